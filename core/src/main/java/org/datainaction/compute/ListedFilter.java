package org.datainaction.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.datainaction.dataset.DatedList;
import org.datainaction.measure.Condition;

/**
 * A text on a dated list. Between two days on which the list changes the answer for a text is the
 * same, so that each is looked up once; a list may be long.
 */
final class ListedFilter extends Filter {
  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final TextCodes codes;
  private final PeriodIndex periods;
  private final DatedList.Matcher list;
  private final long[] changes;
  private final List<byte[]> answers = new ArrayList<>();
  private int stretch;

  ListedFilter(TextCodes codes, Condition.Listed condition, PeriodIndex periods) {
    this.periods = periods;
    this.codes = codes;
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
  int narrow(Rows rows, int[] from, int count, int[] to) {
    int[] byRow = codes.of(rows);
    int n = 0;
    for (int i = 0; i < count; i++) {
      int row = from[i];
      to[n] = row;
      n += byRow[row] != TextCodes.NONE && accepts(byRow[row], rows.listDay(row, periods)) ? 1 : 0;
    }
    return n;
  }

  private boolean accepts(int code, long day) {
    if ((stretch > 0 && day < changes[stretch - 1])
        || (stretch < changes.length && day >= changes[stretch])) {
      int place = Arrays.binarySearch(changes, day);
      stretch = place >= 0 ? place + 1 : -place - 1;
    }
    byte[] known = answers.get(stretch);
    if (known.length <= code) {
      known = Arrays.copyOf(known, Math.max(codes.size(), 2 * known.length));
      answers.set(stretch, known);
    }
    if (known[code] == UNKNOWN) {
      known[code] = list.accepts(codes.text(code), LocalDate.ofEpochDay(day)) ? YES : NO;
    }
    return known[code] == YES;
  }
}
