package org.datainaction.compute;

import java.io.IOException;

/** Reads the records between two positions of a spill, one after the other. */
final class SpilledRecords {
  private static final int LENGTH_BYTES = Integer.BYTES;

  private final Spill spill;
  private final long end;
  private byte[] buffer;
  private long next;
  private int at;
  private int filled;

  /**
   * Records that {@link #write} wrote.
   *
   * @param room how many bytes are read at once; more where a record needs it
   */
  SpilledRecords(Spill spill, long from, long to, int room) {
    this.spill = spill;
    this.next = from;
    this.end = to;
    this.buffer = new byte[(int) Math.max(LENGTH_BYTES, Math.min(room, to - from))];
  }

  /** Appends a record to what is to be spilled. */
  static void write(RecordBytes record, RecordBytes output) {
    output.putInt(record.length());
    output.putBytes(record.array(), 0, record.length());
  }

  /** Reads the next record; false if there is none. */
  boolean read(RecordBytes record) throws IOException {
    if (at == filled && next == end) {
      return false;
    }
    require(LENGTH_BYTES);
    int bytes = RecordBytes.getInt(buffer, at);
    at += LENGTH_BYTES;
    require(bytes);
    System.arraycopy(buffer, at, record.toFill(bytes), 0, bytes);
    at += bytes;
    return true;
  }

  private void require(int bytes) throws IOException {
    if (filled - at >= bytes) {
      return;
    }
    int kept = filled - at;
    byte[] target = bytes > buffer.length ? new byte[bytes] : buffer;
    System.arraycopy(buffer, at, target, 0, kept);
    buffer = target;
    int more = (int) Math.min(buffer.length - kept, end - next);
    spill.read(next, buffer, kept, more);
    next += more;
    at = 0;
    filled = kept + more;
  }
}
