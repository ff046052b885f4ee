package org.datainaction.compute;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows each key has in each file; seldom in more than one. */
final class FileRows {
  private static final int NONE = -1;

  private int[] firstFile = new int[8];
  private int[] inFirst = new int[8];
  private int[] later = new int[8];
  private int size;

  private int[] laterFile = new int[4];
  private int[] inLater = new int[4];
  private int[] nextLater = new int[4];
  private int laterSize;

  /** Counts rows of a key; a key that is new has the next number. Files come in their order. */
  void add(int key, int file, int rows) {
    if (key == size) {
      firstFile = Room.in(firstFile, size + 1);
      inFirst = Room.in(inFirst, size + 1);
      later = Room.in(later, size + 1);
      firstFile[key] = file;
      inFirst[key] = rows;
      later[key] = NONE;
      size++;
    } else if (firstFile[key] == file) {
      inFirst[key] += rows;
    } else {
      addLater(key, file, rows);
    }
  }

  private void addLater(int key, int file, int rows) {
    int last = later[key];
    // The latest file is at the head of the list.
    if (last != NONE && laterFile[last] == file) {
      inLater[last] += rows;
      return;
    }
    laterFile = Room.in(laterFile, laterSize + 1);
    inLater = Room.in(inLater, laterSize + 1);
    nextLater = Room.in(nextLater, laterSize + 1);
    laterFile[laterSize] = file;
    inLater[laterSize] = rows;
    nextLater[laterSize] = last;
    later[key] = laterSize++;
  }

  /** Writes the files of a key, each with the number of its rows, in their order. */
  void write(int key, RecordBytes record) {
    int files = 1;
    for (int one = later[key]; one != NONE; one = nextLater[one]) {
      files++;
    }
    int[] order = new int[files - 1];
    int at = order.length;
    for (int one = later[key]; one != NONE; one = nextLater[one]) {
      order[--at] = one;
    }
    record.putCount(files);
    record.putCount(firstFile[key]);
    record.putCount(inFirst[key]);
    for (int one : order) {
      record.putCount(laterFile[one]);
      record.putCount(inLater[one]);
    }
  }

  /** Takes in what was written of a key, or of later rows of a known one. */
  void merge(int key, RecordBytes record) {
    for (long files = record.getCount(); files > 0; files--) {
      int file = (int) record.getCount();
      add(key, file, (int) record.getCount());
    }
  }

  /** Whether a key has no more than one row. */
  boolean isOne(int key) {
    return inFirst[key] == 1 && later[key] == NONE;
  }

  /** The rows of a key by the number of their file, in the order of files. */
  Map<Integer, Long> of(int key) {
    RecordBytes record = new RecordBytes();
    write(key, record);
    Map<Integer, Long> rows = new LinkedHashMap<>();
    for (long files = record.getCount(); files > 0; files--) {
      int file = (int) record.getCount();
      rows.put(file, record.getCount());
    }
    return rows;
  }

  /** How many bytes are in use. */
  long memory() {
    return 12L * (size + laterSize);
  }

  void clear() {
    size = 0;
    laterSize = 0;
  }
}
