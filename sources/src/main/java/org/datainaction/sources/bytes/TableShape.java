package org.datainaction.sources.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.datainaction.sources.row.HeaderMatch;
import org.datainaction.table.ColumnSpec;

/**
 * What is the same for all blocks of a table: how its rows are written and which of their cells are
 * wanted. Immutable.
 */
final class TableShape {
  private final String file;
  private final char separator;
  private final RecordScanner scanner;
  private final int[] columns;
  private final int[] slots;
  private final int[] positions;
  private final int cells;
  private final TextBytes.OnFault fault;

  private TableShape(
      String file,
      char separator,
      RecordScanner scanner,
      int[] columns,
      int[] slots,
      int[] positions,
      int cells,
      TextBytes.OnFault fault) {
    this.file = file;
    this.separator = separator;
    this.scanner = scanner;
    this.columns = columns;
    this.slots = slots;
    this.positions = positions;
    this.cells = cells;
    this.fault = fault;
  }

  /** For a table with this header. */
  static TableShape of(
      TextBytes text, char separator, HeaderMatch header, List<ColumnSpec> wanted) {
    List<Integer> read = new ArrayList<>();
    int[] slots = new int[wanted.size()];
    int[] positions = new int[header.size()];
    Arrays.fill(positions, -1);
    int cells = 0;
    for (int column = 0; column < slots.length; column++) {
      slots[column] = -1;
      if (header.has(column) && wanted.get(column).read()) {
        slots[column] = read.size();
        read.add(column);
        int place = header.placeOf(column);
        positions[place] = positions[place] < 0 ? cells++ : positions[place];
      }
    }
    int[] columns = read.stream().mapToInt(Integer::intValue).toArray();
    int[] positionOfSlot =
        read.stream().mapToInt(column -> positions[header.placeOf(column)]).toArray();
    return new TableShape(
        text.file(),
        separator,
        new RecordScanner(separator, positions),
        columns,
        slots,
        positionOfSlot,
        cells,
        text.fault());
  }

  String file() {
    return file;
  }

  char separator() {
    return separator;
  }

  RecordScanner scanner() {
    return scanner;
  }

  TextBytes.OnFault fault() {
    return fault;
  }

  /** The wanted columns that are read, by slot. */
  int[] columns() {
    return columns;
  }

  /** How many cells of a row are read; fewer than columns where two of these are the same cell. */
  int cells() {
    return cells;
  }

  /** Which of the cells that are read a column is, by slot. */
  int positionOf(int slot) {
    return positions[slot];
  }

  /** The slot of a wanted column; negative if it is not read. */
  int slotOf(int column) {
    return slots[column];
  }
}
