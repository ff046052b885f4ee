package org.datainaction.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * A condition made ready for batches. What it selects of all placed rows is computed once for a
 * batch, whoever asks. Not safe for use by several threads.
 */
abstract class Filter {
  private final Selection selected = new Selection();
  private boolean[] mask = new boolean[0];
  private @Nullable Object selectedBatch;
  private @Nullable Object maskedBatch;

  /** The placed rows that meet the condition. */
  Selection select(Rows rows) {
    if (selectedBatch != rows.stamp()) {
      selectedBatch = rows.stamp();
      Selection placed = rows.placed();
      selected.count = start(rows, placed, selected.room(placed.count));
    }
    return selected;
  }

  /** Says that a new export begins. */
  void forget() {}

  /** Fills in the placed rows that meet it, and returns how many these are. */
  int start(Rows rows, Selection placed, int[] to) {
    return narrow(rows, placed.rows, placed.count, to);
  }

  /**
   * Of some placed rows, those that meet it.
   *
   * @param to where they are put; may be the same array
   * @return how many these are
   */
  abstract int narrow(Rows rows, int[] from, int count, int[] to);

  /** By row, whether it is selected. */
  final boolean[] mask(Rows rows) {
    if (maskedBatch != rows.stamp()) {
      maskedBatch = rows.stamp();
      if (mask.length < rows.count()) {
        mask = new boolean[rows.count()];
      } else {
        Arrays.fill(mask, 0, rows.count(), false);
      }
      mark(rows, mask);
    }
    return mask;
  }

  void mark(Rows rows, boolean[] marks) {
    Selection met = select(rows);
    for (int i = 0; i < met.count; i++) {
      marks[met.rows[i]] = true;
    }
  }

  /** Every row. */
  static final class Always extends Filter {
    @Override
    Selection select(Rows rows) {
      return rows.placed();
    }

    @Override
    int narrow(Rows rows, int[] from, int count, int[] to) {
      if (from != to) {
        System.arraycopy(from, 0, to, 0, count);
      }
      return count;
    }
  }

  /** A number between two bounds. */
  static final class Between extends Filter {
    private final FieldId field;
    private final Thresholds bounds;

    Between(FieldId field, Thresholds bounds) {
      this.field = field;
      this.bounds = bounds;
    }

    @Override
    int narrow(Rows rows, int[] from, int count, int[] to) {
      Column column = rows.column(field);
      long[] values = column.values();
      byte[] states = column.states();
      long atLeast = bounds.atLeast();
      long atMost = bounds.atMost();
      int n = 0;
      for (int i = 0; i < count; i++) {
        int row = from[i];
        long value = values[row];
        to[n] = row;
        n += states[row] == 0 && value >= atLeast && value <= atMost ? 1 : 0;
      }
      return n;
    }
  }

  /** Whether there is a value. */
  static final class Given extends Filter {
    private final FieldId field;
    private final boolean given;

    Given(FieldId field, boolean given) {
      this.field = field;
      this.given = given;
    }

    @Override
    int narrow(Rows rows, int[] from, int count, int[] to) {
      byte[] states = rows.column(field).states();
      int n = 0;
      for (int i = 0; i < count; i++) {
        int row = from[i];
        to[n] = row;
        n += (states[row] == 0) == given ? 1 : 0;
      }
      return n;
    }
  }

  /** A text that is one of several. */
  static final class OneOf extends Filter {
    private final FieldId field;
    private final AnswersByCode accepted;

    OneOf(FieldId field, Set<String> texts) {
      this.field = field;
      this.accepted = new AnswersByCode(text -> texts.contains(text) ? 1 : 0);
    }

    @Override
    void forget() {
      accepted.forget();
    }

    @Override
    int narrow(Rows rows, int[] from, int count, int[] to) {
      Column column = rows.column(field);
      long[] values = column.values();
      byte[] states = column.states();
      int[] byCode = accepted.of(column.dictionary());
      int n = 0;
      for (int i = 0; i < count; i++) {
        int row = from[i];
        to[n] = row;
        n += states[row] == 0 ? byCode[(int) values[row]] : 0;
      }
      return n;
    }
  }

  /** All of several. */
  static final class All extends Filter {
    private final List<Filter> parts;

    All(List<Filter> parts) {
      this.parts = parts;
    }

    @Override
    int start(Rows rows, Selection placed, int[] to) {
      if (parts.isEmpty()) {
        return super.start(rows, placed, to);
      }
      Selection first = parts.get(0).select(rows);
      return narrow(rows, first.rows, first.count, to, 1);
    }

    @Override
    int narrow(Rows rows, int[] from, int count, int[] to) {
      return narrow(rows, from, count, to, 0);
    }

    private int narrow(Rows rows, int[] from, int count, int[] to, int firstPart) {
      int[] left = from;
      int n = count;
      for (Filter part : parts.subList(firstPart, parts.size())) {
        n = part.narrow(rows, left, n, to);
        left = to;
      }
      if (left != to) {
        System.arraycopy(left, 0, to, 0, n);
      }
      return n;
    }
  }

  /** At least one of several, or none of them. */
  static final class Any extends Filter {
    private final List<Filter> parts;
    private final boolean met;
    private boolean[] marks = new boolean[0];
    private @Nullable Object marked;

    Any(List<Filter> parts, boolean met) {
      this.parts = parts;
      this.met = met;
    }

    @Override
    int narrow(Rows rows, int[] from, int count, int[] to) {
      boolean[] any = any(rows);
      int n = 0;
      for (int i = 0; i < count; i++) {
        int row = from[i];
        to[n] = row;
        n += any[row] == met ? 1 : 0;
      }
      return n;
    }

    private boolean[] any(Rows rows) {
      if (parts.size() == 1) {
        return parts.get(0).mask(rows);
      }
      if (marked != rows.stamp()) {
        marked = rows.stamp();
        if (marks.length < rows.count()) {
          marks = new boolean[rows.count()];
        } else {
          Arrays.fill(marks, 0, rows.count(), false);
        }
        parts.forEach(part -> part.mark(rows, marks));
      }
      return marks;
    }
  }
}
