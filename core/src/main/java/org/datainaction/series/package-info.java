/**
 * Figures over time: observations with their SDMX status, and where they come from in the plan of
 * slices. Nothing here computes a figure from rows.
 */
@NullMarked
package org.datainaction.series;

import org.jspecify.annotations.NullMarked;
