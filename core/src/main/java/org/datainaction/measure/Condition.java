package org.datainaction.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.Canonical;
import org.datainaction.id.FieldId;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count. A condition on a missing or invalid value is not met, except {@link Absent}; so
 * {@link Not} of it is met. The same object is computed, told as a sentence and digested.
 */
public sealed interface Condition
    permits Condition.Always,
        Condition.Compare,
        Condition.In,
        Condition.Range,
        Condition.Present,
        Condition.Absent,
        Condition.Listed,
        Condition.All,
        Condition.Any,
        Condition.Not {

  /** Every row. */
  Condition ALWAYS = new Always();

  /** The fields that it reads. */
  Stream<FieldId> reads();

  /** The versioned form that goes into a measure's digest. */
  String canonical();

  /** Calls the one case that this is. */
  <R> R fold(Cases<R> cases);

  /** The number in a field is so or so. */
  static Condition compare(FieldId field, Operator operator, long bound) {
    return new Compare(field, operator, BigDecimal.valueOf(bound));
  }

  /** The text in a field is one of these. */
  static Condition in(FieldId field, String... values) {
    return new In(field, Set.of(values));
  }

  /** There is a value. */
  static Condition present(FieldId field) {
    return new Present(field);
  }

  /** There is no value. */
  static Condition absent(FieldId field) {
    return new Absent(field);
  }

  /** All of these. */
  static Condition all(Condition... conditions) {
    return new All(List.of(conditions));
  }

  /** One method for each kind of condition. */
  interface Cases<R> {
    /** Every row. */
    R always();

    /** A number against a bound. */
    R compare(Compare condition);

    /** A text in a set. */
    R in(In condition);

    /** A number in a range. */
    R range(Range condition);

    /** A value is there. */
    R present(Present condition);

    /** No value is there. */
    R absent(Absent condition);

    /** A text on a dated list. */
    R listed(Listed condition);

    /** All of several. */
    R all(All condition);

    /** At least one of several. */
    R any(Any condition);

    /** The opposite. */
    R not(Not condition);
  }

  /** How a number stands to a bound. */
  enum Operator {
    /** Less than. */
    LESS,
    /** Less or equal. */
    AT_MOST,
    /** Equal. */
    EQUAL,
    /** Greater or equal. */
    AT_LEAST,
    /** Greater than. */
    MORE;

    /** As in message keys and digests, for example {@code at-most}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a comparison with this result (as of {@link Comparable}) satisfies it. */
    public boolean accepts(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case EQUAL -> comparison == 0;
        case AT_LEAST -> comparison >= 0;
        case MORE -> comparison > 0;
      };
    }
  }

  /** Every row. */
  record Always() implements Condition {
    @Override
    public Stream<FieldId> reads() {
      return Stream.empty();
    }

    @Override
    public String canonical() {
      return "always";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.always();
    }
  }

  /**
   * A number (or seconds) against a bound.
   *
   * @param field a field that holds a number
   * @param operator how
   * @param bound in the field's unit
   */
  record Compare(FieldId field, Operator operator, BigDecimal bound) implements Condition {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return operator.id() + "(" + field + "," + number(bound) + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.compare(this);
    }
  }

  /**
   * A text that is one of several.
   *
   * @param field a field that holds text
   * @param values compared exactly
   */
  record In(FieldId field, Set<String> values) implements Condition {
    public In {
      values = ImmutableSortedSet.copyOf(values);
    }

    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "in(" + field + "," + Canonical.set(values) + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.in(this);
    }
  }

  /**
   * A number within two bounds, both included.
   *
   * @param field a field that holds a number
   * @param atLeast in the field's unit
   * @param atMost in the field's unit
   */
  record Range(FieldId field, BigDecimal atLeast, BigDecimal atMost) implements Condition {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "range(" + field + "," + number(atLeast) + "," + number(atMost) + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.range(this);
    }
  }

  /**
   * There is a value.
   *
   * @param field any field
   */
  record Present(FieldId field) implements Condition {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "present(" + field + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.present(this);
    }
  }

  /**
   * There is no value, or none of its kind.
   *
   * @param field any field
   */
  record Absent(FieldId field) implements Condition {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "absent(" + field + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.absent(this);
    }
  }

  /**
   * A text that is on a dated list in the row's period (on its first day).
   *
   * @param field a field that holds text
   * @param list empty until the workspace fills it in, unless it has shipped entries
   * @param match how the text is compared with the entries
   */
  record Listed(FieldId field, DatedList list, ListMatch match) implements Condition {
    /** A text that is an entry, exactly. */
    public Listed(FieldId field, DatedList list) {
      this(field, list, ListMatch.EXACT);
    }

    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      String how = match == ListMatch.EXACT ? "" : "," + match.id();
      return "listed(" + field + "," + list.canonical() + how + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.listed(this);
    }

    // Written out: what a record brings along is linked anew in each run.
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Listed other
          && field.equals(other.field)
          && list.equals(other.list)
          && match == other.match;
    }

    @Override
    public int hashCode() {
      return 31 * field.hashCode() + list.hashCode();
    }
  }

  /**
   * All of several.
   *
   * @param conditions at least one
   */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = ImmutableList.copyOf(conditions);
    }

    @Override
    public Stream<FieldId> reads() {
      return conditions.stream().flatMap(Condition::reads);
    }

    @Override
    public String canonical() {
      return "all(" + join(conditions) + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.all(this);
    }
  }

  /**
   * At least one of several.
   *
   * @param conditions at least one
   */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = ImmutableList.copyOf(conditions);
    }

    @Override
    public Stream<FieldId> reads() {
      return conditions.stream().flatMap(Condition::reads);
    }

    @Override
    public String canonical() {
      return "any(" + join(conditions) + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.any(this);
    }
  }

  /**
   * The opposite.
   *
   * @param condition what must not be met
   */
  record Not(Condition condition) implements Condition {
    @Override
    public Stream<FieldId> reads() {
      return condition.reads();
    }

    @Override
    public String canonical() {
      return "not(" + condition.canonical() + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.not(this);
    }
  }

  private static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  // Sorted, because the order of conditions changes no figure.
  private static String join(List<Condition> conditions) {
    return String.join(",", conditions.stream().map(Condition::canonical).sorted().toList());
  }
}
