package org.datainaction.sources.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.CellReading;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Rejection;

/**
 * Makes a batch of the rows of a block whose turn it is: numbers their lines, judges those that are
 * in doubt, counts. Not safe for use by several threads.
 */
final class RowSettler {
  /** Stands for a row of another shape, of which no cell was read. */
  private static final int ODD = -1;

  private final TableShape shape;
  private final List<ColumnSpec> wanted;
  private final RowJudge judge;
  private final RowText rowText;
  private final BlockOrder order;
  private final BlockParser parser;
  private final CellDecoder.Constant[] constants;
  private long[] lines = new long[0];

  RowSettler(
      TableShape shape,
      List<ColumnSpec> wanted,
      RowJudge judge,
      RowText rowText,
      BlockOrder order,
      BlockParser parser) {
    this.shape = shape;
    this.wanted = wanted;
    this.judge = judge;
    this.rowText = rowText;
    this.order = order;
    this.parser = parser;
    this.constants = constants();
  }

  private CellDecoder.Constant[] constants() {
    CellDecoder.Constant[] all = new CellDecoder.Constant[wanted.size()];
    for (int column = 0; column < all.length; column++) {
      Optional<String> stated = wanted.get(column).stated();
      CellReading reading = judge.reading(column);
      CellState state =
          stated.isPresent() && wanted.get(column).read()
              ? reading.read(stated.get())
              : CellState.MISSING;
      boolean present = state == CellState.PRESENT;
      List<String> dictionary =
          present && reading.holdsText() ? List.of(reading.text()) : List.of();
      all[column] = new CellDecoder.Constant(present ? reading.value() : 0, state, dictionary);
    }
    return all;
  }

  /**
   * The rows that the parser found last, of which the first begins on the line of the order.
   *
   * @param bytes in which they stand
   * @param length how many of the bytes count
   */
  Batch take(byte[] bytes, int length) {
    RecordTable table = parser.table();
    int rows = table.rows();
    numberLines(rows);
    int kept = parser.hasDoubts() ? judgeRows(bytes, length, rows) : rows;
    countInvalid(bytes, length, kept);
    order.count(rows + (long) table.odds(), 0);
    order.lines(table.lines());
    List<Column> columns = new ArrayList<>(wanted.size());
    for (int column = 0; column < wanted.size(); column++) {
      int slot = shape.slotOf(column);
      columns.add(slot < 0 ? constants[column].column(kept) : parser.decoders()[slot].column());
    }
    return new Batch(kept, lines, columns);
  }

  private void numberLines(int rows) {
    if (lines.length < rows) {
      lines = new long[Math.max(rows, 2 * lines.length)];
    }
    RecordTable table = parser.table();
    long line = order.line();
    for (int row = 0; row < rows; row++) {
      lines[row] = line + table.lineOf(row);
    }
  }

  /** Rejects a row that is too long, of which only the beginning is there. */
  void rejectTooLong(byte[] bytes, int length) {
    judge.unreadable(rowText.read(bytes, 0, length, order.line())).ifPresent(order::reject);
    order.count(1, 0);
  }

  /** Looks at odd and suspect rows in their order; leaves out those that are no use. */
  private int judgeRows(byte[] bytes, int length, int rows) {
    boolean[] suspect = parser.suspect();
    RecordTable table = parser.table();
    int odd = 0;
    int removed = 0;
    for (int row = 0; row <= rows; row++) {
      int start = row < rows ? table.startOf(row) : Integer.MAX_VALUE;
      while (odd < table.odds() && table.startOfOdd(odd) < start) {
        judgeOdd(bytes, length, table.startOfOdd(odd), order.line() + table.lineOfOdd(odd));
        odd++;
      }
      if (row < rows && suspect[row]) {
        suspect[row] = judge(rowText.read(bytes, start, length, lines[row]), row);
        removed += suspect[row] ? 1 : 0;
      }
    }
    if (removed > 0) {
      for (CellDecoder decoder : parser.decoders()) {
        decoder.remove(suspect, rows);
      }
      int kept = 0;
      for (int row = 0; row < rows; row++) {
        if (!suspect[row]) {
          lines[kept++] = lines[row];
        }
      }
    }
    return rows - removed;
  }

  private void judgeOdd(byte[] bytes, int length, int start, long line) {
    if (!judge(rowText.read(bytes, start, length, line), ODD)) {
      throw new AssertionError("a row of another shape was found in order on line " + line);
    }
  }

  /**
   * Whether the row is left out; it is counted then.
   *
   * @param number of the row in the block, or {@link #ODD}
   */
  private boolean judge(RawRow row, int number) {
    if (judge.isNoData(row)) {
      order.count(0, 1);
      return true;
    }
    Optional<Rejection> rejection = judge.unreadable(row);
    if (rejection.isEmpty() && number != ODD) {
      rejection = unusable(row, number);
    }
    rejection.ifPresent(order::reject);
    return rejection.isPresent();
  }

  /**
   * Why a row is rejected for what was read of its cells, the first of the wanted ones, if it is.
   */
  private Optional<Rejection> unusable(RawRow row, int number) {
    for (int column = 0; column < wanted.size(); column++) {
      int slot = shape.slotOf(column);
      if (slot >= 0) {
        CellState state = parser.decoders()[slot].state(number);
        if (wanted.get(column).need().rejects(state)) {
          return Optional.of(judge.unusable(row, column, state));
        }
      }
    }
    return Optional.empty();
  }

  private void countInvalid(byte[] bytes, int length, int kept) {
    CellDecoder[] decoders = parser.decoders();
    List<int[]> first = new ArrayList<>();
    for (int slot = 0; slot < decoders.length; slot++) {
      if (decoders[slot].hasGaps()) {
        long invalid = 0;
        int firstRow = -1;
        byte[] states = decoders[slot].states();
        for (int row = 0; row < kept; row++) {
          if (states[row] == CellDecoder.INVALID) {
            invalid++;
            firstRow = firstRow < 0 ? row : firstRow;
          }
        }
        int column = shape.columns()[slot];
        if (invalid > 0 && order.countInvalid(column, invalid)) {
          first.add(new int[] {firstRow, column});
        }
      }
    }
    first.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    for (int[] place : first) {
      order.invalidExample(
          judge.unusable(rowOnLine(bytes, length, lines[place[0]]), place[1], CellState.INVALID));
    }
  }

  private RawRow rowOnLine(byte[] bytes, int length, long line) {
    RecordTable table = parser.table();
    for (int row = 0; row < table.rows(); row++) {
      if (order.line() + table.lineOf(row) == line) {
        return rowText.read(bytes, table.startOf(row), length, line);
      }
    }
    throw new AssertionError("no row begins on line " + line);
  }
}
