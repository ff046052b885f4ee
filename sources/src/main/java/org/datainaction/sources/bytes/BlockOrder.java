package org.datainaction.sources.bytes;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.id.FieldId;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;

/**
 * What is done block after block, whichever thread has read them: rows are proved to begin where
 * the block before ends, lines are numbered, rows are counted, examples are kept. A thread waits
 * for its block's turn and then has all of this to itself.
 */
final class BlockOrder {
  private static final byte[] NOTHING = new byte[0];

  private final List<ColumnSpec> wanted;
  private int turn;
  private Optional<Throwable> failure = Optional.empty();

  // Of the thread whose turn it is.
  private byte[] carry = NOTHING;
  private Optional<QuoteWalk> tooLong = Optional.empty();
  private boolean skipsLineFeed;
  private long line;
  private long offset;
  private Optional<Integer> checksum;
  private int checksumOfAll;

  private long rowsRead;
  private long ignored;
  private final RejectionLog.Builder rejections = new RejectionLog.Builder();
  private final Map<FieldId, Long> invalid = new TreeMap<>();
  private final List<Rejection> invalidExamples = new ArrayList<>();

  /** At the start of the first row under the header. */
  BlockOrder(List<ColumnSpec> wanted, long line, long offset, int checksum) {
    this.wanted = wanted;
    this.line = line;
    this.offset = offset;
    this.checksum = Optional.of(checksum);
    this.checksumOfAll = checksum;
  }

  /** Goes on from what was read before. */
  void resume(long atLine, ReadOutcome before) {
    line = atLine;
    offset = before.bytes();
    checksumOfAll = Integer.parseUnsignedInt(before.crc32c(), 16);
    checksum = Optional.of(checksumOfAll);
    rowsRead = before.rowsRead();
    ignored = before.ignored();
    rejections.add(before.rejections());
    invalid.putAll(before.invalidCells());
    invalidExamples.addAll(before.invalidExamples());
  }

  /**
   * Waits until all blocks before have been settled.
   *
   * @return false if something failed, so that nothing further is of use
   * @throws InterruptedIOException if the thread is interrupted
   */
  synchronized boolean await(int block) throws InterruptedIOException {
    while (turn != block && failure.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("reading was interrupted");
      }
    }
    return failure.isEmpty();
  }

  /** Whether all blocks before have been settled, or something failed. */
  synchronized boolean isTurnOf(int block) {
    return turn == block || failure.isPresent();
  }

  /** Ends the turn. */
  synchronized void done() {
    turn++;
    notifyAll();
  }

  /** Stops all threads; what failed first counts. */
  synchronized void fail(Throwable why) {
    if (failure.isEmpty()) {
      failure = Optional.of(why);
    }
    notifyAll();
  }

  synchronized Optional<Throwable> failure() {
    return failure;
  }

  // For the thread whose turn it is, or when no thread is at work. Meanwhile others may ask only
  // for
  // what was counted.

  /** The beginning of a row that did not end before this block; empty if there is none. */
  byte[] carry() {
    return carry;
  }

  void carry(byte[] beginning) {
    carry = beginning.length == 0 ? NOTHING : beginning;
  }

  /** Of a row that is too long and has not ended before this block, where it is. */
  Optional<QuoteWalk> tooLong() {
    return tooLong;
  }

  void tooLong(Optional<QuoteWalk> row) {
    tooLong = row;
  }

  /** Whether a line feed at the start of the next block ends the row that ended with this one. */
  boolean skipsLineFeed() {
    return skipsLineFeed;
  }

  void skipsLineFeed(boolean ifItIsThere) {
    skipsLineFeed = ifItIsThere;
  }

  /** The line on which the next row begins. */
  long line() {
    return line;
  }

  void lines(long more) {
    line += more;
  }

  /** How many bytes of the file stand before the next row. */
  long offset() {
    return offset;
  }

  void offset(long before) {
    offset = before;
  }

  /** The checksum of everything that was read. */
  int checksumOfAll() {
    return checksumOfAll;
  }

  void checksumOfAll(int value) {
    checksumOfAll = value;
  }

  /** The checksum of the bytes before the next row, where it is known. */
  Optional<Integer> checksum() {
    return checksum;
  }

  void checksum(Optional<Integer> value) {
    checksum = value;
  }

  synchronized void count(long rows, long ofThemIgnored) {
    rowsRead += rows;
    ignored += ofThemIgnored;
  }

  synchronized void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  /** Counts cells that hold no value of their kind; says whether there was none before. */
  synchronized boolean countInvalid(int column, long cells) {
    FieldId field = wanted.get(column).field();
    return invalid.put(field, invalid.getOrDefault(field, 0L) + cells) == null;
  }

  synchronized void invalidExample(Rejection cell) {
    invalidExamples.add(cell);
  }

  /** Whether nothing that was read is data. */
  boolean isEmpty() {
    return rowsRead == ignored;
  }

  synchronized ReadOutcome outcome(Set<FieldId> absent, long bytes, String crc32c) {
    return new ReadOutcome(
        rowsRead, ignored, rejections.build(), invalid, invalidExamples, absent, bytes, crc32c);
  }
}
