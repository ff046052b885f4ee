package org.datainaction.sources.row;

import java.util.Arrays;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/**
 * Fills one column of a batch. A cell is first looked at ({@link #stage}) and only kept ({@link
 * #commit}) when the whole row is accepted, so that a rejected row leaves no trace.
 */
final class ColumnBuilder {
  private final CellReading reading;
  private final TextDictionary dictionary = new TextDictionary();
  private final boolean holdsText;
  private final long[] values;
  private final byte[] states;
  private CellState staged = CellState.MISSING;
  private long invalid;

  /** For so many rows of a column with these rules; all are missing until they are kept. */
  ColumnBuilder(CellReading reading, int rows) {
    this.reading = reading;
    this.holdsText = reading.holdsText();
    this.values = new long[rows];
    this.states = new byte[rows];
    Arrays.fill(states, CellState.MISSING.code());
  }

  /** Says that the rows of a new batch follow. */
  void begin() {
    dictionary.begin();
  }

  /** Looks at the cell of the next row and says what it holds. */
  CellState stage(String cell) {
    staged = reading.read(cell);
    return staged;
  }

  /** Keeps what was staged last as the cell of this row. */
  void commit(int row) {
    states[row] = staged.code();
    values[row] =
        staged != CellState.PRESENT
            ? 0
            : holdsText ? dictionary.codeOf(reading.text()) : reading.value();
    if (staged == CellState.INVALID) {
      invalid++;
    }
  }

  /** Whether the cell that was kept last is the first that holds no value of its kind. */
  boolean isFirstInvalid() {
    return invalid == 1 && staged == CellState.INVALID;
  }

  /** How many cells were kept that hold no value of their kind. */
  long invalid() {
    return invalid;
  }

  /** The column over the builder's own arrays. */
  Column column() {
    return new Column(values, states, dictionary.texts());
  }
}
