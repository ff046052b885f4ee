package org.datainaction.sources.bytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.datainaction.sources.row.CellReading;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.table.Rejection;
import org.datainaction.table.SourceException;

/** What one thread does with blocks, and the memory that it needs for that. */
final class BlockWorker {
  private final TableShape shape;
  private final BlockOrder order;
  private final RowJudge judge;
  private final RowText rowText;
  private final RecordTable table;
  private final Block block;
  private final List<ColumnSpec> wanted;
  private final CellDecoder[] decoders;
  private final Optional<HeaderWitness> witness;
  private final CellDecoder.Constant[] constants;
  private boolean[] suspect = new boolean[0];
  private boolean anySuspect;
  private long[] lines = new long[0];
  private int fault;

  BlockWorker(
      TableShape shape, Projection projection, RowJudge judge, BlockOrder order, int block) {
    this.shape = shape;
    this.order = order;
    this.judge = judge;
    this.rowText = new RowText(shape.separator());
    this.table = new RecordTable(shape.cells());
    this.block = new Block(block);
    this.wanted = projection.columns();
    this.decoders = new CellDecoder[shape.columns().length];
    for (int slot = 0; slot < decoders.length; slot++) {
      int column = shape.columns()[slot];
      decoders[slot] =
          CellDecoder.of(wanted.get(column), projection, judge.reading(column), rowText);
    }
    this.witness = HeaderWitness.of(judge, shape, decoders);
    this.constants = constants();
  }

  private CellDecoder.Constant[] constants() {
    CellDecoder.Constant[] all = new CellDecoder.Constant[wanted.size()];
    for (int column = 0; column < all.length; column++) {
      Optional<String> stated = wanted.get(column).stated();
      CellReading reading = judge.reading(column);
      CellState state =
          stated.isPresent() && wanted.get(column).read()
              ? reading.read(stated.get())
              : CellState.MISSING;
      boolean present = state == CellState.PRESENT;
      List<String> dictionary =
          present && reading.holdsText() ? List.of(reading.text()) : List.of();
      all[column] = new CellDecoder.Constant(present ? reading.value() : 0, state, dictionary);
    }
    return all;
  }

  /**
   * Reads the next block, if there is one.
   *
   * @return its rows, perhaps none; empty if there is no block, or something failed
   */
  Optional<Batch> next(BlockSource source) throws SourceException, IOException {
    if (order.failure().isPresent() || !source.next(block)) {
      return Optional.empty();
    }
    int checksum = checksum(block.bytes(), 0, block.length());
    parse(block.length());
    if (!order.await(block.number())) {
      return Optional.empty();
    }
    Batch batch = settle(checksum, block.length());
    order.done();
    return Optional.of(batch);
  }

  /** Reads the last row of a text that has no line end behind it. */
  Batch finish() throws SourceException, IOException {
    byte[] rest = order.carry();
    block.set(0, 0, true);
    block.prepend(rest);
    order.carry(new byte[0]);
    // The first byte behind is a line end, as if it were there.
    if (rest.length > 0) {
      parse(block.length() + 1);
    } else {
      table.clear();
    }
    if (table.endsOpen()) {
      QuoteWalk walk = new QuoteWalk(shape.separator(), order.line());
      walk.walk(block.bytes(), 0, block.length());
      throw ByteRows.neverClosed(shape.file(), walk);
    }
    refuseFault(order.offset());
    order.offset(order.offset() + rest.length);
    return takeRows();
  }

  private static int checksum(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  private void parse(int length) {
    parse(0, length);
  }

  /** Finds the rows and reads their cells, some rows at a time, while these are in the cache. */
  private void parse(int from, int length) {
    byte[] bytes = block.bytes();
    table.clear();
    table.end(from);
    boolean ascii = true;
    boolean more = true;
    while (more) {
      int first = table.rows();
      int start = table.end();
      more = shape.scanner().scan(bytes, start, length, RecordScanner.SLICE, table);
      for (int slot = 0; slot < decoders.length; slot++) {
        decoders[slot].decode(bytes, table, shape.positionOf(slot), first);
      }
      ascii = ascii && Utf8.isAscii(bytes, start, table.end());
    }
    fault = ascii ? table.end() : Utf8.firstFault(bytes, from, table.end());
    suspectRows(table.rows());
  }

  /** Marks the rows that have to be looked at one by one. */
  private void suspectRows(int rows) {
    if (suspect.length < rows) {
      suspect = new boolean[Math.max(rows, 2 * suspect.length)];
      lines = new long[suspect.length];
    } else if (anySuspect) {
      Arrays.fill(suspect, false);
    }
    anySuspect = false;
    for (int slot = 0; slot < decoders.length; slot++) {
      if (decoders[slot].hasGaps()) {
        suspectRejected(slot, rows);
      }
    }
    suspectNoData(rows);
    if (fault < table.end()) {
      suspectUndecodable(rows);
    }
  }

  private void suspect(int row) {
    suspect[row] = true;
    anySuspect = true;
  }

  private void suspectRejected(int slot, int rows) {
    ColumnSpec spec = wanted.get(shape.columns()[slot]);
    byte[] states = decoders[slot].states();
    boolean missing = spec.need().rejects(CellState.MISSING);
    boolean invalid = spec.need().rejects(CellState.INVALID);
    for (int row = 0; row < rows && (missing || invalid); row++) {
      if ((missing && states[row] == CellDecoder.MISSING)
          || (invalid && states[row] == CellDecoder.INVALID)) {
        suspect(row);
      }
    }
  }

  /** Rows that may be blank or the header once more. */
  private void suspectNoData(int rows) {
    boolean mayBeBlank = Arrays.stream(decoders).allMatch(CellDecoder::hasGaps);
    for (int row = 0; row < rows && mayBeBlank; row++) {
      if (isWithoutValues(row)) {
        suspect(row);
      }
    }
    witness.ifPresent(header -> header.find(rows, this::suspect));
  }

  private boolean isWithoutValues(int row) {
    for (CellDecoder decoder : decoders) {
      if (decoder.states()[row] != CellDecoder.MISSING) {
        return false;
      }
    }
    return true;
  }

  private void suspectUndecodable(int rows) {
    for (int row = 0; row < rows; row++) {
      int end = row + 1 < rows ? table.startOf(row + 1) : table.end();
      if (Utf8.firstFault(block.bytes(), table.startOf(row), end) < end) {
        suspect(row);
      }
    }
  }

  /** Counts the block's rows and takes them, from where the block before ends. */
  private Batch settle(int checksum, int length) throws SourceException, IOException {
    long start = order.offset() + order.carry().length;
    int carried = order.carry().length;
    int before = order.checksumOfAll();
    order.checksumOfAll(Crc32c.combine(before, checksum, length));
    if (order.tooLong().isPresent() && !leaveTooLong(order.tooLong().get())) {
      order.offset(start + length);
      order.checksum(Optional.empty());
      table.clear();
      return takeRows();
    }
    if (carried > 0) {
      block.prepend(order.carry());
      order.carry(new byte[0]);
      parse(block.length());
    }
    Optional<Integer> checksumHere = Optional.empty();
    int end = table.end();
    if (block.isLast() && end >= carried) {
      int ofRows = checksum(block.bytes(), carried, end);
      checksumHere = Optional.of(Crc32c.combine(before, ofRows, end - (long) carried));
    }
    refuseFault(start - carried);
    Batch batch = takeRows();
    order.offset(start - carried + end);
    order.checksum(checksumHere);
    keepRest(end);
    return batch;
  }

  private void refuseFault(long startInFile) throws SourceException, IOException {
    int refused = fault;
    if (fault < table.end()) {
      refused = Utf8.firstRefusable(block.bytes(), fault, table.end());
    }
    if (refused < table.end()) {
      shape.fault().at(startInFile + refused);
    }
  }

  /** Keeps the beginning of a row that does not end here for the next block. */
  private void keepRest(int from) {
    int count = block.length() - from;
    byte[] rest = Arrays.copyOfRange(block.bytes(), from, from + count);
    if (count <= RowText.LONGEST_ROW) {
      order.carry(rest);
      return;
    }
    byte[] padded = Arrays.copyOf(rest, count + Words.PADDING);
    order.offset(order.offset() + count);
    judge.unreadable(rowText.read(padded, 0, count, order.line())).ifPresent(order::reject);
    order.count(1, 0);
    QuoteWalk walk = new QuoteWalk(shape.separator(), order.line());
    walk.walk(padded, 0, count);
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
    order.lines(walk.line() + 1 - order.line());
    order.tooLong(Optional.empty());
    parse(end + (pair ? 2 : 1), block.length());
    return true;
  }

  private Batch takeRows() {
    int rows = table.rows();
    long line = order.line();
    for (int row = 0; row < rows; row++) {
      lines[row] = line + table.lineOf(row);
    }
    int kept = table.odds() > 0 || anySuspect ? judgeRows(rows) : rows;
    countInvalid(kept);
    order.count(rows + (long) table.odds(), 0);
    order.lines(table.lines());
    List<Column> columns = new ArrayList<>(wanted.size());
    for (int column = 0; column < wanted.size(); column++) {
      int slot = shape.slotOf(column);
      columns.add(slot < 0 ? constants[column].column(kept) : decoders[slot].column());
    }
    return new Batch(kept, lines, columns);
  }

  /** Looks at odd and suspect rows in their order; leaves out those that are no use. */
  private int judgeRows(int rows) {
    int odd = 0;
    int removed = 0;
    for (int row = 0; row <= rows; row++) {
      int start = row < rows ? table.startOf(row) : Integer.MAX_VALUE;
      while (odd < table.odds() && table.startOfOdd(odd) < start) {
        judgeOdd(table.startOfOdd(odd), order.line() + table.lineOfOdd(odd));
        odd++;
      }
      if (row < rows && suspect[row]) {
        suspect[row] = judge(rowAt(start, lines[row]), false);
        removed += suspect[row] ? 1 : 0;
      }
    }
    if (removed > 0) {
      for (CellDecoder decoder : decoders) {
        decoder.remove(suspect, rows);
      }
      int kept = 0;
      for (int row = 0; row < rows; row++) {
        if (!suspect[row]) {
          lines[kept++] = lines[row];
        }
      }
    }
    return rows - removed;
  }

  private void judgeOdd(int start, long line) {
    if (!judge(rowAt(start, line), true)) {
      throw new AssertionError("a row of another shape was found in order on line " + line);
    }
  }

  private RawRow rowAt(int start, long line) {
    return rowText.read(block.bytes(), start, block.length(), line);
  }

  /** Whether the row is left out; it is counted then. */
  private boolean judge(RawRow row, boolean odd) {
    if (judge.isNoData(row)) {
      order.count(0, 1);
      return true;
    }
    Optional<Rejection> rejection = judge.unreadable(row);
    if (rejection.isEmpty() && !odd) {
      rejection = judge.unusable(row);
    }
    rejection.ifPresent(order::reject);
    return rejection.isPresent();
  }

  private void countInvalid(int kept) {
    List<int[]> first = new ArrayList<>();
    for (int slot = 0; slot < decoders.length; slot++) {
      if (decoders[slot].hasGaps()) {
        long invalid = 0;
        int firstRow = -1;
        byte[] states = decoders[slot].states();
        for (int row = 0; row < kept; row++) {
          if (states[row] == CellDecoder.INVALID) {
            invalid++;
            firstRow = firstRow < 0 ? row : firstRow;
          }
        }
        int column = shape.columns()[slot];
        if (invalid > 0 && order.countInvalid(column, invalid)) {
          first.add(new int[] {firstRow, column});
        }
      }
    }
    first.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    for (int[] place : first) {
      order.invalidExample(judge.unusable(rowOnLine(lines[place[0]]), place[1], CellState.INVALID));
    }
  }

  private RawRow rowOnLine(long line) {
    for (int row = 0; row < table.rows(); row++) {
      if (order.line() + table.lineOf(row) == line) {
        return rowAt(table.startOf(row), line);
      }
    }
    throw new AssertionError("no row begins on line " + line);
  }
}
