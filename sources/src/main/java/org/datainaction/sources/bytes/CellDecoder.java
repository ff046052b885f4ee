package org.datainaction.sources.bytes;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.datainaction.sources.row.CellReading;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;

/**
 * Turns the cells of one column of a block into values. What is written in the usual way is read
 * from the bytes; anything else is made text and read by the {@link CellReading} of the column, so
 * that both ways mean the same. Not safe for use by several threads.
 */
abstract class CellDecoder {
  static final byte PRESENT = CellState.PRESENT.code();
  static final byte MISSING = CellState.MISSING.code();
  static final byte INVALID = CellState.INVALID.code();

  final CellReading reading;
  private final RowText text;
  private long[] values = new long[1024];
  private byte[] states = new byte[1024];
  private boolean gaps;

  CellDecoder(CellReading reading, RowText text) {
    this.reading = reading;
    this.text = text;
  }

  /**
   * The quickest decoder for a column.
   *
   * @param spellings of the column, for all decoders of the thread
   */
  static CellDecoder of(
      ColumnSpec spec,
      Projection projection,
      CellReading reading,
      RowText text,
      Supplier<Spellings> spellings) {
    CellFormat format = spec.format();
    if (reading.holdsText()) {
      return new TextDecoder(reading, text, spellings.get());
    } else if (format instanceof CellFormat.Whole) {
      return new NumberDecoder(reading, text, 0, false);
    } else if (format instanceof CellFormat.Count) {
      return new NumberDecoder(reading, text, 0, true);
    } else if (format instanceof CellFormat.Decimal decimal) {
      return new NumberDecoder(reading, text, decimal.decimals(), false);
    }
    return TimeDecoder.of(format, projection.zone(), reading, text)
        .orElseGet(() -> new RememberingDecoder(reading, text));
  }

  /**
   * Reads the cells of rows of the usual shape.
   *
   * @param first the first of them; 0 begins another block
   */
  final void decode(byte[] bytes, RecordTable table, int slot, int first) {
    int rows = table.rows();
    if (values.length < rows) {
      values = Arrays.copyOf(values, Math.max(rows, 2 * values.length));
      states = Arrays.copyOf(states, values.length);
    }
    if (first == 0) {
      gaps = false;
      begin();
    }
    int place = 2 * slot + first * table.stride();
    gaps |= decode(bytes, table.cells(), place, table.stride(), first, rows, values, states);
  }

  /** Hears that another block begins. */
  void begin() {}

  /**
   * Reads cells.
   *
   * @param cells where they begin and end
   * @param place of the first one's beginning in {@code cells}
   * @param stride from one beginning to the next
   * @param first row
   * @param rows behind the last one
   * @return whether a cell has no value
   */
  abstract boolean decode(
      byte[] bytes,
      int[] cells,
      int place,
      int stride,
      int first,
      int rows,
      long[] values,
      byte[] states);

  /** Reads a cell the long way. */
  final boolean readAsText(
      byte[] bytes, int from, int end, int row, long[] into, byte[] intoStates) {
    CellState state = reading.read(text.cell(bytes, from, end));
    boolean present = state == CellState.PRESENT;
    into[row] = present ? valueRead() : 0;
    intoStates[row] = state.code();
    return !present;
  }

  /** The value of the cell that was read the long way. */
  long valueRead() {
    return reading.value();
  }

  /** Whether a cell of the block has no value. */
  final boolean hasGaps() {
    return gaps;
  }

  final long[] values() {
    return values;
  }

  final byte[] states() {
    return states;
  }

  /** What the cell of a row holds. */
  final CellState state(int row) {
    return states[row] == PRESENT
        ? CellState.PRESENT
        : states[row] == MISSING ? CellState.MISSING : CellState.INVALID;
  }

  /** Leaves out the rows that are marked. */
  final void remove(boolean[] rows, int count) {
    int kept = 0;
    for (int row = 0; row < count; row++) {
      if (!rows[row]) {
        values[kept] = values[row];
        states[kept++] = states[row];
      }
    }
  }

  /** Texts by code; a list that grows, or another one where it grew too long. */
  List<String> dictionary() {
    return List.of();
  }

  final Column column() {
    return new Column(values, states, dictionary());
  }

  static boolean hasQuote(byte[] bytes, int from, int end) {
    for (int at = from; at < end; at++) {
      if (bytes[at] == '"') {
        return true;
      }
    }
    return false;
  }

  /** A column whose cells are all alike. */
  static final class Constant {
    private long[] values = new long[0];
    private byte[] states = new byte[0];
    private final long value;
    private final CellState state;
    private final List<String> dictionary;

    Constant(long value, CellState state, List<String> dictionary) {
      this.value = value;
      this.state = state;
      this.dictionary = dictionary;
    }

    Column column(int rows) {
      if (values.length < rows) {
        values = new long[Math.max(rows, 2 * values.length)];
        states = new byte[values.length];
        Arrays.fill(values, value);
        Arrays.fill(states, state.code());
      }
      return new Column(values, states, dictionary);
    }
  }
}
