package org.datainaction.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/** A date as exactly as the city knows it. */
public sealed interface VagueDate permits VagueDate.On, VagueDate.In, VagueDate.About {

  /** The last day that it can mean; what is later is late. */
  LocalDate latest();

  /**
   * For readers: key {@code date.on}, {@code date.in} or {@code date.about}, with the first day.
   */
  Message label();

  /**
   * A day.
   *
   * @param day the day
   */
  record On(LocalDate day) implements VagueDate {
    @Override
    public LocalDate latest() {
      return day;
    }

    @Override
    public Message label() {
      return Message.of("date.on", new Argument.Day(day));
    }
  }

  /**
   * Some day of a month.
   *
   * @param month the month
   */
  record In(YearMonth month) implements VagueDate {
    @Override
    public LocalDate latest() {
      return month.atEndOfMonth();
    }

    @Override
    public Message label() {
      return Message.of("date.in", new Argument.Day(month.atDay(1)));
    }
  }

  /**
   * About a month; called late only when the month after is over too.
   *
   * @param month the month
   */
  record About(YearMonth month) implements VagueDate {
    @Override
    public LocalDate latest() {
      return month.plusMonths(1).atEndOfMonth();
    }

    @Override
    public Message label() {
      return Message.of("date.about", new Argument.Day(month.atDay(1)));
    }
  }
}
