package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.id.FieldId;
import org.datainaction.series.Slice;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the texts of a field, the same in all exports, whatever codes their readers give them. 0
 * is no text; the others follow each other. Only for texts that are shown or counted themselves: it
 * remembers each, about 150 bytes and its letters. Not safe for use by several threads.
 */
final class TextCodes {
  /** The code of rows that have no text. */
  static final int NONE = 0;

  private final FieldId field;
  private final List<String> texts = new ArrayList<>(List.of(Slice.Part.NOT_GIVEN));
  private final Map<String, Integer> codes = new HashMap<>();
  private final int most;
  private final AnswersByCode byTheirs = new AnswersByCode(this::codeOf);
  private int[] byRow = new int[0];
  private @Nullable Object batch;

  /**
   * Knows no text yet.
   *
   * @param most how many there may be
   */
  TextCodes(FieldId field, int most) {
    this.field = field;
    this.most = most;
  }

  /** The codes of the rows of a batch, computed once for it. */
  int[] of(Rows rows) {
    if (batch != rows.stamp()) {
      batch = rows.stamp();
      translate(rows);
    }
    return byRow;
  }

  private void translate(Rows rows) {
    Column column = rows.column(field);
    int[] codeOf = byTheirs.of(column.dictionary());
    if (byRow.length < rows.count()) {
      byRow = new int[rows.count()];
    }
    long[] values = column.values();
    byte[] states = column.states();
    int count = rows.count();
    int[] to = byRow;
    for (int row = 0; row < count; row++) {
      to[row] = states[row] == 0 ? codeOf[(int) values[row]] : NONE;
    }
  }

  /** Says that a new export begins. */
  void forget() {
    byTheirs.forget();
  }

  /**
   * The code of a text, given now if it is new.
   *
   * @throws TooManyGroups if it is one more than there may be
   */
  int codeOf(String text) {
    Integer code = codes.get(text);
    if (code != null) {
      return code;
    }
    if (texts.size() > most) {
      throw TooManyGroups.values(field, most);
    }
    codes.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  String text(int code) {
    return texts.get(code);
  }

  /** How many codes there are, the one of no text included. */
  int size() {
    return texts.size();
  }

  /** By the code of another one, the code here. */
  int[] translated(TextCodes other) {
    int[] mine = new int[other.size()];
    for (int code = 1; code < mine.length; code++) {
      mine[code] = codeOf(other.text(code));
    }
    return mine;
  }
}
