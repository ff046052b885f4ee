package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/**
 * Remembers rows by their key, in bounded memory, until the last file is read; then hands on one
 * row a key, in the order of rows. Not safe for use by several threads.
 *
 * <p>In memory is a table of at most half of {@link KeyMemory#bytes}; with the room by which its
 * arrays grow, that is at most the whole. A table that is full is spilled to a temporary file, cut
 * into {@value Partitions#COUNT} partitions by a hash of the key. In the end, each partition is put
 * together by itself (cut again if it is larger than the memory), sorted, and spilled to a second
 * file, from which all are merged. So the disk needs about twice the bytes of the rows' keys and
 * remembered fields; files are gone when this is closed.
 */
final class KeyedRows implements Closeable {
  private static final int ROWS_AT_ONCE = 1024;

  /**
   * By how much a table is smaller once there is a spill: most rows of a key stand near each other,
   * and a small table stays in the processor's cache.
   */
  private static final int SMALLER = 16;

  private final KeyMemory memory;
  private final long limit;
  private final KeyFormat keyFormat;
  private final ReadFiles files = new ReadFiles();
  private final KeyedTable.Repeated repeated;
  private final List<BlockField> blockFields = new ArrayList<>();
  private final KeyedTable table;
  private final RecordBytes key = new RecordBytes();
  private final int[] entries;
  private final int[] selection;
  private Optional<Partitions> spilled = Optional.empty();
  private Optional<IOException> failed = Optional.empty();

  /**
   * Remembers nothing yet.
   *
   * @param needed the fields that are read of what is handed on
   * @param joining how each of them combines
   * @param leftOut hears of each row in whose place another one stands
   */
  KeyedRows(
      Dataset dataset,
      Set<FieldId> needed,
      Function<FieldId, CombinedField.Joining> joining,
      KeyedTable.Repeated repeated,
      LeftOut leftOut,
      KeyMemory memory) {
    this.memory = memory;
    this.limit = memory.bytes() / 2;
    this.keyFormat = new KeyFormat(dataset);
    this.repeated = repeated;
    List<CombinedField> fields = new ArrayList<>();
    for (Field field : dataset.fields()) {
      if (needed.contains(field.id())) {
        boolean text = CombinedField.isText(dataset, field.id());
        fields.add(new CombinedField(text, joining.apply(field.id())));
        blockFields.add(new BlockField(field.id(), text, joining.apply(field.id())));
      }
    }
    this.table =
        new KeyedTable(
            repeated,
            (bytes, start, length, rowNumber, line) ->
                leftOut.tell(
                    new EventAssembly.Origin(files.fileOf(rowNumber), line),
                    () -> keyFormat.inWords(bytes, start, length)),
            fields);
    int atOnce = (int) Math.max(1, Math.min(ROWS_AT_ONCE, limit >>> 10));
    this.entries = new int[atOnce];
    this.selection = new int[atOnce];
  }

  /** Says that rows of another reader follow, whose texts have other codes. */
  void begin() {
    table.fields().forEach(CombinedField::forgetCodes);
  }

  /**
   * Takes in rows of a file.
   *
   * @param selected which, in their order
   * @param count how many of them
   * @throws IOException if what is too much for the memory cannot be spilled; everything is lost
   *     then, and all that is asked later fails likewise
   */
  void add(Rows rows, int[] selected, int count, String file, RowLine line) throws IOException {
    requireWhole();
    int fileNumber = files.begin(file);
    Column[] keys = keyFormat.columns(rows);
    Column[] columns = blockFields.stream().map(f -> rows.column(f.field())).toArray(Column[]::new);
    for (int from = 0; from < count; from += selection.length) {
      int part = Math.min(selection.length, count - from);
      System.arraycopy(selected, from, selection, 0, part);
      for (int index = 0; index < part; index++) {
        int row = selection[index];
        long rowNumber = files.nextRow();
        if (KeyFormat.isWhole(keys, row)) {
          keyFormat.write(keys, row, key);
        } else {
          KeyFormat.writeNone(rowNumber, key);
        }
        entries[index] = table.add(key, rowNumber, fileNumber, line.of(row));
      }
      for (int field = 0; field < columns.length; field++) {
        table.fields().get(field).add(columns[field], selection, entries, part);
      }
      if (table.isFull(spilled.isEmpty() ? limit : limit / SMALLER)) {
        spill();
      }
    }
  }

  private void spill() throws IOException {
    try {
      if (spilled.isEmpty()) {
        spilled = Optional.of(new Partitions(memory.open(), 0));
      }
      spilled.get().flush(table);
    } catch (IOException cause) {
      // Of what was in the table, some is spilled and some is not.
      failed = Optional.of(cause);
      table.clear();
      close();
      throw cause;
    }
  }

  private void requireWhole() throws IOException {
    if (failed.isPresent()) {
      throw new IOException(failed.get().getMessage(), failed.get());
    }
  }

  /**
   * Hands on one row a key, and forgets all.
   *
   * @throws IOException if spilled rows cannot be read, or cannot be spilled again, or the thread
   *     is interrupted; the interrupt stays set
   */
  void drain(KeyedBlock.Taker taker) throws IOException {
    requireWhole();
    KeyedBlocks blocks =
        new KeyedBlocks(files, repeated == KeyedTable.Repeated.JOINS, blockFields, taker);
    if (spilled.isEmpty()) {
      RecordBytes record = new RecordBytes();
      for (int entry : table.inOrder()) {
        table.write(entry, record);
        blocks.take(record);
      }
    } else {
      spill();
      try (SortedRuns runs = new SortedRuns(memory.open())) {
        assemble(spilled.get(), 0, runs);
        close();
        runs.merge(limit, blocks::take);
      }
    }
    blocks.finish();
    table.clear();
  }

  /** Much may have been set aside, and it is put together when no reader looks at interrupts. */
  static void goOnUnlessInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while rows were put together");
    }
  }

  private void assemble(Partitions partitions, int level, SortedRuns runs) throws IOException {
    for (int partition = 0; partition < Partitions.COUNT; partition++) {
      goOnUnlessInterrupted();
      assemble(partitions, partition, level, runs);
    }
  }

  private void assemble(Partitions partitions, int partition, int level, SortedRuns runs)
      throws IOException {
    try (Finer finer = new Finer(level + 1)) {
      partitions.read(
          partition,
          record -> {
            table.mergePart(record);
            if (table.isFull(limit) && level + 1 < Partitions.LEVELS) {
              finer.flush();
            }
          });
      if (finer.partitions.isPresent()) {
        finer.flush();
        assemble(finer.partitions.get(), level + 1, runs);
      } else if (table.size() > 0) {
        runs.add(table);
      }
    }
  }

  /** By field, of how many keys the sum is too large to hold; fields without any are left out. */
  Map<FieldId, Long> overflows() {
    Map<FieldId, Long> overflows = new LinkedHashMap<>();
    for (BlockField field : blockFields) {
      if (field.overflows() > 0) {
        overflows.put(field.field(), field.overflows());
      }
    }
    return overflows;
  }

  @Override
  public void close() throws IOException {
    if (spilled.isPresent()) {
      spilled.get().close();
    }
  }

  /** The partitions into which one that is too large is cut, if it is. */
  private final class Finer implements Closeable {
    private final int level;
    private Optional<Partitions> partitions = Optional.empty();

    Finer(int level) {
      this.level = level;
    }

    void flush() throws IOException {
      if (partitions.isEmpty()) {
        partitions = Optional.of(new Partitions(memory.open(), level));
      }
      partitions.get().flush(table);
    }

    @Override
    public void close() throws IOException {
      if (partitions.isPresent()) {
        partitions.get().close();
      }
    }
  }

  /** Hears of rows that do not count. */
  interface LeftOut {
    void tell(EventAssembly.Origin origin, java.util.function.Supplier<List<String>> key);
  }

  /** The line of a row. */
  interface RowLine {
    long of(int row);
  }
}
