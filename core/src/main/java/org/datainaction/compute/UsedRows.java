package org.datainaction.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.datainaction.time.Period;

/** How many rows (or whole events) were used of each base period, and where the first stands. */
final class UsedRows {
  private final List<Of> byPeriod = new ArrayList<>();

  /** Counts one. */
  void add(int period, int row, EventAssembly.RowOrigin origin) {
    while (byPeriod.size() <= period) {
      byPeriod.add(Of.NONE);
    }
    Of before = byPeriod.get(period);
    byPeriod.set(
        period,
        before.count() == 0
            ? new Of(1, origin.of(row))
            : new Of(before.count() + 1, before.first()));
  }

  /** Those of the periods that are meant; by the order of periods, the first of the first. */
  Of in(List<Period> periods, Predicate<Period> meant) {
    return IntStream.range(0, byPeriod.size())
        .filter(number -> meant.test(periods.get(number)))
        .mapToObj(byPeriod::get)
        .reduce(Of.NONE, Of::plus);
  }

  /**
   * Some rows.
   *
   * @param count how many
   * @param first where one of them stands; meaningless if there is none
   */
  record Of(long count, EventAssembly.Origin first) {
    static final Of NONE = new Of(0, new EventAssembly.Origin("", 0));

    Of plus(Of more) {
      return new Of(count + more.count, count == 0 ? more.first : first);
    }
  }
}
