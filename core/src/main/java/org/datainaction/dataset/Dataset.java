package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an export mean. Made by {@link #builder}; the canonical constructor may gain
 * components.
 *
 * @param id stable
 * @param title for people, for example "Fire calls for service"
 * @param oneRowIs "one unit sent to a call"
 * @param things what is counted, in the plural: "calls"
 * @param fields the columns, required or not
 * @param derived fields that follow from others, in order: each may read those before it
 * @param time which period a row belongs to
 * @param identity what makes rows one thing
 * @param baseGrain the finest period in which figures are kept
 * @param zone of local times
 * @param aboutPeople whether a small figure could point to a person
 * @param limits what the data cannot tell, one sentence each
 * @param countedBy who records the rows, and who checks them
 * @param synthetic whether the rows are made up; inherited by everything made from them
 * @param sampled whether the rows are a sample, such as the answers to a survey: then shares have a
 *     margin of error
 * @param method the field that says in which way a row was counted; where the way changes, series
 *     break
 */
public record Dataset(
    DatasetId id,
    LocalizedText title,
    LocalizedText oneRowIs,
    LocalizedText things,
    List<Field> fields,
    List<DerivedField> derived,
    TimeOfRow time,
    Identity identity,
    Grain baseGrain,
    ZoneId zone,
    boolean aboutPeople,
    List<LocalizedText> limits,
    LocalizedText countedBy,
    boolean synthetic,
    boolean sampled,
    Optional<FieldId> method) {

  public Dataset {
    fields = ImmutableList.copyOf(fields);
    derived = ImmutableList.copyOf(derived);
    limits = ImmutableList.copyOf(limits);
    new DatasetCheck(id, fields, derived).check(time, identity, baseGrain, method);
  }

  /** Starts a dataset; one row is one thing, base grain month, zone UTC, not about people. */
  public static Builder builder(DatasetId id) {
    return new Builder(id);
  }

  /** Whether this is one of its columns or derived fields. */
  public boolean has(FieldId field) {
    return find(fields, field).isPresent() || findDerived(field).isPresent();
  }

  /** The column with this id, if it is a column. */
  public Optional<Field> findColumn(FieldId field) {
    return find(fields, field);
  }

  static Optional<Field> find(List<Field> fields, FieldId id) {
    for (Field field : fields) {
      if (field.id().equals(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private Optional<DerivedField> findDerived(FieldId id) {
    for (DerivedField field : derived) {
      if (field.id().equals(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** What a column or derived field is called; its id if there is no such field. */
  public LocalizedText titleOf(FieldId field) {
    return Stream.concat(
            fields.stream().filter(f -> f.id().equals(field)).map(Field::title),
            derived.stream().filter(f -> f.id().equals(field)).map(DerivedField::title))
        .findFirst()
        .orElseGet(() -> LocalizedText.of(field.value()));
  }

  /** What people call a value of a field, if the field has words for it. */
  public Optional<LocalizedText> findLabel(FieldId field, String value) {
    return Optional.ofNullable(valuesOf(field).get(value));
  }

  /** The words that a field has for its values; none if they speak for themselves. */
  public Map<String, LocalizedText> valuesOf(FieldId field) {
    Optional<Field> column = find(fields, field);
    return column.isPresent()
        ? column.get().values()
        : findDerived(field).map(DerivedField::values).orElse(Map.of());
  }

  /** Whether this is a column of dates without time. */
  public boolean isDay(FieldId field) {
    return findColumn(field)
        .map(Field::format)
        .filter(CellFormat.Day.class::isInstance)
        .isPresent();
  }

  /** The ids of columns and derived fields, in order. */
  public Stream<FieldId> fieldIds() {
    return Stream.concat(fields.stream().map(Field::id), derived.stream().map(DerivedField::id));
  }

  /** Everything that it says to people, so that a missing translation can be found. */
  public Stream<LocalizedText> texts() {
    return Stream.of(
            Stream.of(title, oneRowIs, things, countedBy),
            fields.stream().flatMap(Field::texts),
            derived.stream().flatMap(DerivedField::texts),
            limits.stream())
        .flatMap(texts -> texts);
  }

  /** The same, in another zone. */
  public Dataset inZone(ZoneId other) {
    return toBuilder().zone(other).build();
  }

  /** The same, with other columns in place of those with the same id. */
  public Dataset withColumns(List<Field> columns) {
    Builder builder = toBuilder();
    builder.fields.clear();
    builder.fields.addAll(columns);
    return builder.build();
  }

  /** The same, marked as made up. */
  public Dataset asSynthetic() {
    return toBuilder().synthetic(true).build();
  }

  /** The same with other words; nothing that changes a figure. This one if no word changes. */
  // The very same words are the usual case, and comparing what they say would take longer.
  @SuppressWarnings("ReferenceEquality")
  public Dataset withTexts(UnaryOperator<LocalizedText> change) {
    if (texts().allMatch(text -> change.apply(text) == text)) {
      return this;
    }
    Builder builder = toBuilder();
    builder
        .title(change.apply(title))
        .rows(change.apply(oneRowIs), change.apply(things))
        .countedBy(change.apply(countedBy));
    builder.fields.replaceAll(field -> field.withTexts(change));
    builder.derived.replaceAll(field -> field.withTexts(change));
    builder.limits.replaceAll(change);
    return builder.build();
  }

  /**
   * The same with words for the values of a column or derived field, in place of those it has.
   * Values that had words keep their places; new ones follow in the order of the values.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public Dataset withValues(FieldId field, Map<String, LocalizedText> words) {
    if (!has(field)) {
      throw DatasetCheck.contradiction(id, "it has no field '" + field + "'");
    }
    Map<String, LocalizedText> ordered = new LinkedHashMap<>(valuesOf(field));
    ordered.keySet().retainAll(words.keySet());
    ordered.putAll(new TreeMap<>(words));
    Builder builder = toBuilder();
    builder.fields.replaceAll(one -> one.id().equals(field) ? one.withOrdered(ordered) : one);
    builder.derived.replaceAll(one -> one.id().equals(field) ? one.withOrdered(ordered) : one);
    return builder.build();
  }

  /** The same with a base grain. */
  public Dataset withBaseGrain(Grain grain) {
    return toBuilder().baseGrain(grain).build();
  }

  /** Starts from this dataset. */
  public Builder toBuilder() {
    Builder builder =
        builder(id)
            .title(title)
            .rows(oneRowIs, things)
            .time(time)
            .identity(identity)
            .baseGrain(baseGrain)
            .zone(zone)
            .countedBy(countedBy)
            .synthetic(synthetic);
    builder.sampled = sampled;
    builder.method = method;
    builder.aboutPeople = aboutPeople;
    builder.fields.addAll(fields);
    builder.derived.addAll(derived);
    builder.limits.addAll(limits);
    return builder;
  }

  // Written out: what a record of so many components brings along is slow to link in each run.
  @Override
  public boolean equals(@Nullable Object object) {
    return object == this || (object instanceof Dataset other && isLike(other));
  }

  private boolean isLike(Dataset other) {
    return id.equals(other.id)
        && title.equals(other.title)
        && oneRowIs.equals(other.oneRowIs)
        && things.equals(other.things)
        && fields.equals(other.fields)
        && derived.equals(other.derived)
        && time.equals(other.time)
        && identity.equals(other.identity)
        && baseGrain == other.baseGrain
        && zone.equals(other.zone)
        && aboutPeople == other.aboutPeople
        && limits.equals(other.limits)
        && countedBy.equals(other.countedBy)
        && synthetic == other.synthetic
        && sampled == other.sampled
        && method.equals(other.method);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + fields.hashCode();
  }

  /** Collects what a dataset is. Not safe for use by several threads. */
  public static final class Builder {
    private final DatasetId id;
    private final List<Field> fields = new ArrayList<>();
    private final List<DerivedField> derived = new ArrayList<>();
    private final List<LocalizedText> limits = new ArrayList<>();
    private LocalizedText title;
    private LocalizedText oneRowIs = LocalizedText.of("one record", "un registro");
    private LocalizedText things = LocalizedText.of("records", "registros");
    private Optional<TimeOfRow> time = Optional.empty();
    private Identity identity = Identity.EACH_ROW;
    private Grain baseGrain = Grain.MONTH;
    private ZoneId zone = ZoneId.of("UTC");
    private boolean aboutPeople;
    private LocalizedText countedBy = LocalizedText.of("");
    private boolean synthetic;
    private boolean sampled;
    private Optional<FieldId> method = Optional.empty();

    private Builder(DatasetId id) {
      this.id = id;
      this.title = LocalizedText.of(id.toString());
    }

    /** What it is called. */
    public Builder title(LocalizedText title) {
      this.title = title;
      return this;
    }

    /** What one row is, and what is counted, in the plural. */
    public Builder rows(LocalizedText oneRowIs, LocalizedText things) {
      this.oneRowIs = oneRowIs;
      this.things = things;
      return this;
    }

    /** One more column. */
    public Builder field(Field field) {
      fields.add(field);
      return this;
    }

    /** One more field that follows from those before it. */
    public Builder derived(FieldId field, LocalizedText called, Expression expression) {
      return derived(DerivedField.of(field, called, expression));
    }

    /** One more field that follows from those before it. */
    public Builder derived(DerivedField field) {
      derived.add(field);
      return this;
    }

    /** Which period a row belongs to. Must be given. */
    public Builder time(TimeOfRow time) {
      this.time = Optional.of(time);
      return this;
    }

    /** What makes rows one thing. */
    public Builder identity(Identity identity) {
      this.identity = identity;
      return this;
    }

    /** The finest period. */
    public Builder baseGrain(Grain grain) {
      this.baseGrain = grain;
      return this;
    }

    /** The zone of local times. */
    public Builder zone(ZoneId zone) {
      this.zone = zone;
      return this;
    }

    /** Small figures could point to a person. */
    public Builder aboutPeople() {
      this.aboutPeople = true;
      return this;
    }

    /** One thing that the data cannot tell. */
    public Builder limit(LocalizedText sentence) {
      limits.add(sentence);
      return this;
    }

    /** Who records the rows, and who checks them. */
    public Builder countedBy(LocalizedText sentence) {
      this.countedBy = sentence;
      return this;
    }

    /** The rows are a sample; shares of them have a margin of error. */
    public Builder sampled() {
      this.sampled = true;
      return this;
    }

    /** The text field that says in which way a row was counted; where it changes, series break. */
    public Builder method(FieldId field) {
      this.method = Optional.of(field);
      return this;
    }

    /** Whether the rows are made up. */
    public Builder synthetic(boolean madeUp) {
      this.synthetic = madeUp;
      return this;
    }

    /**
     * The dataset.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    public Dataset build() {
      return new Dataset(
          id,
          title,
          oneRowIs,
          things,
          fields,
          derived,
          time.orElseThrow(() -> new IllegalArgumentException("dataset '" + id + "' has no time")),
          identity,
          baseGrain,
          zone,
          aboutPeople,
          limits,
          countedBy,
          synthetic,
          sampled,
          method);
    }
  }
}
