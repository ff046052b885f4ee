package org.datainaction.compute;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes blocks of what {@link KeyedTable} wrote, and hands on each when it is full. */
final class KeyedBlocks {
  /** How many rows a block has at most. */
  static final int ROWS = 4096;

  private final ReadFiles files;
  private final boolean joined;
  private final List<BlockField> fields;
  private final KeyedBlock.Taker taker;
  private final String[] firstFiles = new String[ROWS];
  private final long[] lines = new long[ROWS];
  private final FileRows fileRows = new FileRows();
  private int count;

  KeyedBlocks(ReadFiles files, boolean joined, List<BlockField> fields, KeyedBlock.Taker taker) {
    this.files = files;
    this.joined = joined;
    this.fields = fields;
    this.taker = taker;
  }

  /**
   * Takes what comes next.
   *
   * @throws InterruptedIOException if the thread is interrupted, which is looked at once a block
   */
  void take(RecordBytes record) throws IOException {
    firstFiles[count] = files.fileOf(record.getLong());
    lines[count] = record.getCount();
    if (joined) {
      fileRows.merge(count, record);
    }
    for (BlockField field : fields) {
      field.take(count, record);
    }
    count++;
    if (count == ROWS) {
      handOn();
    }
  }

  /** Hands on what is left. */
  void finish() throws IOException {
    if (count > 0) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    KeyedRows.goOnUnlessInterrupted();
    Rows rows = new Rows(count);
    for (BlockField field : fields) {
      rows.put(field.field(), field.column());
    }
    taker.take(
        new KeyedBlock(
            rows, row -> new EventAssembly.Origin(firstFiles[row], lines[row]), this::rowsByFile));
    count = 0;
    fileRows.clear();
    fields.forEach(BlockField::begin);
  }

  private Map<String, Long> rowsByFile(int row) {
    if (!joined || fileRows.isOne(row)) {
      return Map.of(firstFiles[row], 1L);
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    fileRows.of(row).forEach((file, number) -> rows.merge(files.name(file), number, Long::sum));
    return rows;
  }
}
