package org.datainaction.compute;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/** Keys of rows as bytes: equal if and only if every part is. */
final class KeyFormat {
  private static final int WHOLE = 0;
  private static final int NONE = 1;

  private final ImmutableList<FieldId> parts;
  private final boolean[] text;
  private final CellsInWords cells;

  KeyFormat(Dataset dataset) {
    this.parts = ImmutableList.copyOf(dataset.identity().key());
    this.text = new boolean[parts.size()];
    this.cells = new CellsInWords(dataset);
    for (int part = 0; part < text.length; part++) {
      text[part] = CombinedField.isText(dataset, parts.get(part));
    }
  }

  Column[] columns(Rows rows) {
    return parts.stream().map(rows::column).toArray(Column[]::new);
  }

  /** Whether a row has all parts of the key. */
  static boolean isWhole(Column[] columns, int row) {
    for (Column column : columns) {
      if (!column.isPresent(row)) {
        return false;
      }
    }
    return true;
  }

  /** Writes the key of a row that has all parts. */
  void write(Column[] columns, int row, RecordBytes key) {
    key.clear();
    key.putByte(WHOLE);
    for (int part = 0; part < text.length; part++) {
      if (!text[part]) {
        key.putLong(columns[part].value(row));
      } else {
        String value = columns[part].text(row);
        if (text.length > 1) {
          key.putCount(value.length());
        }
        key.putText(value);
      }
    }
  }

  /** Writes a key that no other row has. */
  static void writeNone(long rowNumber, RecordBytes key) {
    key.clear();
    key.putByte(NONE);
    key.putLong(rowNumber);
  }

  /** The parts of a whole key as a person reads them in the export. */
  List<String> inWords(byte[] bytes, int start, int length) {
    RecordBytes key = new RecordBytes();
    System.arraycopy(bytes, start, key.toFill(length), 0, length);
    key.skip(1);
    List<String> words = new ArrayList<>();
    for (int part = 0; part < text.length; part++) {
      words.add(text[part] ? textOf(key, length) : cells.of(parts.get(part), key.getLong()));
    }
    return words;
  }

  private String textOf(RecordBytes key, int length) {
    if (text.length == 1) {
      return RecordBytes.text(key.array(), key.position(), length - key.position());
    }
    int chars = (int) key.getCount();
    int from = key.position();
    for (int c = 0; c < chars; c++) {
      int first = key.getByte();
      key.skip(first >= 0 ? 0 : (first & 0xE0) == 0xC0 ? 1 : 2);
    }
    return RecordBytes.text(key.array(), from, key.position() - from);
  }
}
