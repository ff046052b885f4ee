package org.datainaction.compute;

import java.util.Arrays;

/**
 * Some rows of a batch by number, ascending. Work on a selection costs what it holds, not what the
 * batch holds. A buffer that is used again for the next batch.
 */
final class Selection {
  int[] rows = new int[0];
  int count;

  /** So many numbers are those of all rows from the first on. */
  private int all;

  /** Room for so many rows; what it held is lost. */
  int[] room(int most) {
    if (rows.length < most) {
      rows = new int[most];
    }
    return rows;
  }

  /** All rows. */
  void fill(int rowCount) {
    if (all < rowCount) {
      int[] to = room(rowCount);
      all = to.length;
      for (int row = 0; row < all; row++) {
        to[row] = row;
      }
    }
    count = rowCount;
  }

  /** All rows but those that are marked. */
  void fillWithout(boolean[] marked, int rowCount) {
    int[] to = room(rowCount);
    all = 0;
    int n = 0;
    for (int row = 0; row < rowCount; row++) {
      to[n] = row;
      n += marked[row] ? 0 : 1;
    }
    count = n;
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(rows, count));
  }
}
