package org.datainaction.compute;

import java.util.ArrayList;
import java.util.List;

/** The files that rows came from, and which row of all was the first of each. */
final class ReadFiles {
  private final List<String> names = new ArrayList<>();
  private long[] firstRows = new long[4];
  private long rows;

  /** Says that the next rows are of this file; returns its number. */
  int begin(String name) {
    int last = names.size() - 1;
    if (last < 0 || !names.get(last).equals(name)) {
      names.add(name);
      last++;
      firstRows = Room.in(firstRows, last + 1);
      firstRows[last] = rows;
    }
    return last;
  }

  /** The number of the next row. */
  long nextRow() {
    return rows++;
  }

  String name(int file) {
    return names.get(file);
  }

  /** The name of the file of a row. */
  String fileOf(long row) {
    int low = 0;
    int high = names.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstRows[middle] <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return names.get(low);
  }
}
