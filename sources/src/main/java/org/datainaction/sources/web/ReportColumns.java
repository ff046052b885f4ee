package org.datainaction.sources.web;

/**
 * The columns that formats of web analytics tools add to those of the file, for what a report says
 * outside of its table. Days are written like {@code 20260224}; what is not said is empty.
 */
public final class ReportColumns {
  /** Header of the first day that the report covers. */
  public static final String START_DATE = "Start date";

  /** Header of the last day that the report covers. */
  public static final String END_DATE = "End date";

  /** Header of the way in which the tool counts: figures of different ways cannot be compared. */
  public static final String COUNTING_METHOD = "Counting method";

  /** Header of the day of a row, in tables that only number their days. */
  public static final String DATE = "Date";

  /** Counting method of Google Analytics 4. */
  public static final String GA4 = "ga4";

  /** Counting method of Universal Analytics, the tool before it. */
  public static final String UNIVERSAL_ANALYTICS = "universal-analytics";

  private ReportColumns() {}
}
