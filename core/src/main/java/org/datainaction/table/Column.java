package org.datainaction.table;

import java.util.List;

/**
 * The values of one column in a batch. A view: valid until the reader is asked for the next batch.
 * Not safe for use by several threads.
 */
public final class Column {
  private final long[] values;
  private final byte[] states;
  private final List<String> dictionary;

  /**
   * A column over arrays that the reader owns.
   *
   * @param values by row; what they mean is said by the {@link CellFormat}
   * @param states by row, codes of {@link CellState}
   * @param dictionary texts by code; empty if the column holds no text. It may grow from batch to
   *     batch, codes stay
   */
  public Column(long[] values, byte[] states, List<String> dictionary) {
    this.values = values;
    this.states = states;
    this.dictionary = dictionary;
  }

  /** Whether the cell has a value. */
  public CellState state(int row) {
    return CellState.of(states[row]);
  }

  /** Whether the cell has a value. */
  public boolean isPresent(int row) {
    return states[row] == CellState.PRESENT.code();
  }

  /** The value as held; meaningless unless present. */
  public long value(int row) {
    return values[row];
  }

  /** The text of a text column; meaningless unless present. */
  public String text(int row) {
    return dictionary.get((int) values[row]);
  }

  /**
   * What {@link #value} gives, by row; more may be there than rows count. The reader's own array:
   * to be read in loops over many rows, and never changed.
   */
  public long[] values() {
    return values;
  }

  /** The codes of {@link CellState}, by row; as {@link #values}. */
  public byte[] states() {
    return states;
  }

  /** Texts by code. */
  public List<String> dictionary() {
    return dictionary;
  }
}
