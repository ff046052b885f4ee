package org.datainaction.sources.bytes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.table.CellState;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;

/**
 * Takes a block apart, whatever stands before it, and marks the rows that have to be looked at one
 * by one. Not safe for use by several threads.
 */
final class BlockParser {
  private final TableShape shape;
  private final List<ColumnSpec> wanted;
  private final RecordTable table;
  private final CellDecoder[] decoders;
  private final Optional<HeaderWitness> witness;
  private boolean[] suspect = new boolean[0];
  private boolean anySuspect;
  private int fault;

  BlockParser(
      TableShape shape,
      Projection projection,
      RowJudge judge,
      RowText rowText,
      SpellingsOfThread spellings) {
    this.shape = shape;
    this.wanted = projection.columns();
    this.table = new RecordTable(shape.cells());
    this.decoders = new CellDecoder[shape.columns().length];
    for (int slot = 0; slot < decoders.length; slot++) {
      int column = shape.columns()[slot];
      int place = slot;
      decoders[slot] =
          CellDecoder.of(
              wanted.get(column),
              projection,
              judge.reading(column),
              rowText,
              () -> spellings.of(place));
    }
    this.witness = HeaderWitness.of(judge, shape, decoders);
  }

  /** The rows that were found last. */
  RecordTable table() {
    return table;
  }

  /** What their cells hold, by slot. */
  CellDecoder[] decoders() {
    return decoders;
  }

  /** By row, whether it may be none of data or rejected. */
  boolean[] suspect() {
    return suspect;
  }

  /** Whether any row is suspect or has another shape. */
  boolean hasDoubts() {
    return anySuspect || table.odds() > 0;
  }

  /** The first byte of the rows that is no UTF-8; the end of the rows if there is none. */
  int fault() {
    return fault;
  }

  /** Forgets all rows. */
  void clear() {
    table.clear();
    fault = 0;
  }

  /**
   * Finds the rows and reads their cells, some rows at a time, while these are in the cache.
   *
   * @param from where a row is taken to begin
   * @param length where the bytes end
   */
  void parse(byte[] bytes, int from, int length) {
    table.clear();
    table.end(from);
    boolean more = true;
    while (more) {
      int first = table.rows();
      int start = table.end();
      more = shape.scanner().scan(bytes, start, length, RecordScanner.SLICE, table);
      for (int slot = 0; slot < decoders.length; slot++) {
        decoders[slot].decode(bytes, table, shape.positionOf(slot), first);
      }
    }
    fault = table.isAscii() ? table.end() : Utf8.firstFault(bytes, from, table.end());
    suspectRows(bytes, table.rows());
  }

  /** Marks the rows that have to be looked at one by one. */
  private void suspectRows(byte[] bytes, int rows) {
    if (suspect.length < rows) {
      suspect = new boolean[Math.max(rows, 2 * suspect.length)];
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
      suspectUndecodable(bytes, rows);
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
    if (witness.isPresent()) {
      witness.get().find(rows, this::suspect);
      return;
    }
    for (int row = 0; row < rows; row++) {
      suspect(row);
    }
  }

  private boolean isWithoutValues(int row) {
    for (CellDecoder decoder : decoders) {
      if (decoder.states()[row] != CellDecoder.MISSING) {
        return false;
      }
    }
    return true;
  }

  private void suspectUndecodable(byte[] bytes, int rows) {
    for (int row = 0; row < rows; row++) {
      int end = row + 1 < rows ? table.startOf(row + 1) : table.end();
      if (Utf8.firstFault(bytes, table.startOf(row), end) < end) {
        suspect(row);
      }
    }
  }
}
