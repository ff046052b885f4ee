package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.time.Period;

/** Numbers the base periods that occur, so that cells are found by number. */
final class PeriodIndex {
  private final List<Period> periods = new ArrayList<>();
  private final Map<Period, Integer> numbers = new HashMap<>();

  int numberOf(Period period) {
    Integer known = numbers.get(period);
    if (known != null) {
      return known;
    }
    numbers.put(period, periods.size());
    periods.add(period);
    return periods.size() - 1;
  }

  Period get(int number) {
    return periods.get(number);
  }

  int size() {
    return periods.size();
  }

  List<Period> all() {
    return periods;
  }
}
