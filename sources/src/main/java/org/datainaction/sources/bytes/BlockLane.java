package org.datainaction.sources.bytes;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.table.Batch;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;

/**
 * Takes one block after the other apart, and settles each when its turn has come; the memory that
 * this needs. Not safe for use by several threads.
 */
final class BlockLane {
  private final TableShape shape;
  private final BlockOrder order;
  private final Block block;
  private final BlockParser parser;
  private final RowSettler settler;
  private int checksum;

  BlockLane(
      TableShape shape,
      Projection projection,
      RowJudge judge,
      BlockOrder order,
      int block,
      SpellingsOfThread spellings) {
    RowText rowText = new RowText(shape.separator());
    this.shape = shape;
    this.order = order;
    this.block = new Block(block);
    this.parser = new BlockParser(shape, projection, judge, rowText, spellings);
    this.settler = new RowSettler(shape, projection.columns(), judge, rowText, order, parser);
  }

  /** Takes the next block apart; false if there is none. */
  boolean read(BlockSource source) throws IOException {
    if (!source.next(block)) {
      return false;
    }
    checksum = checksum(block.bytes(), 0, block.length());
    parser.parse(block.bytes(), 0, block.length());
    return true;
  }

  /** Which of the blocks of the text it has taken apart. */
  int number() {
    return block.number();
  }

  /** The rows of the block, now that all before it are settled; a view until it reads the next. */
  Batch settle() throws SourceException, IOException {
    return settle(checksum, block.length());
  }

  /** Reads the last row of a text that has no line end behind it. */
  Batch finish() throws SourceException, IOException {
    byte[] rest = order.carry();
    block.clear();
    block.set(0, 0, true);
    block.prepend(rest);
    order.carry(new byte[0]);
    // The first byte behind is a line end, as if it were there.
    if (rest.length > 0) {
      parser.parse(block.bytes(), 0, block.length() + 1);
    } else {
      parser.clear();
    }
    if (parser.table().endsOpen()) {
      QuoteWalk walk = new QuoteWalk(shape.separator(), order.line());
      walk.walk(block.bytes(), 0, block.length());
      throw ByteRows.neverClosed(shape.file(), walk);
    }
    refuseFault(order.offset());
    order.offset(order.offset() + rest.length);
    return settler.take(block.bytes(), block.length());
  }

  private static int checksum(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  /** Counts the block's rows and takes them, from where the block before ends. */
  private Batch settle(int checksum, int length) throws SourceException, IOException {
    long start = order.offset() + order.carry().length;
    int carried = order.carry().length;
    int before = order.checksumOfAll();
    order.checksumOfAll(Crc32c.combine(before, checksum, length));
    if (order.skipsLineFeed() && length > 0) {
      order.skipsLineFeed(false);
      if (block.bytes()[0] == '\n') {
        parser.parse(block.bytes(), 1, length);
      }
    }
    if (order.tooLong().isPresent() && !leaveTooLong(order.tooLong().get())) {
      order.offset(start + length);
      order.checksum(Optional.empty());
      parser.clear();
      return settler.take(block.bytes(), block.length());
    }
    if (carried > 0) {
      block.prepend(order.carry());
      order.carry(new byte[0]);
      parser.parse(block.bytes(), 0, block.length());
    }
    Optional<Integer> checksumHere = Optional.empty();
    int end = parser.table().end();
    if (block.isLast() && end >= carried) {
      int ofRows = checksum(block.bytes(), carried, end);
      checksumHere = Optional.of(Crc32c.combine(before, ofRows, end - (long) carried));
    }
    refuseFault(start - carried);
    Batch batch = settler.take(block.bytes(), block.length());
    order.offset(start - carried + end);
    order.checksum(checksumHere);
    keepRest(end);
    return batch;
  }

  private void refuseFault(long startInFile) throws SourceException, IOException {
    int end = parser.table().end();
    if (parser.fault() < end) {
      int refused = Utf8.firstRefusable(block.bytes(), parser.fault(), end);
      if (refused < end) {
        shape.fault().at(startInFile + refused);
      }
    }
  }

  /** Keeps the beginning of a row that does not end here for the next block. */
  private void keepRest(int from) {
    int count = block.length() - from;
    byte[] rest = Arrays.copyOfRange(block.bytes(), from, from + count);
    QuoteWalk walk = new QuoteWalk(shape.separator(), order.line());
    // A row that ends here with a carriage return only waits for the line feed that may follow.
    if (count <= RowText.LONGEST_ROW || walk.walk(rest, 0, count) < count) {
      order.carry(rest);
      return;
    }
    byte[] padded = Arrays.copyOf(rest, count + Words.PADDING);
    order.offset(order.offset() + count);
    settler.rejectTooLong(padded, count);
    order.tooLong(Optional.of(walk));
  }

  /** Looks for the end of a row that is too long; if it is here, reads on behind it. */
  private boolean leaveTooLong(QuoteWalk walk) {
    int end = walk.walk(block.bytes(), 0, block.length());
    if (end == block.length()) {
      return false;
    }
    byte[] bytes = block.bytes();
    boolean pair = bytes[end] == '\r' && end + 1 < block.length() && bytes[end + 1] == '\n';
    order.skipsLineFeed(bytes[end] == '\r' && end + 1 == block.length());
    order.lines(walk.line() + 1 - order.line());
    order.tooLong(Optional.empty());
    parser.parse(bytes, end + (pair ? 2 : 1), block.length());
    return true;
  }
}
