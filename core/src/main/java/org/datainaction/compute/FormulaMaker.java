package org.datainaction.compute;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.datainaction.compute.DerivedColumns.Formula;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/** Makes the loops that compute derived columns. */
final class FormulaMaker implements Expression.Cases<Formula> {
  private static final byte MISSING = CellState.MISSING.code();
  private static final byte INVALID = CellState.INVALID.code();
  private static final long HOUR = 60L * 60 * 1000;
  private static final long QUARTER_HOUR = 15L * 60 * 1000;
  private static final long SECOND = 1000;

  /** 1970-01-01 was a Thursday, the fourth day of a week. */
  private static final long DAYS_FROM_MONDAY = 3;

  private final Dataset dataset;
  private final LocalClock clock;

  FormulaMaker(Dataset dataset, LocalClock clock) {
    this.dataset = dataset;
    this.clock = clock;
  }

  @Override
  public Formula secondsBetween(Expression.SecondsBetween expression) {
    Buffer buffer = new Buffer(List.of());
    return rows -> {
      int count = rows.count();
      buffer.room(count);
      Column from = rows.column(expression.from());
      Column to = rows.column(expression.to());
      betweenTimes(from, to, count, buffer.values, buffer.states);
      return buffer.column();
    };
  }

  private static void betweenTimes(Column from, Column to, int rows, long[] values, byte[] states) {
    long[] first = from.values();
    long[] second = to.values();
    byte[] firstStates = from.states();
    byte[] secondStates = to.states();
    for (int row = 0; row < rows; row++) {
      long millis = second[row] - first[row];
      values[row] = millis;
      if ((firstStates[row] | secondStates[row]) != 0) {
        states[row] = MISSING;
      } else {
        // An earlier second time makes no sense.
        states[row] = millis < 0 ? INVALID : 0;
      }
    }
  }

  @Override
  public Formula daysBetween(Expression.DaysBetween expression) {
    Buffer buffer = new Buffer(List.of());
    boolean fromDay = dataset.isDay(expression.from());
    boolean toDay = dataset.isDay(expression.to());
    return rows -> {
      buffer.room(rows.count());
      byte[] states = buffer.missing(rows, expression.reads());
      long[] from = rows.column(expression.from()).values();
      long[] to = rows.column(expression.to()).values();
      for (int row = 0; row < rows.count(); row++) {
        if (states[row] == 0) {
          long last = toDay ? to[row] : clock.dayOf(to[row]);
          long first = fromDay ? from[row] : clock.dayOf(from[row]);
          buffer.values[row] = last - first;
          states[row] = last < first ? INVALID : 0;
        }
      }
      return buffer.column();
    };
  }

  @Override
  public Formula sumOf(Expression.SumOf expression) {
    Buffer buffer = new Buffer(List.of());
    return rows -> {
      buffer.room(rows.count());
      byte[] states = buffer.missing(rows, expression.reads());
      long[] values = buffer.values;
      Arrays.fill(values, 0, rows.count(), 0);
      for (FieldId part : expression.parts()) {
        long[] added = rows.column(part).values();
        for (int row = 0; row < rows.count(); row++) {
          long before = values[row];
          long sum = before + added[row];
          boolean tooLarge = ((before ^ sum) & (added[row] ^ sum)) < 0;
          values[row] = sum;
          states[row] = states[row] == 0 && tooLarge ? INVALID : states[row];
        }
      }
      return buffer.column();
    };
  }

  @Override
  public Formula dateAtTime(Expression.DateAtTime expression) {
    Buffer buffer = new Buffer(List.of());
    return rows -> {
      buffer.room(rows.count());
      byte[] states = buffer.missing(rows, expression.reads());
      long[] days = rows.column(expression.date()).values();
      long[] seconds = rows.column(expression.time()).values();
      for (int row = 0; row < rows.count(); row++) {
        if (states[row] == 0) {
          buffer.values[row] = clock.momentOf(days[row] * LocalClock.DAY + seconds[row] * SECOND);
        }
      }
      return buffer.column();
    };
  }

  @Override
  public Formula category(Expression.Category expression) {
    return mapped(
        expression.of(), text -> expression.names().getOrDefault(text, expression.otherwise()));
  }

  @Override
  public Formula pageAddress(Expression.PageAddress expression) {
    return mapped(expression.of(), Expression.PageAddress::of);
  }

  /** Each text of a dictionary is looked at once. */
  private Formula mapped(FieldId of, UnaryOperator<String> change) {
    MappedTexts mapped = new MappedTexts(change);
    Buffer buffer = new Buffer(List.of());
    return new Formula() {
      @Override
      public Column over(Rows rows) {
        buffer.room(rows.count());
        Column texts = rows.column(of);
        long[] codes = texts.values();
        byte[] given = texts.states();
        int[] byCode = mapped.byCodeOf(texts.dictionary());
        for (int row = 0; row < rows.count(); row++) {
          buffer.values[row] = given[row] == 0 ? byCode[(int) codes[row]] : 0;
          buffer.states[row] = given[row] == 0 ? 0 : MISSING;
        }
        return new Column(buffer.values, buffer.states, mapped.dictionary());
      }

      @Override
      public void forget() {
        mapped.forget();
      }
    };
  }

  @Override
  public Formula partOfTime(Expression.PartOfTime expression) {
    FieldId of = expression.of();
    boolean wholeDays = dataset.isDay(of);
    Buffer buffer = new Buffer(namesOf(expression.part()));
    return rows -> {
      buffer.room(rows.count());
      byte[] states = buffer.missing(rows, List.of(of));
      long[] times = rows.column(of).values();
      for (int row = 0; row < rows.count(); row++) {
        if (states[row] == 0) {
          long local = wholeDays ? times[row] * LocalClock.DAY : clock.localOf(times[row]);
          buffer.values[row] = codeOf(expression.part(), local);
        }
      }
      return buffer.column();
    };
  }

  private static List<String> namesOf(Expression.TimePart part) {
    return switch (part) {
      case HOUR -> IntStream.range(0, 24).mapToObj(FormulaMaker::twoDigits).toList();
      case QUARTER_HOUR -> List.of("00", "15", "30", "45");
      case DAY_OF_WEEK -> List.of("1", "2", "3", "4", "5", "6", "7");
    };
  }

  private static long codeOf(Expression.TimePart part, long local) {
    return switch (part) {
      case HOUR -> Math.floorMod(local, LocalClock.DAY) / HOUR;
      case QUARTER_HOUR -> Math.floorMod(local, HOUR) / QUARTER_HOUR;
      case DAY_OF_WEEK ->
          Math.floorMod(Math.floorDiv(local, LocalClock.DAY) + DAYS_FROM_MONDAY, 7L);
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The arrays of one column. */
  private static final class Buffer {
    private final List<String> dictionary;
    private long[] values = new long[0];
    private byte[] states = new byte[0];

    Buffer(List<String> dictionary) {
      this.dictionary = dictionary;
    }

    void room(int rows) {
      if (values.length < rows) {
        values = new long[rows];
        states = new byte[rows];
      }
    }

    /** A value follows only if all its parts are present. */
    byte[] missing(Rows rows, List<FieldId> parts) {
      Arrays.fill(states, 0, rows.count(), (byte) 0);
      for (FieldId part : parts) {
        byte[] given = rows.column(part).states();
        for (int row = 0; row < rows.count(); row++) {
          states[row] = given[row] == 0 ? states[row] : MISSING;
        }
      }
      return states;
    }

    Column column() {
      return new Column(values, states, dictionary);
    }
  }
}
