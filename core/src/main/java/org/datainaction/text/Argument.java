package org.datainaction.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What can stand in a message. The set is closed so that a renderer can say all of it in every
 * language; core never formats a number or a date for people.
 */
public sealed interface Argument
    permits Message,
        LocalizedText,
        Argument.Figure,
        Argument.Day,
        Argument.Verbatim,
        Argument.Items {

  /** Calls the one case that this is, so that the compiler finds a forgotten one. */
  default <R> R fold(Cases<R> cases) {
    // Java 17 has no switch over sealed types; this is the one place that tells them apart.
    if (this instanceof Message message) {
      return cases.message(message);
    } else if (this instanceof LocalizedText text) {
      return cases.text(text);
    } else if (this instanceof Figure figure) {
      return cases.figure(figure);
    } else if (this instanceof Day day) {
      return cases.day(day);
    } else if (this instanceof Verbatim verbatim) {
      return cases.verbatim(verbatim);
    } else if (this instanceof Items items) {
      return cases.items(items);
    }
    throw new AssertionError(getClass());
  }

  /** One method for each kind of argument. */
  interface Cases<R> {
    /** A message within a message. */
    R message(Message message);

    /** Words of the city or of an adapter, in its languages. */
    R text(LocalizedText text);

    /** A number with its unit. */
    R figure(Figure figure);

    /** A date. */
    R day(Day day);

    /** A value from the data or a name, shown as it is. */
    R verbatim(Verbatim verbatim);

    /** Several things, joined by "and" or "or". */
    R items(Items items);
  }

  /**
   * A number to be shown to a reader in a unit.
   *
   * @param value exact; shares are between 0 and 1
   * @param unit how to show it and what to call it
   */
  record Figure(BigDecimal value, Unit unit) implements Argument {
    /** A plain whole number. */
    public static Figure count(long value) {
      return new Figure(BigDecimal.valueOf(value), Unit.NUMBER);
    }
  }

  /**
   * A date.
   *
   * @param date in the city's calendar
   */
  record Day(LocalDate date) implements Argument {}

  /**
   * Text that is the same in all languages: a value found in the data, a file name, an id.
   *
   * @param text not yet escaped for any output
   */
  record Verbatim(String text) implements Argument {}

  /**
   * Several arguments joined as the language joins them.
   *
   * @param items in order
   * @param join the word between the last two
   */
  record Items(List<Argument> items, Join join) implements Argument {
    public Items {
      items = ImmutableList.copyOf(items);
    }
  }

  /** How the last two of several things are joined. */
  enum Join {
    /** All of them. */
    AND,
    /** Any of them. */
    OR
  }
}
