package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export and what it means. Made by {@link #of} and refined by the {@code with}
 * methods; the canonical constructor may gain components.
 *
 * @param id unique in the dataset
 * @param title what it is called in a sentence, for example "type of call"
 * @param meaning one sentence for the data guide
 * @param format how a cell becomes a value
 * @param headers names of the column in exports, the usual one first
 * @param mapped whether the city chose the column, so that another choice is another definition
 * @param need what happens when it is not there
 * @param missing spellings that mean "no value" beside the empty cell, with what each means
 * @param values what people call its values, in the order in which they are shown; none if they
 *     speak for themselves
 */
public record Field(
    FieldId id,
    LocalizedText title,
    LocalizedText meaning,
    CellFormat format,
    List<String> headers,
    boolean mapped,
    Need need,
    Map<String, LocalizedText> missing,
    Map<String, LocalizedText> values) {
  public Field {
    headers = ImmutableList.copyOf(headers);
    missing = ImmutableMap.copyOf(missing);
    values = ImmutableMap.copyOf(values);
    if (headers.isEmpty()) {
      throw new IllegalArgumentException("field '" + id + "' needs at least one header");
    }
  }

  /** A column that must be in the export and whose cells may be missing. */
  public static Field of(
      FieldId id, String header, CellFormat format, LocalizedText title, LocalizedText meaning) {
    return new Field(
        id, title, meaning, format, List.of(header), false, Need.COLUMN, Map.of(), Map.of());
  }

  // Written out: what a record of so many components brings along is slow to link in each run.
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Field other
        && id.equals(other.id)
        && title.equals(other.title)
        && meaning.equals(other.meaning)
        && format.equals(other.format)
        && headers.equals(other.headers)
        && mapped == other.mapped
        && need == other.need
        && missing.equals(other.missing)
        && values.equals(other.values);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + headers.hashCode();
  }

  /** Everything that it says to people. */
  Stream<LocalizedText> texts() {
    return Stream.of(Stream.of(title, meaning), missing.values().stream(), values.values().stream())
        .flatMap(texts -> texts);
  }

  /** The same with other words; what it reads and means stays. */
  Field withTexts(UnaryOperator<LocalizedText> change) {
    return new Field(
        id,
        change.apply(title),
        change.apply(meaning),
        format,
        headers,
        mapped,
        need,
        Maps.transformValues(missing, change::apply),
        Maps.transformValues(values, change::apply));
  }

  /** The same with other names under which the column may stand. */
  public Field withHeaders(String... others) {
    List<String> all = ImmutableList.<String>builder().addAll(headers).add(others).build();
    return new Field(id, title, meaning, format, all, mapped, need, missing, values);
  }

  /** The same, standing under this name and no other, because the city says so. */
  public Field standingAs(String header) {
    return new Field(id, title, meaning, format, List.of(header), true, need, missing, values);
  }

  /** The same with another need. */
  public Field with(Need other) {
    return new Field(id, title, meaning, format, headers, mapped, other, missing, values);
  }

  /** The same with one more spelling of "no value". */
  public Field withMissing(String spelling, LocalizedText means) {
    Map<String, LocalizedText> all =
        ImmutableMap.<String, LocalizedText>builder().putAll(missing).put(spelling, means).build();
    return new Field(id, title, meaning, format, headers, mapped, need, all, values);
  }

  /**
   * The same with words for its values, by the value as it stands in the export. Breakdowns show
   * the values in the order of the values themselves; for another order see {@link #withValue}.
   */
  public Field withValues(Map<String, LocalizedText> words) {
    return withOrdered(ImmutableSortedMap.copyOf(words));
  }

  /** The same with words for one more value; breakdowns show values in the order of such calls. */
  public Field withValue(String value, LocalizedText word) {
    return withOrdered(
        ImmutableMap.<String, LocalizedText>builder().putAll(values).put(value, word).build());
  }

  Field withOrdered(Map<String, LocalizedText> words) {
    return new Field(id, title, meaning, format, headers, mapped, need, missing, words);
  }
}
