package org.datainaction.compute;

import java.util.Arrays;
import java.util.List;
import org.datainaction.id.FieldId;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the groups of rows that have the same base period and the same values of some fields, in
 * the order in which they occur. Groups by no field are the base periods. Each further field
 * divides the groups by the fields before it. Not safe for use by several threads.
 *
 * <p>Memory: 12 bytes a group, and tables by group of the fields before and value as long as they
 * are not much emptier than full, otherwise 32 bytes a group.
 */
abstract sealed class Groups {
  private final List<FieldId> by;

  private Groups(List<FieldId> by) {
    this.by = List.copyOf(by);
  }

  /** The fields whose values tell groups apart, beside the period. */
  List<FieldId> by() {
    return by;
  }

  /** By placed row, the number of its group; computed once a batch. */
  abstract int[] of(Rows rows);

  /** How many groups there are by now. */
  abstract int size();

  /** The number of the base period. */
  abstract int periodOf(int group);

  /** The value of the last field, as a code. */
  abstract int codeOf(int group);

  /** By a group of other rows, the group here. */
  abstract int[] translated(Groups others, int[] periods, Codes codes);

  /** Translates codes of texts. */
  interface Codes {
    /** By the code of the other one's field, the code here. */
    int[] of(FieldId field);
  }

  /** The base periods. */
  static final class Whole extends Groups {
    private final PeriodIndex periods;

    Whole(PeriodIndex periods) {
      super(List.of());
      this.periods = periods;
    }

    @Override
    int[] of(Rows rows) {
      return rows.periods();
    }

    @Override
    int size() {
      return periods.size();
    }

    @Override
    int periodOf(int group) {
      return group;
    }

    @Override
    int codeOf(int group) {
      return TextCodes.NONE;
    }

    @Override
    int[] translated(Groups others, int[] numbers, Codes codes) {
      return numbers;
    }
  }

  /** Groups divided by one more field. */
  static final class Divided extends Groups {
    /** Beyond so many groups by one breakdown a scan stops. */
    static final int MOST = 2_000_000;

    private static final int FREE_TABLE_CELLS = 1 << 20;
    private static final int[] NO_TABLE = new int[0];

    private final Groups wholes;
    private final TextCodes texts;
    private final int most;
    private int[] wholeOf = new int[16];
    private int[] codeOf = new int[16];
    private int size;
    private int[][] tables = new int[0][];
    private long tableCells;
    private final GroupTable scattered = new GroupTable();
    private int[] byRow = new int[0];
    private @Nullable Object batch;

    /**
     * Groups by one field more.
     *
     * @param wholes what is divided
     * @param texts of the field
     * @param most how many groups there may be
     */
    Divided(Groups wholes, FieldId field, TextCodes texts, int most) {
      super(
          java.util.stream.Stream.concat(wholes.by().stream(), java.util.stream.Stream.of(field))
              .toList());
      this.wholes = wholes;
      this.texts = texts;
      this.most = most;
    }

    @Override
    int[] of(Rows rows) {
      if (batch != rows.stamp()) {
        batch = rows.stamp();
        number(rows);
      }
      return byRow;
    }

    private void number(Rows rows) {
      int[] wholeByRow = wholes.of(rows);
      int[] codes = texts.of(rows);
      Selection placed = rows.placed();
      if (byRow.length < rows.count()) {
        byRow = new int[rows.count()];
      }
      int whole = -1;
      int[] table = NO_TABLE;
      int[] to = byRow;
      int[] numbers = placed.rows;
      int count = placed.count;
      for (int i = 0; i < count; i++) {
        int row = numbers[i];
        if (wholeByRow[row] != whole) {
          whole = wholeByRow[row];
          table = whole < tables.length ? tables[whole] : NO_TABLE;
        }
        int code = codes[row];
        int next = code < table.length ? table[code] : 0;
        if (next == 0) {
          next = numberOf(whole, code) + 1;
          table = tables[whole];
        }
        to[row] = next - 1;
      }
    }

    /** The number of a group, given now if it is new. */
    int numberOf(int whole, int code) {
      if (whole >= tables.length) {
        int before = tables.length;
        tables = Arrays.copyOf(tables, Math.max(whole + 1, 2 * before));
        Arrays.fill(tables, before, tables.length, NO_TABLE);
      }
      if (code >= tables[whole].length) {
        lengthen(whole, code);
      }
      int[] table = tables[whole];
      int known = code < table.length ? table[code] - 1 : scattered.find(whole, code, this);
      if (known >= 0) {
        return known;
      }
      create(whole, code);
      if (code < table.length) {
        table[code] = size;
      } else {
        scattered.add(size - 1, this);
      }
      return size - 1;
    }

    /** Makes a table longer, unless that would make an empty desert of it. */
    private void lengthen(int whole, int code) {
      int length = Math.max(Math.max(code + 1, Math.min(texts.size(), 2 * code)), 8);
      long cells = tableCells + length - tables[whole].length;
      if (cells > Math.max(FREE_TABLE_CELLS, 8L * size) || scattered.holdsAny()) {
        return;
      }
      tables[whole] = Arrays.copyOf(tables[whole], length);
      tableCells = cells;
    }

    private void create(int whole, int code) {
      if (size == most) {
        throw TooManyGroups.cells(field(), most);
      }
      if (size == wholeOf.length) {
        wholeOf = Arrays.copyOf(wholeOf, 2 * size);
        codeOf = Arrays.copyOf(codeOf, 2 * size);
      }
      wholeOf[size] = whole;
      codeOf[size++] = code;
    }

    @Override
    int size() {
      return size;
    }

    @Override
    int periodOf(int group) {
      return wholes.periodOf(wholeOf[group]);
    }

    @Override
    int codeOf(int group) {
      return codeOf[group];
    }

    /** The group that this one is a part of. */
    int wholeOf(int group) {
      return wholeOf[group];
    }

    Groups wholes() {
      return wholes;
    }

    /** The one that divides what is divided by the others already. */
    FieldId field() {
      return by().get(by().size() - 1);
    }

    TextCodes texts() {
      return texts;
    }

    @Override
    int[] translated(Groups others, int[] periods, Codes codes) {
      Divided other = (Divided) others;
      int[] mineOfWhole = wholes.translated(other.wholes, periods, codes);
      int[] mineOfCode = codes.of(field());
      int[] mine = new int[other.size];
      for (int group = 0; group < mine.length; group++) {
        mine[group] = numberOf(mineOfWhole[other.wholeOf[group]], mineOfCode[other.codeOf[group]]);
      }
      return mine;
    }
  }
}
