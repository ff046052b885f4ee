package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;

/**
 * Puts the rows of each event together, wherever they stand, in bounded memory: {@link KeyedRows}
 * says how.
 */
final class EventAssembly implements Closeable {
  private final KeyedRows events;

  /** Remembers these fields; no other can be read of the events. */
  EventAssembly(
      Dataset dataset, Identity.EventKey identity, Set<FieldId> needed, KeyMemory memory) {
    this.events =
        new KeyedRows(
            dataset,
            needed,
            field -> CombinedField.Joining.of(identity.ruleFor(field)),
            KeyedTable.Repeated.JOINS,
            (origin, key) -> {},
            memory);
  }

  /** Says that batches of another reader follow. */
  void begin() {
    events.begin();
  }

  /**
   * Takes in the rows of a batch; all have a key.
   *
   * @throws IOException if what is too much for the memory cannot be set aside
   */
  void add(Rows rows, String file, KeyedRows.RowLine line) throws IOException {
    events.add(rows, IntStream.range(0, rows.count()).toArray(), rows.count(), file, line);
  }

  /**
   * Hands on all events, in the order in which they began, and forgets them.
   *
   * @throws IOException if what was set aside cannot be read
   */
  void drain(KeyedBlock.Taker taker) throws IOException {
    events.drain(taker);
  }

  /**
   * By field, of how many events handed on the sum is too large to hold; fields without any are
   * left out.
   */
  Map<FieldId, Long> overflows() {
    return events.overflows();
  }

  @Override
  public void close() throws IOException {
    events.close();
  }

  /**
   * Where a row stands.
   *
   * @param file the export's name
   * @param line from 1
   */
  record Origin(String file, long line) {}

  interface RowOrigin {
    Origin of(int row);
  }
}
