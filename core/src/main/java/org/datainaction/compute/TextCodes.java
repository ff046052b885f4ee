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
 * is no text; the others follow each other. Memory grows with the number of different texts. Not
 * safe for use by several threads.
 */
final class TextCodes {
  /** The code of rows that have no text. */
  static final int NONE = 0;

  private final FieldId field;
  private final List<String> texts = new ArrayList<>(List.of(Slice.Part.NOT_GIVEN));
  private final Map<String, Integer> codes = new HashMap<>();
  private List<String> dictionary = List.of();
  private int[] byTheirs = new int[0];
  private int known;
  private int[] byRow = new int[0];
  private @Nullable Object batch;

  TextCodes(FieldId field) {
    this.field = field;
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
    learn(column.dictionary());
    if (byRow.length < rows.count()) {
      byRow = new int[rows.count()];
    }
    long[] values = column.values();
    byte[] states = column.states();
    int count = rows.count();
    int[] to = byRow;
    int[] mine = byTheirs;
    for (int row = 0; row < count; row++) {
      to[row] = states[row] == 0 ? mine[(int) values[row]] : NONE;
    }
  }

  /** A reader's dictionary only grows; another one is another reader's. */
  private void learn(List<String> theirs) {
    if (theirs != dictionary || theirs.size() < known) {
      dictionary = theirs;
      known = 0;
    }
    int size = theirs.size();
    if (byTheirs.length < size) {
      byTheirs = java.util.Arrays.copyOf(byTheirs, Math.max(size, 2 * byTheirs.length));
    }
    for (; known < size; known++) {
      byTheirs[known] = codeOf(theirs.get(known));
    }
  }

  /** Says that a new export begins, whose reader may use a dictionary again that it emptied. */
  void forget() {
    dictionary = List.of();
    known = 0;
  }

  int codeOf(String text) {
    Integer code = codes.putIfAbsent(text, texts.size());
    if (code != null) {
      return code;
    }
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
