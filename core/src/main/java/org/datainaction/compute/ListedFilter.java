package org.datainaction.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.table.Column;

/**
 * A text on a dated list. Between two days on which the list changes the answer for a text is the
 * same, so that each is looked up once as long as its dictionary lasts; a list may be long.
 */
final class ListedFilter extends Filter {
  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final FieldId field;
  private final PeriodIndex periods;
  private final DatedList.Matcher list;
  private final long[] changes;
  private final List<byte[]> answers = new ArrayList<>();
  private final KnownDictionary known = new KnownDictionary();
  private List<String> texts = List.of();
  private int stretch;

  ListedFilter(Condition.Listed condition, PeriodIndex periods) {
    this.periods = periods;
    this.field = condition.field();
    this.list = condition.list().matcher(condition.match());
    this.changes =
        condition.list().entries().stream()
            .flatMap(entry -> List.of(entry.from(), dayAfter(entry.until())).stream())
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .distinct()
            .toArray();
    for (int i = 0; i <= changes.length; i++) {
      answers.add(new byte[0]);
    }
  }

  private static LocalDate dayAfter(LocalDate day) {
    return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
  }

  @Override
  void forget() {
    known.forget();
  }

  @Override
  int narrow(Rows rows, int[] from, int count, int[] to) {
    Column column = rows.column(field);
    long[] values = column.values();
    byte[] states = column.states();
    texts = column.dictionary();
    if (known.turnsTo(texts)) {
      answers.forEach(stretch -> Arrays.fill(stretch, UNKNOWN));
    }
    int n = 0;
    for (int i = 0; i < count; i++) {
      int row = from[i];
      to[n] = row;
      n += states[row] == 0 && accepts((int) values[row], rows.listDay(row, periods)) ? 1 : 0;
    }
    return n;
  }

  private boolean accepts(int code, long day) {
    if ((stretch > 0 && day < changes[stretch - 1])
        || (stretch < changes.length && day >= changes[stretch])) {
      int place = Arrays.binarySearch(changes, day);
      stretch = place >= 0 ? place + 1 : -place - 1;
    }
    byte[] given = answers.get(stretch);
    if (given.length <= code) {
      given = Arrays.copyOf(given, Math.max(texts.size(), 2 * given.length));
      answers.set(stretch, given);
    }
    if (given[code] == UNKNOWN) {
      given[code] = list.accepts(texts.get(code), LocalDate.ofEpochDay(day)) ? YES : NO;
    }
    return given[code] == YES;
  }
}
