package org.datainaction.compute;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Saves base periods in their own order. */
final class PeriodState {
  private PeriodState() {}

  /** The numbers of the periods in the order of the periods. */
  static int[] order(List<Period> periods) {
    return IntStream.range(0, periods.size())
        .boxed()
        .sorted((a, b) -> periods.get(a).compareTo(periods.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By number, the place in an order. */
  static int[] places(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  static void save(StateOutput out, List<Period> periods, int[] order) throws IOException {
    out.count(order.length);
    for (int number : order) {
      Period period = periods.get(number);
      out.constant(period.grain());
      out.number(period.start().toEpochSecond(ZoneOffset.UTC));
      out.number(period.end().toEpochSecond(ZoneOffset.UTC));
      out.constant(period.yearStart());
    }
  }

  static void restore(StateInput in, PeriodIndex into) throws IOException {
    int size = in.below(Integer.MAX_VALUE);
    for (int number = 0; number < size; number++) {
      Period period =
          new Period(in.oneOf(Grain.values()), time(in), time(in), in.oneOf(Month.values()));
      if (into.numberOf(period) != number) {
        throw StateInput.damaged("a period that is there twice");
      }
    }
  }

  private static LocalDateTime time(StateInput in) throws IOException {
    return LocalDateTime.ofEpochSecond(in.number(), 0, ZoneOffset.UTC);
  }

  static void save(StateOutput out, BitSet marked, int[] order) throws IOException {
    for (int number : order) {
      out.bool(marked.get(number));
    }
  }

  static void restore(StateInput in, BitSet marked, int size) throws IOException {
    for (int number = 0; number < size; number++) {
      marked.set(number, in.bool());
    }
  }
}
