package org.datainaction.dataset;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A field that the export does not hold but that follows from its fields, row by row (or event by
 * event, after the rows of an event were combined). Made by {@link #of}; the canonical constructor
 * may gain components.
 *
 * @param id unique in the dataset, also among its columns
 * @param title what it is called in a sentence, for example "time to first arrival"
 * @param expression how it follows
 * @param values what people call its values; none if they speak for themselves
 * @param need what happens to a row without a value: with {@link Need#COLUMN}, which is usual, the
 *     row counts and the value is missing or invalid; with {@link Need#VALID} a value that makes no
 *     sense, such as an arrival before the call, rejects the row; with {@link Need#CELL} a missing
 *     one does so too
 */
public record DerivedField(
    FieldId id,
    LocalizedText title,
    Expression expression,
    Map<String, LocalizedText> values,
    Need need) {
  public DerivedField {
    values = ImmutableMap.copyOf(values);
    if (need == Need.NONE) {
      throw new IllegalArgumentException(
          "derived field '" + id + "' cannot be absent: it follows from others");
    }
  }

  // Written out: what a record of so many components brings along is slow to link in each run.
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof DerivedField other
        && id.equals(other.id)
        && title.equals(other.title)
        && expression.equals(other.expression)
        && values.equals(other.values)
        && need == other.need;
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + title.hashCode();
  }

  /** A field whose values speak for themselves. */
  public static DerivedField of(FieldId id, LocalizedText title, Expression expression) {
    return new DerivedField(id, title, expression, Map.of(), Need.COLUMN);
  }

  /** The same with words for its values, shown in the order of the values themselves. */
  public DerivedField withValues(Map<String, LocalizedText> words) {
    return withOrdered(ImmutableSortedMap.copyOf(words));
  }

  DerivedField withOrdered(Map<String, LocalizedText> words) {
    return new DerivedField(id, title, expression, words, need);
  }

  /** The same with another need; every measure of the dataset is then another definition. */
  public DerivedField with(Need other) {
    return new DerivedField(id, title, expression, values, other);
  }

  /** The same with other words. */
  DerivedField withTexts(UnaryOperator<LocalizedText> change) {
    return new DerivedField(
        id, change.apply(title), expression, Maps.transformValues(values, change::apply), need);
  }

  /** Everything that it says to people. */
  Stream<LocalizedText> texts() {
    return Stream.concat(Stream.of(title), values.values().stream());
  }
}
