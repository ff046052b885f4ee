/**
 * How fast the program is, measured against peers: {@code export} makes the export that is counted,
 * {@code adapter} says what is counted, {@code race} runs whole processes, and {@code jmh} measures
 * single parts. Run by {@code bin/bench}; nothing here is published.
 */
@NullMarked
package org.datainaction.benchmarks;

import org.jspecify.annotations.NullMarked;
