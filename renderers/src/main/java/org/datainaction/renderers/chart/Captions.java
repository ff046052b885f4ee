package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import org.datainaction.measure.Measure;
import org.datainaction.renderers.words.Words;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/** Short texts on axes. */
record Captions(Words words) {
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /** What the figures are: "views by quarter". */
  Message unit(Measure measure) {
    Unit unit = measure.unit();
    Message by = Message.of("by." + measure.shownGrain().id());
    String key =
        switch (unit.style()) {
          case PERCENT -> "chart.share";
          case SECONDS -> "chart.time";
          case WHOLE, DECIMAL -> "chart.unit";
        };
    if (unit.style() == Unit.Style.SECONDS) {
      return Message.of(key, by);
    }
    if (words.say(unit.many()).isBlank()) {
      return Message.of("chart.plain", by);
    }
    return Message.of(key, unit.many(), by);
  }

  /** A figure at a grid line; "2 min" where that is all. */
  String gridLine(BigDecimal value, Unit unit) {
    if (unit.style() != Unit.Style.SECONDS) {
      return words.number(value, unit);
    }
    if (isMultiple(value, HOUR) && value.signum() != 0) {
      return brief("axis.hours", value.divide(HOUR));
    }
    if (isMultiple(value, MINUTE) && value.signum() != 0) {
      return brief("axis.minutes", value.divide(MINUTE));
    }
    return value.abs().compareTo(MINUTE) < 0
        ? brief("axis.seconds", value)
        : words.number(value, unit);
  }

  /** A period under the axis. */
  String period(Period period) {
    return words.say(new Message("axis." + period.grain().id(), period.label().arguments())).text();
  }

  /** What stands under a period where it begins anew: the year, or the day of an hour. */
  String under(Period period) {
    return switch (period.grain()) {
      case YEAR -> "";
      case HOUR -> words.say(new Message("axis.day", period.label().arguments())).text();
      case QUARTER -> year(new Argument.Day(period.lastDay()));
      case HALF_YEAR, WAVE -> years(period);
      default -> year(new Argument.Day(period.firstDay()));
    };
  }

  /** Both years where it is in two, so that nobody takes January for the one before. */
  private String years(Period period) {
    String first = year(new Argument.Day(period.firstDay()));
    String last = year(new Argument.Day(period.lastDay()));
    return first.equals(last) ? first : first + '\u2013' + last;
  }

  private String year(Argument.Day day) {
    return words.say("axis.calendar-year", day).text();
  }

  private String brief(String key, BigDecimal number) {
    return words.say(key, new Argument.Figure(number, Unit.NUMBER)).text();
  }

  private static boolean isMultiple(BigDecimal value, BigDecimal of) {
    return value.remainder(of).signum() == 0;
  }
}
