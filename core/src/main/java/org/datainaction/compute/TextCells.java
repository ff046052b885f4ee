package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.datainaction.id.FieldId;
import org.jspecify.annotations.Nullable;

/** Which texts of a field occurred. Not safe for use by several threads. */
final class TextCells extends Cells {
  private final FieldId field;
  private final TextCodes texts;
  private final PerGroup<CodeSet> sets = new PerGroup<>(CodeSet::new);

  /** By group, those of its set, or those that it had before: what was in it still is. */
  private long[][] bits = new long[0][];

  TextCells(FieldId field, TextCodes texts) {
    this.field = field;
    this.texts = texts;
  }

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    sets.grow(size);
    int[] codes = texts.of(rows);
    int most = texts.size();
    growBits(size);
    long[][] known = bits;
    int[] numbers = selected.rows;
    int count = selected.count;
    for (int i = 0; i < count; i++) {
      int row = numbers[i];
      int code = codes[row];
      int group = groups[row];
      long[] here = known[group];
      int word = code >> 6;
      // Most have been seen before, and the loop of those calls nothing.
      if (word >= here.length || (here[word] >>> code & 1) == 0) {
        add(group, code, most);
      }
    }
  }

  private void add(int group, int code, int most) {
    if (code != TextCodes.NONE) {
      CodeSet set = sets.in(group);
      set.add(code, most);
      bits[group] = set.bits();
    }
  }

  private void growBits(int size) {
    int before = bits.length;
    if (before < size) {
      bits = Arrays.copyOf(bits, Math.max(size, 2 * before));
      Arrays.fill(bits, before, bits.length, CodeSet.NO_BITS);
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    sets.grow(size);
    TextCells theirs = (TextCells) other;
    int[] mineOfCode = codes.of(field);
    for (int group = 0; group < mine.length; group++) {
      @Nullable CodeSet more = theirs.sets.find(group);
      if (more != null) {
        CodeSet set = sets.in(mine[group]);
        for (int code : more.codes()) {
          set.add(mineOfCode[code], texts.size());
        }
      }
    }
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders saved) throws IOException {
    int[] numbers = saved.of(field);
    for (int group : order) {
      @Nullable CodeSet known = sets.find(group);
      int[] codes = known == null ? new int[0] : known.codes();
      for (int i = 0; i < codes.length; i++) {
        codes[i] = numbers[codes[i]];
      }
      Arrays.sort(codes);
      out.count(codes.length);
      int before = 0;
      for (int code : codes) {
        out.count(code - before);
        before = code;
      }
    }
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    sets.grow(size);
    for (int group = 0; group < size; group++) {
      int code = 0;
      for (int left = in.below(texts.size()); left > 0; left--) {
        code += in.below(texts.size() - code);
        if (code == TextCodes.NONE) {
          throw StateInput.damaged("a text that is none");
        }
        sets.in(group).add(code, texts.size());
      }
    }
  }

  /** Marks, by code, the texts that occurred. */
  void mark(Function<FieldId, boolean[]> marks) {
    boolean[] marked = marks.apply(field);
    for (int group = 0; group < sets.size(); group++) {
      @Nullable CodeSet known = sets.find(group);
      if (known != null) {
        for (int code : known.codes()) {
          marked[code] = true;
        }
      }
    }
  }

  @Nullable CodeSet find(int group) {
    return sets.find(group);
  }
}
