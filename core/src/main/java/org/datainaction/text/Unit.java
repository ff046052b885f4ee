package org.datainaction.text;

import java.util.function.UnaryOperator;

/**
 * What a figure counts and how it is shown.
 *
 * @param id stable, kebab-case, untranslated; used in files
 * @param style how the number is written
 * @param one the word after the number one, for example "view"; empty where nothing is said
 * @param many the word after other numbers and on axes, for example "views"
 */
public record Unit(String id, Style style, LocalizedText one, LocalizedText many) {
  /** A bare number. */
  public static final Unit NUMBER =
      new Unit("number", Style.WHOLE, LocalizedText.of(""), LocalizedText.of(""));

  /** A unit that is counted in whole numbers. */
  public static Unit counted(String id, LocalizedText one, LocalizedText many) {
    return new Unit(id, Style.WHOLE, one, many);
  }

  /**
   * A share between 0 and 1, shown in percent of the things named, for example "answered calls".
   */
  public static Unit shareOf(String id, LocalizedText things) {
    return new Unit(id, Style.PERCENT, things, things);
  }

  /** Seconds, shown as minutes and seconds. */
  public static Unit seconds() {
    return new Unit(
        "seconds",
        Style.SECONDS,
        LocalizedText.of("second", "segundo"),
        LocalizedText.of("seconds", "segundos"));
  }

  /** Days as a calendar counts them. */
  public static Unit days() {
    return counted("days", LocalizedText.of("day", "día"), LocalizedText.of("days", "días"));
  }

  /** A unit with decimals, for example crimes per 1,000 residents. */
  public static Unit decimal(String id, LocalizedText name) {
    return new Unit(id, Style.DECIMAL, name, name);
  }

  /** The same with other words. */
  public Unit withTexts(UnaryOperator<LocalizedText> change) {
    return new Unit(id, style, change.apply(one), change.apply(many));
  }

  /** How a number is written. */
  public enum Style {
    /** Whole number with separators. */
    WHOLE,
    /** At most two decimals. */
    DECIMAL,
    /** The number times 100, with a percent sign, one decimal. */
    PERCENT,
    /** Minutes and seconds. */
    SECONDS
  }
}
