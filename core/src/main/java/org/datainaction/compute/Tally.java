package org.datainaction.compute;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the rows that meet one condition, in the groups of one breakdown, for all
 * measures that ask for it. Not safe for use by several threads.
 */
final class Tally {
  private final Filter filter;
  private final Groups groups;
  private final CountCells rows = new CountCells();
  private final Map<Kind, Cells> cells = new LinkedHashMap<>();

  Tally(Filter filter, Groups groups) {
    this.filter = filter;
    this.groups = groups;
  }

  /** Cells of this kind, made now if nobody has asked for them. */
  Cells cells(Kind kind, Supplier<Cells> fresh) {
    return cells.computeIfAbsent(kind, unknown -> fresh.get());
  }

  void add(Rows batch) {
    Selection selected = filter.select(batch);
    if (selected.count == 0) {
      return;
    }
    int[] byRow = groups.of(batch);
    rows.add(batch, selected, byRow, groups.size());
    for (Cells some : cells.values()) {
      some.add(batch, selected, byRow, groups.size());
    }
  }

  /**
   * Adds what was counted of more rows in other groups.
   *
   * @param more how many rows
   * @param sums of what
   * @param mine by group there, the group here
   */
  void addAll(CountCells more, Map<Kind, SumCells> sums, int[] mine) {
    rows.addAll(more, mine, groups.size());
    sums.forEach((kind, sum) -> findSums(kind).orElseThrow().addAll(sum, mine, groups.size()));
  }

  /** Counts one row of a group, whose cells are kept elsewhere. */
  void addRow(int group) {
    rows.add(group, 1, groups.size());
  }

  /** Adds what was counted of other rows by the same definition. */
  void merge(Tally other, int[] mine, Groups.Codes codes) {
    rows.merge(other.rows, mine, groups.size(), codes);
    cells.forEach(
        (kind, some) ->
            some.merge(Objects.requireNonNull(other.cells.get(kind)), mine, groups.size(), codes));
  }

  /** Marks the texts that it remembers. */
  void markTexts(Function<FieldId, boolean[]> marks) {
    for (Cells some : cells.values()) {
      if (some instanceof TextCells texts) {
        texts.mark(marks);
      }
    }
  }

  void save(StateOutput out, int[] order, Cells.TextOrders texts) throws IOException {
    rows.save(out, order, texts);
    for (Cells some : cells.values()) {
      some.save(out, order, texts);
    }
  }

  void restore(StateInput in) throws IOException {
    rows.restore(in, groups.size());
    for (Cells some : cells.values()) {
      some.restore(in, groups.size());
    }
  }

  Filter filter() {
    return filter;
  }

  Groups groups() {
    return groups;
  }

  /** What is remembered beside how many rows there are; a view. */
  Map<Kind, Cells> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** Cells of this kind, if they are sums. */
  Optional<SumCells> findSums(Kind kind) {
    return Optional.ofNullable(cells.get(kind))
        .filter(SumCells.class::isInstance)
        .map(SumCells.class::cast);
  }

  /** How many rows of a group met the condition. */
  long rows(int group) {
    return rows.of(group);
  }

  /**
   * Which rows, in which groups.
   *
   * @param condition as {@link Condition#canonical} has it
   * @param by the fields of the breakdown; none for the whole
   */
  record Key(String condition, List<FieldId> by) {
    Key(Condition condition, List<FieldId> by) {
      this(condition.canonical(), List.copyOf(by));
    }

    // Written out: what a record brings along is linked anew in each run.
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Key other
          && condition.equals(other.condition)
          && by.equals(other.by);
    }

    @Override
    public int hashCode() {
      return 31 * condition.hashCode() + by.hashCode();
    }
  }

  /**
   * What is remembered.
   *
   * @param fields what it is remembered of
   */
  record Kind(Class<? extends Cells> type, List<FieldId> fields) {
    Kind {
      fields = List.copyOf(fields);
    }

    // Written out: what a record brings along is linked anew in each run.
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Kind other && type == other.type && fields.equals(other.fields);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + fields.hashCode();
    }
  }
}
