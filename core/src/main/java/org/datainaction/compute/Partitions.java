package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;

/**
 * Entries of a table that were spilled, apart by a few bits of their key's hash, so that all parts
 * of a key stand in one partition, in the order of their rows.
 */
final class Partitions implements Closeable {
  /** How many there are. */
  static final int COUNT = 1 << 6;

  private static final int BITS = 6;

  /** Behind these levels the bits of a hash are used up. */
  static final int LEVELS = 10;

  private static final int WRITTEN_AT_ONCE = 1 << 14;

  private final Spill spill;
  private final int level;
  private final RecordBytes record = new RecordBytes();
  private final RecordBytes[] unwritten = new RecordBytes[COUNT];

  /** By partition, where each of its pieces begins and ends. */
  private final long[][] pieces = new long[COUNT][0];

  private final int[] pieceEnds = new int[COUNT];

  Partitions(Spill spill, int level) {
    this.spill = spill;
    this.level = level;
    for (int partition = 0; partition < COUNT; partition++) {
      unwritten[partition] = new RecordBytes();
    }
  }

  /** Appends all entries of a table, and empties it. */
  void flush(KeyedTable table) throws IOException {
    for (int entry = 0; entry < table.size(); entry++) {
      int partition = (int) (table.hash(entry) << (BITS * level) >>> (Long.SIZE - BITS));
      table.writePart(entry, record);
      SpilledRecords.write(record, unwritten[partition]);
      if (unwritten[partition].length() >= WRITTEN_AT_ONCE) {
        write(partition);
      }
    }
    table.clear();
  }

  private void write(int partition) throws IOException {
    RecordBytes piece = unwritten[partition];
    int ends = pieceEnds[partition];
    pieces[partition] = Room.in(pieces[partition], ends + 2);
    pieces[partition][ends] = spill.size();
    spill.append(piece.array(), 0, piece.length());
    pieces[partition][ends + 1] = spill.size();
    pieceEnds[partition] = ends + 2;
    piece.clear();
  }

  /** Hands on the parts in a partition, in the order in which they were spilled. */
  void read(int partition, Taker taker) throws IOException {
    write(partition);
    for (int piece = 0; piece < pieceEnds[partition]; piece += 2) {
      KeyedRows.goOnUnlessInterrupted();
      SpilledRecords records =
          new SpilledRecords(
              spill, pieces[partition][piece], pieces[partition][piece + 1], Integer.MAX_VALUE);
      while (records.read(record)) {
        taker.take(record);
      }
    }
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }

  interface Taker {
    void take(RecordBytes record) throws IOException;
  }
}
