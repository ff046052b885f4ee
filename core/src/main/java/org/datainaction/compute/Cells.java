package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the rows of each group, in arrays by number of the group. Exact, and can be
 * merged with what was remembered of other rows. Not safe for use by several threads.
 */
abstract sealed class Cells {
  /**
   * Adds rows.
   *
   * @param groups by row, the number of its group
   * @param size how many groups there are
   */
  abstract void add(Rows rows, Selection selected, int[] groups, int size);

  /**
   * Adds what another one remembers of the same kind.
   *
   * @param mine by its group, the group here
   * @param size how many groups there are here
   * @param codes translates its codes of texts
   */
  abstract void merge(Cells other, int[] mine, int size, Groups.Codes codes);

  /**
   * Writes what is remembered of some groups, the same bytes for the same rows.
   *
   * @param order the groups
   * @param texts by code, the number under which a text is saved
   */
  abstract void save(StateOutput out, int[] order, TextOrders texts) throws IOException;

  /** Reads what was saved of groups that are now numbered from 0 to a size. */
  abstract void restore(StateInput in, int size) throws IOException;

  /** Translates codes of texts to the numbers under which they are saved, from 1. */
  interface TextOrders {
    int[] of(FieldId field);
  }

  /** How many rows. */
  static final class Count extends Cells {
    private long[] counts = new long[0];

    @Override
    void add(Rows rows, Selection selected, int[] groups, int size) {
      grow(size);
      long[] counted = counts;
      int[] numbers = selected.rows;
      for (int i = 0; i < selected.count; i++) {
        counted[groups[numbers[i]]]++;
      }
    }

    void add(int group, long more, int size) {
      grow(size);
      counts[group] += more;
    }

    private void grow(int size) {
      if (counts.length < size) {
        counts = Arrays.copyOf(counts, Math.max(size, 2 * counts.length));
      }
    }

    @Override
    void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
      grow(size);
      long[] theirs = ((Count) other).counts;
      for (int group = 0; group < Math.min(mine.length, theirs.length); group++) {
        counts[mine[group]] += theirs[group];
      }
    }

    long of(int group) {
      return group < counts.length ? counts[group] : 0;
    }

    @Override
    void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
      for (int group : order) {
        out.count(of(group));
      }
    }

    @Override
    void restore(StateInput in, int size) throws IOException {
      grow(size);
      for (int group = 0; group < size; group++) {
        counts[group] = in.positive();
      }
    }
  }

  /** The sum of a field and how many rows have a value. */
  static final class Sum extends Cells {
    private final FieldId field;
    private final Sums sums = new Sums();
    private final Count n = new Count();

    Sum(FieldId field) {
      this.field = field;
    }

    @Override
    void add(Rows rows, Selection selected, int[] groups, int size) {
      sums.grow(size);
      n.grow(size);
      Column column = rows.column(field);
      long[] values = column.values();
      byte[] states = column.states();
      int[] numbers = selected.rows;
      for (int i = 0; i < selected.count; i++) {
        int row = numbers[i];
        if (states[row] == 0) {
          int group = groups[row];
          sums.add(group, values[row]);
          n.counts[group]++;
        }
      }
    }

    @Override
    void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
      Sum theirs = (Sum) other;
      sums.grow(size);
      n.merge(theirs.n, mine, size, codes);
      for (int group = 0; group < mine.length; group++) {
        sums.add(mine[group], theirs.sums.sum(group));
      }
    }

    @Override
    void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
      n.save(out, order, texts);
      sums.save(out, order);
    }

    @Override
    void restore(StateInput in, int size) throws IOException {
      n.restore(in, size);
      sums.restore(in, size);
    }

    Sums sums() {
      return sums;
    }

    Count n() {
      return n;
    }
  }

  /** Two sums over the rows that have both. */
  static final class Ratio extends Cells {
    private final FieldId numerator;
    private final FieldId denominator;
    private final Sums above = new Sums();
    private final Sums below = new Sums();

    Ratio(FieldId numerator, FieldId denominator) {
      this.numerator = numerator;
      this.denominator = denominator;
    }

    @Override
    void add(Rows rows, Selection selected, int[] groups, int size) {
      above.grow(size);
      below.grow(size);
      Column one = rows.column(numerator);
      Column other = rows.column(denominator);
      long[] ones = one.values();
      long[] others = other.values();
      byte[] stateOfOnes = one.states();
      byte[] stateOfOthers = other.states();
      int[] numbers = selected.rows;
      for (int i = 0; i < selected.count; i++) {
        int row = numbers[i];
        if ((stateOfOnes[row] | stateOfOthers[row]) == 0) {
          above.add(groups[row], ones[row]);
          below.add(groups[row], others[row]);
        }
      }
    }

    @Override
    void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
      Ratio theirs = (Ratio) other;
      above.grow(size);
      below.grow(size);
      for (int group = 0; group < mine.length; group++) {
        above.add(mine[group], theirs.above.sum(group));
        below.add(mine[group], theirs.below.sum(group));
      }
    }

    @Override
    void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
      above.save(out, order);
      below.save(out, order);
    }

    @Override
    void restore(StateInput in, int size) throws IOException {
      above.restore(in, size);
      below.restore(in, size);
    }

    Sums above() {
      return above;
    }

    Sums below() {
      return below;
    }
  }

  /** How often each value of a field occurred. */
  static final class Values extends Cells {
    private final FieldId field;
    private final long unit;
    private @Nullable ValueCounts[] values = new ValueCounts[0];

    Values(FieldId field, long unit) {
      this.field = field;
      this.unit = unit;
    }

    @Override
    void add(Rows rows, Selection selected, int[] groups, int size) {
      grow(size);
      Column column = rows.column(field);
      long[] held = column.values();
      byte[] states = column.states();
      int[] numbers = selected.rows;
      for (int i = 0; i < selected.count; i++) {
        int row = numbers[i];
        if (states[row] == 0) {
          in(groups[row]).add(held[row]);
        }
      }
    }

    ValueCounts in(int group) {
      ValueCounts known = values[group];
      if (known == null) {
        known = new ValueCounts(unit);
        values[group] = known;
      }
      return known;
    }

    void grow(int size) {
      if (values.length < size) {
        values = Arrays.copyOf(values, Math.max(size, 2 * values.length));
      }
    }

    @Override
    void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
      grow(size);
      Values theirs = (Values) other;
      for (int group = 0; group < mine.length; group++) {
        @Nullable ValueCounts more = theirs.find(group);
        if (more != null) {
          in(mine[group]).add(more);
        }
      }
    }

    @Override
    void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
      for (int group : order) {
        @Nullable ValueCounts known = find(group);
        SortedCounts numbers = new SortedCounts();
        if (known != null) {
          known.forEach(numbers);
        }
        numbers.save(out, true);
      }
    }

    @Override
    void restore(StateInput in, int size) throws IOException {
      grow(size);
      for (int group = 0; group < size; group++) {
        int own = group;
        SortedCounts.restore(in, true, (value, times) -> in(own).add(value, times));
      }
    }

    @Nullable ValueCounts find(int group) {
      return group < values.length ? values[group] : null;
    }
  }

  /** Which texts of a field occurred. */
  static final class Texts extends Cells {
    private final FieldId field;
    private final TextCodes texts;
    private @Nullable CodeSet[] sets = new CodeSet[0];

    Texts(FieldId field, TextCodes texts) {
      this.field = field;
      this.texts = texts;
    }

    @Override
    void add(Rows rows, Selection selected, int[] groups, int size) {
      grow(size);
      int[] codes = texts.of(rows);
      int most = texts.size();
      int[] numbers = selected.rows;
      for (int i = 0; i < selected.count; i++) {
        int row = numbers[i];
        if (codes[row] != TextCodes.NONE) {
          in(groups[row]).add(codes[row], most);
        }
      }
    }

    CodeSet in(int group) {
      CodeSet known = sets[group];
      if (known == null) {
        known = new CodeSet();
        sets[group] = known;
      }
      return known;
    }

    void grow(int size) {
      if (sets.length < size) {
        sets = Arrays.copyOf(sets, Math.max(size, 2 * sets.length));
      }
    }

    @Override
    void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
      grow(size);
      Texts theirs = (Texts) other;
      int[] mineOfCode = codes.of(field);
      for (int group = 0; group < mine.length; group++) {
        @Nullable CodeSet more = theirs.find(group);
        if (more != null) {
          CodeSet set = in(mine[group]);
          more.codes().forEach(code -> set.add(mineOfCode[code], texts.size()));
        }
      }
    }

    @Override
    void save(StateOutput out, int[] order, TextOrders saved) throws IOException {
      int[] numbers = saved.of(field);
      for (int group : order) {
        @Nullable CodeSet known = find(group);
        int[] codes =
            known == null
                ? new int[0]
                : known.codes().map(code -> numbers[code]).sorted().toArray();
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
      grow(size);
      for (int group = 0; group < size; group++) {
        int code = 0;
        for (int left = in.below(texts.size()); left > 0; left--) {
          code += in.below(texts.size() - code);
          if (code == TextCodes.NONE) {
            throw StateInput.damaged("a text that is none");
          }
          in(group).add(code, texts.size());
        }
      }
    }

    @Nullable CodeSet find(int group) {
      return group < sets.length ? sets[group] : null;
    }

    /** Marks, by code, the texts that occurred. */
    void mark(Function<FieldId, boolean[]> marks) {
      boolean[] marked = marks.apply(field);
      for (@Nullable CodeSet set : sets) {
        if (set != null) {
          set.codes().forEach(code -> marked[code] = true);
        }
      }
    }
  }

  /** Which numbers of a field occurred. */
  static final class Numbers extends Cells {
    private final FieldId field;
    private @Nullable LongCounts[] sets = new LongCounts[0];

    Numbers(FieldId field) {
      this.field = field;
    }

    @Override
    void add(Rows rows, Selection selected, int[] groups, int size) {
      grow(size);
      Column column = rows.column(field);
      long[] values = column.values();
      byte[] states = column.states();
      int[] numbers = selected.rows;
      for (int i = 0; i < selected.count; i++) {
        int row = numbers[i];
        if (states[row] == 0) {
          in(groups[row]).add(values[row], 1);
        }
      }
    }

    LongCounts in(int group) {
      LongCounts known = sets[group];
      if (known == null) {
        known = new LongCounts();
        sets[group] = known;
      }
      return known;
    }

    void grow(int size) {
      if (sets.length < size) {
        sets = Arrays.copyOf(sets, Math.max(size, 2 * sets.length));
      }
    }

    @Override
    void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
      grow(size);
      Numbers theirs = (Numbers) other;
      for (int group = 0; group < mine.length; group++) {
        @Nullable LongCounts more = theirs.find(group);
        if (more != null) {
          more.forEach(in(mine[group])::add);
        }
      }
    }

    @Override
    void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
      for (int group : order) {
        @Nullable LongCounts known = find(group);
        SortedCounts numbers = new SortedCounts();
        if (known != null) {
          for (long number : known.numbers()) {
            numbers.visit(number, 1);
          }
        }
        numbers.save(out, false);
      }
    }

    @Override
    void restore(StateInput in, int size) throws IOException {
      grow(size);
      for (int group = 0; group < size; group++) {
        int own = group;
        SortedCounts.restore(in, false, (number, times) -> in(own).add(number, times));
      }
    }

    @Nullable LongCounts find(int group) {
      return group < sets.length ? sets[group] : null;
    }
  }
}
