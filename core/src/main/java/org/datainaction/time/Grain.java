package org.datainaction.time;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How long a period is. */
public enum Grain {
  /** One hour of the local clock; the hour that a change of clocks repeats is one such hour. */
  HOUR,
  /** A calendar day. */
  DAY,
  /** Monday to Sunday (ISO 8601). */
  WEEK,
  /** A calendar month. */
  MONTH,
  /** Three months of the fiscal year. */
  QUARTER,
  /** Six months of the fiscal year. */
  HALF_YEAR,
  /** A fiscal year. */
  YEAR,
  /** The days on which a survey was held; nests in nothing and nothing in it. */
  WAVE;

  private static final Set<Grain> OF_A_YEAR = EnumSet.of(MONTH, QUARTER, HALF_YEAR, YEAR);

  /**
   * Whether every period of this grain lies whole within one period of the other, so that figures
   * may be rolled up. Weeks nest in no longer grain, because months cut them.
   */
  public boolean nestsIn(Grain longer) {
    if (this == longer) {
      return true;
    }
    return switch (this) {
      case HOUR -> longer != WAVE;
      case DAY -> longer != HOUR && longer != WAVE;
      case WEEK, WAVE -> false;
      case MONTH, QUARTER, HALF_YEAR, YEAR ->
          OF_A_YEAR.contains(longer) && longer.compareTo(this) > 0;
    };
  }

  /** Whether periods of this grain depend on the month in which the year starts. */
  boolean dependsOnYearStart() {
    return this == QUARTER || this == HALF_YEAR || this == YEAR;
  }

  /** As written in files, for example {@code half-year}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
