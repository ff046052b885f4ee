package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Some accepted rows of an export, column by column. A view: valid until the reader is asked for
 * the next batch.
 */
public final class Batch {
  private final int rows;
  private final long[] lines;
  private final ImmutableList<Column> columns;

  /**
   * A batch over arrays that the reader owns.
   *
   * @param rows how many rows count
   * @param lines the line of the file on which each row starts, from 1
   * @param columns in the order of the projection
   */
  public Batch(int rows, long[] lines, List<Column> columns) {
    this.rows = rows;
    this.lines = lines;
    this.columns = ImmutableList.copyOf(columns);
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** The line of the file on which this row starts, from 1. */
  public long line(int row) {
    return lines[row];
  }

  /** The column at this place of the projection. */
  public Column column(int index) {
    return columns.get(index);
  }
}
