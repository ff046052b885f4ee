package org.datainaction.compute;

import java.util.Arrays;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/**
 * The values of one field, one a key. Sums are exact whatever their parts: whether one is too large
 * to hold is seen in the end, so it does not matter in which order and in how many pieces its parts
 * came.
 */
final class CombinedField {
  private static final byte PRESENT = CellState.PRESENT.code();

  /** Codes of readers beyond these are looked up by their text. */
  private static final int MOST_KNOWN_CODES = 1 << 16;

  private final Joining joining;
  private final boolean text;
  private final ByteTexts texts = new ByteTexts();
  private final RecordBytes scratch = new RecordBytes();
  private long[] values = new long[8];
  private byte[] states = new byte[8];
  private int[] carries = new int[0];
  private int size;

  private List<String> knownDictionary = List.of();
  private int[] knownCodes = new int[0];

  CombinedField(boolean text, Joining joining) {
    this.text = text;
    this.joining = joining;
  }

  /** Whether values of this column are codes of texts. */
  static boolean isText(Dataset dataset, FieldId field) {
    CellFormat format = dataset.findColumn(field).map(Field::format).orElseThrow();
    return format instanceof CellFormat.Text || format instanceof CellFormat.PeriodName;
  }

  /** Takes in rows; a key that is new has the next number. */
  void add(Column column, int[] rows, int[] keys, int count) {
    long[] from = column.values();
    byte[] given = column.states();
    for (int index = 0; index < count; index++) {
      int row = rows[index];
      int key = keys[index];
      boolean fresh = key == size;
      if (fresh || joining != Joining.FIRST) {
        boolean present = given[row] == PRESENT;
        long value = !present ? 0 : text ? codeOf(column, (int) from[row]) : from[row];
        put(key, fresh, given[row], value, 0);
      }
    }
  }

  private void put(int key, boolean fresh, byte state, long value, int carry) {
    if (fresh) {
      makeRoom();
      size++;
    }
    if (fresh || joining == Joining.LAST) {
      states[key] = state;
      values[key] = value;
      if (joining == Joining.SUM) {
        carries[key] = carry;
      }
    } else if (state == PRESENT) {
      if (states[key] == PRESENT) {
        combine(key, value, carry);
      } else {
        states[key] = PRESENT;
        values[key] = value;
        if (joining == Joining.SUM) {
          carries[key] = carry;
        }
      }
    }
  }

  private void combine(int key, long value, int carry) {
    long before = values[key];
    switch (joining) {
      case FIRST, LAST -> {}
      case SMALLEST -> values[key] = compare(value, before) < 0 ? value : before;
      case LARGEST -> values[key] = compare(value, before) > 0 ? value : before;
      case SUM -> {
        long sum = before + value;
        boolean over = ((before ^ sum) & (value ^ sum)) < 0;
        carries[key] += carry + (over ? (before < 0 ? -1 : 1) : 0);
        values[key] = sum;
      }
    }
  }

  private int compare(long one, long other) {
    if (!text) {
      return Long.compare(one, other);
    }
    int a = (int) one;
    int b = (int) other;
    byte[] bytes = texts.bytes();
    return Arrays.compareUnsigned(
        bytes,
        texts.start(a),
        texts.start(a) + texts.length(a),
        bytes,
        texts.start(b),
        texts.start(b) + texts.length(b));
  }

  private int codeOf(Column column, int code) {
    if (column.dictionary() != knownDictionary) {
      knownDictionary = column.dictionary();
      Arrays.fill(knownCodes, 0);
    }
    if (code >= MOST_KNOWN_CODES) {
      return codeOf(knownDictionary.get(code));
    }
    knownCodes = Room.in(knownCodes, code + 1);
    if (knownCodes[code] == 0) {
      knownCodes[code] = codeOf(knownDictionary.get(code)) + 1;
    }
    return knownCodes[code] - 1;
  }

  private int codeOf(String value) {
    scratch.clear();
    scratch.putText(value);
    return texts.add(scratch.array(), 0, scratch.length());
  }

  private void makeRoom() {
    values = Room.in(values, size + 1);
    states = Room.in(states, size + 1);
    if (joining == Joining.SUM) {
      carries = Room.in(carries, size + 1);
    }
  }

  /** Writes what is known of a key. */
  void write(int key, RecordBytes record) {
    record.putByte(states[key]);
    if (states[key] == PRESENT) {
      if (text) {
        int code = (int) values[key];
        record.putCount(texts.length(code));
        record.putBytes(texts.bytes(), texts.start(code), texts.length(code));
      } else {
        record.putLong(values[key]);
      }
      if (joining == Joining.SUM) {
        record.putLong(carries[key]);
      }
    }
  }

  /** Takes in what was written of a key, or of later rows of a known one. */
  void merge(int key, RecordBytes record) {
    boolean wanted = key == size || joining != Joining.FIRST;
    byte state = record.getByte();
    long value = 0;
    int carry = 0;
    if (state == PRESENT) {
      if (text) {
        int length = (int) record.getCount();
        value = wanted ? texts.add(record.array(), record.position(), length) : 0;
        record.skip(length);
      } else {
        value = record.getLong();
      }
      carry = joining == Joining.SUM ? (int) record.getLong() : 0;
    }
    if (wanted) {
      put(key, key == size, state, value, carry);
    }
  }

  /** How many bytes are in use. */
  long memory() {
    return 9L * size + (joining == Joining.SUM ? 4L * size : 0) + (text ? texts.memory() : 0);
  }

  void clear() {
    size = 0;
    texts.clear();
    forgetCodes();
  }

  /** Says that another reader's codes follow, though its dictionary may be the same list. */
  void forgetCodes() {
    Arrays.fill(knownCodes, 0);
  }

  /** Which value a key has of those in its rows. */
  enum Joining {
    FIRST,
    /** Also if it is missing: the whole row is replaced. */
    LAST,
    SMALLEST,
    LARGEST,
    SUM;

    static Joining of(Identity.Combine rule) {
      return switch (rule) {
        case FIRST -> FIRST;
        case EARLIEST -> SMALLEST;
        case LATEST, ANY -> LARGEST;
        case SUM -> SUM;
      };
    }
  }
}
