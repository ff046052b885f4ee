package org.datainaction.time;

import java.time.LocalDate;

/**
 * The years in which a city's data can lie. A day beyond them is a slip of the pen, such as 0209
 * for 2009, and would stretch a series over centuries.
 */
public final class PlausibleYears {
  /** The first of them, 1900. */
  public static final int FIRST = 1900;

  /** The last of them, 2099. */
  public static final int LAST = 2099;

  /** For messages, after "a day" or "a date". */
  public static final String IN_WORDS = "in the years " + FIRST + " to " + LAST;

  private PlausibleYears() {}

  /** Whether a day lies in one of these years. */
  public static boolean contain(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }
}
