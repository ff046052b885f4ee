package org.datainaction.benchmarks.simulate;

/**
 * How long a comparison is.
 *
 * @param name for example {@code 8q+8}
 * @param before how many periods the baseline has
 * @param after how many there are since the start
 * @param seasonsPerYear how many periods a year has
 */
record Design(String name, int before, int after, int seasonsPerYear) {
  static final Design QUARTERS = new Design("8q+8", 8, 8, 4);
  static final Design MONTHS = new Design("36m+24", 36, 24, 12);
}
