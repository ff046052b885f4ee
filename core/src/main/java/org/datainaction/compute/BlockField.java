package org.datainaction.compute;

import java.util.ArrayList;
import java.util.List;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/** The values of one field in blocks, read from what {@link CombinedField} wrote. */
final class BlockField {
  /** A dictionary is kept from block to block until it has so many texts. */
  private static final int MANY_TEXTS = 10_000;

  private final FieldId field;
  private final boolean text;
  private final boolean sum;
  private final long[] values = new long[KeyedBlocks.ROWS];
  private final byte[] states = new byte[KeyedBlocks.ROWS];
  private final ByteTexts texts = new ByteTexts();
  private List<String> dictionary = new ArrayList<>();
  private long overflows;

  BlockField(FieldId field, boolean text, CombinedField.Joining joining) {
    this.field = field;
    this.text = text;
    this.sum = joining == CombinedField.Joining.SUM;
  }

  FieldId field() {
    return field;
  }

  void begin() {
    if (texts.size() >= MANY_TEXTS) {
      texts.clear();
      dictionary = new ArrayList<>();
    }
  }

  void take(int row, RecordBytes record) {
    states[row] = record.getByte();
    values[row] = 0;
    if (states[row] == CellState.PRESENT.code()) {
      values[row] = text ? codeOf(record) : record.getLong();
      if (sum && record.getLong() != 0) {
        overflows++;
        states[row] = CellState.INVALID.code();
        values[row] = 0;
      }
    }
  }

  private int codeOf(RecordBytes record) {
    int length = (int) record.getCount();
    int code = texts.add(record.array(), record.position(), length);
    if (code == dictionary.size()) {
      dictionary.add(RecordBytes.text(record.array(), record.position(), length));
    }
    record.skip(length);
    return code;
  }

  Column column() {
    return new Column(values, states, dictionary);
  }

  /** Of how many the sum is too large to hold. */
  long overflows() {
    return overflows;
  }
}
