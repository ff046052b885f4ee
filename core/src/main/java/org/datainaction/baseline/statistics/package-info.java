/**
 * Intervals and chart rules from the literature, in plain numbers: what a figure says of its own
 * uncertainty, and the language of run charts and process charts. They describe and decide nothing.
 */
@NullMarked
package org.datainaction.baseline.statistics;

import org.jspecify.annotations.NullMarked;
