package org.datainaction.compute;

import java.util.Arrays;
import java.util.List;

/** What is remembered of rows with a key: one entry a key, in arrays of plain numbers. */
final class KeyedTable {
  /** So many bits of a long number entries when they are sorted; the others number rows. */
  private static final int ENTRY_BITS = 26;

  private final Repeated repeated;
  private final LeftOut leftOut;
  private final List<CombinedField> fields;
  private final ByteTexts keys = new ByteTexts();
  private final FileRows fileRows = new FileRows();
  private long[] rowNumbers = new long[8];
  private long[] lines = new long[8];
  private int size;

  /**
   * An empty table.
   *
   * @param repeated what another row of a key is
   * @param leftOut hears of each row in whose place another one stands
   * @param fields what is remembered of each key
   */
  KeyedTable(Repeated repeated, LeftOut leftOut, List<CombinedField> fields) {
    this.repeated = repeated;
    this.leftOut = leftOut;
    this.fields = fields;
  }

  int size() {
    return size;
  }

  /** Whether it should be emptied before more comes. One entry alone is never too much. */
  boolean isFull(long limit) {
    if (size <= 1) {
      return false;
    }
    long memory = keys.memory() + fileRows.memory() + 16L * size;
    for (CombinedField field : fields) {
      memory += field.memory();
    }
    return memory > limit || size >= 1 << (ENTRY_BITS - 1);
  }

  /** The entry of a row's key, made if it is new; {@link #fields} are for the caller to add. */
  int add(RecordBytes key, long rowNumber, int file, long line) {
    int entry = keys.add(key.array(), 0, key.length());
    enter(entry, rowNumber, line);
    if (repeated == Repeated.JOINS) {
      fileRows.add(entry, file, 1);
    }
    return entry;
  }

  private void enter(int entry, long rowNumber, long line) {
    if (entry == size) {
      rowNumbers = Room.in(rowNumbers, size + 1);
      lines = Room.in(lines, size + 1);
      rowNumbers[entry] = rowNumber;
      lines[entry] = line;
      size++;
    } else if (repeated == Repeated.YIELDS) {
      tell(entry, rowNumber, line);
    } else if (repeated == Repeated.REPLACES) {
      tell(entry, rowNumbers[entry], lines[entry]);
      rowNumbers[entry] = rowNumber;
      lines[entry] = line;
    }
  }

  private void tell(int entry, long rowNumber, long line) {
    leftOut.tell(keys.bytes(), keys.start(entry), keys.length(entry), rowNumber, line);
  }

  List<CombinedField> fields() {
    return fields;
  }

  /** The part of the hash of an entry's key that says where it is spilled. */
  long hash(int entry) {
    return ByteTexts.hash(keys.bytes(), keys.start(entry), keys.length(entry));
  }

  /** Writes an entry with its key, to be merged into a table. */
  void writePart(int entry, RecordBytes record) {
    record.clear();
    record.putCount(keys.length(entry));
    record.putBytes(keys.bytes(), keys.start(entry), keys.length(entry));
    writeRest(entry, record);
  }

  /** Writes an entry as a {@link KeyedBlocks} takes it. */
  void write(int entry, RecordBytes record) {
    record.clear();
    writeRest(entry, record);
  }

  private void writeRest(int entry, RecordBytes record) {
    record.putLong(rowNumbers[entry]);
    record.putCount(lines[entry]);
    if (repeated == Repeated.JOINS) {
      fileRows.write(entry, record);
    }
    for (CombinedField field : fields) {
      field.write(entry, record);
    }
  }

  /** Takes in an entry that was written; of one key, parts come in the order of their rows. */
  void mergePart(RecordBytes record) {
    int length = (int) record.getCount();
    int entry = keys.add(record.array(), record.position(), length);
    record.skip(length);
    long rowNumber = record.getLong();
    enter(entry, rowNumber, record.getCount());
    if (repeated == Repeated.JOINS) {
      fileRows.merge(entry, record);
    }
    for (CombinedField field : fields) {
      field.merge(entry, record);
    }
  }

  /** The entries in the order of their rows. */
  int[] inOrder() {
    long[] order = new long[size];
    for (int entry = 0; entry < size; entry++) {
      order[entry] = rowNumbers[entry] << ENTRY_BITS | entry;
    }
    Arrays.sort(order);
    int[] entries = new int[size];
    for (int index = 0; index < size; index++) {
      entries[index] = (int) (order[index] & ((1L << ENTRY_BITS) - 1));
    }
    return entries;
  }

  void clear() {
    size = 0;
    keys.clear();
    fileRows.clear();
    fields.forEach(CombinedField::clear);
  }

  /** What another row of a known key is. */
  enum Repeated {
    /** A part of the same event. */
    JOINS,
    /** One too many. */
    YIELDS,
    /** What counts, in place of the row before. */
    REPLACES
  }

  /** Hears of rows that do not count. */
  interface LeftOut {
    /** Tells of a row; the key stands in the bytes for as long as this runs. */
    void tell(byte[] bytes, int start, int length, long rowNumber, long line);
  }
}
