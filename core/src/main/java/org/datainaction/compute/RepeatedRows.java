package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/**
 * Finds rows that have the key of another row, and lets those count that the dataset's rule says,
 * in bounded memory: {@link KeyedRows} says how. Rows that cannot be judged yet are held back until
 * the last file is read.
 */
final class RepeatedRows implements Closeable {
  private final Identity.Repeats rule;
  private final KeyFormat keyFormat;
  private final KeyedRows.LeftOut leftOut;
  private final KeyedRows heldBack;
  private final Map<String, Long> repeated = new TreeMap<>();

  /** Keys of rows that counted at once, where the first row counts; so many bytes of them. */
  private final ByteTexts counted = new ByteTexts();

  private final long mostCounted;
  private final RecordBytes key = new RecordBytes();
  private boolean holdsBack;

  /**
   * Knows no row yet.
   *
   * @param needed the fields that are read of rows
   * @param leftOut hears of each row that does not count because of another
   */
  RepeatedRows(
      Dataset dataset,
      Identity.UniqueRow identity,
      Set<FieldId> needed,
      KeyedRows.LeftOut leftOut,
      KeyMemory memory) {
    this.rule = identity.repeats();
    this.keyFormat = new KeyFormat(dataset);
    this.leftOut =
        (origin, words) -> {
          repeated.merge(origin.file(), 1L, Long::sum);
          leftOut.tell(origin, words);
        };
    this.holdsBack = rule != Identity.Repeats.FIRST;
    KeyMemory own = rule == Identity.Repeats.FIRST ? memory.half() : memory;
    this.mostCounted = own.bytes() / 2;
    this.heldBack =
        new KeyedRows(
            dataset,
            rule == Identity.Repeats.BOTH ? Set.of() : needed,
            field ->
                rule == Identity.Repeats.LAST
                    ? CombinedField.Joining.LAST
                    : CombinedField.Joining.FIRST,
            switch (rule) {
              case FIRST -> KeyedTable.Repeated.YIELDS;
              case LAST -> KeyedTable.Repeated.REPLACES;
              case BOTH -> KeyedTable.Repeated.JOINS;
            },
            this.leftOut,
            own);
  }

  /** Says that batches of another reader follow. */
  void begin() {
    heldBack.begin();
  }

  /**
   * Takes in the rows of a file that are not rejected, and rejects those that do not count, or not
   * yet.
   *
   * @throws IOException if what is too much for the memory cannot be set aside
   */
  void take(Rows rows, String file, KeyedRows.RowLine line) throws IOException {
    Column[] keys = keyFormat.columns(rows);
    int[] held = new int[rows.count()];
    int count = 0;
    for (int row = 0; row < rows.count(); row++) {
      if (rows.isRejected(row)) {
        continue;
      }
      Fate fate = fateOf(keys, row);
      if (fate == Fate.REPEATED) {
        leftOut.tell(
            new EventAssembly.Origin(file, line.of(row)),
            () -> keyFormat.inWords(key.array(), 0, key.length()));
      } else if (fate == Fate.HELD) {
        held[count++] = row;
      }
      if (fate != Fate.COUNTS && rule != Identity.Repeats.BOTH) {
        rows.reject(row);
      }
    }
    rows.placeAgain();
    if (count > 0) {
      heldBack.add(rows, held, count, file, line);
    }
  }

  private Fate fateOf(Column[] keys, int row) {
    if (rule == Identity.Repeats.LAST) {
      return Fate.HELD;
    }
    if (!KeyFormat.isWhole(keys, row)) {
      // Rows that are handed on must keep their order.
      return rule == Identity.Repeats.FIRST && holdsBack ? Fate.HELD : Fate.COUNTS;
    }
    if (rule == Identity.Repeats.BOTH) {
      return Fate.HELD;
    }
    keyFormat.write(keys, row, key);
    if (holdsBack) {
      return counted.find(key.array(), 0, key.length()) < 0 ? Fate.HELD : Fate.REPEATED;
    }
    int known = counted.size();
    if (counted.add(key.array(), 0, key.length()) < known) {
      return Fate.REPEATED;
    }
    holdsBack = counted.memory() > mostCounted;
    return Fate.COUNTS;
  }

  /**
   * Hands on the rows that were held back and count, in their order, and forgets them.
   *
   * @throws IOException if what was set aside cannot be read
   */
  void drain(KeyedBlock.Taker taker) throws IOException {
    heldBack.drain(rule == Identity.Repeats.BOTH ? this::countRepeated : taker);
  }

  private void countRepeated(KeyedBlock block) {
    for (int row = 0; row < block.rows().count(); row++) {
      long before = 0;
      for (Map.Entry<String, Long> inFile : block.rowsByFile().of(row).entrySet()) {
        long more = before == 0 ? inFile.getValue() - 1 : inFile.getValue();
        before += inFile.getValue();
        if (more > 0) {
          repeated.merge(inFile.getKey(), more, Long::sum);
        }
      }
    }
  }

  /**
   * By export, how many rows have a key that another row had already, whatever became of them; of
   * two rows of which the last one counts, the other one is meant. Complete when all are drained.
   */
  Map<String, Long> repeated() {
    return repeated;
  }

  @Override
  public void close() throws IOException {
    heldBack.close();
  }

  private enum Fate {
    COUNTS,
    REPEATED,
    HELD
  }
}
