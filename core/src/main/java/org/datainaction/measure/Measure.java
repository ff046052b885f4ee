package org.datainaction.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * What is measured: one definition that is computed, explained to readers and digested. Immutable;
 * made by {@link #builder}.
 */
public final class Measure {
  private final MeasureId id;
  private final DatasetId dataset;
  private final LocalizedText title;
  private final LocalizedText meaning;
  private final Calculation calculation;
  private final Condition condition;
  private final ImmutableList<Grain> grains;
  private final Grain shownGrain;
  private final ImmutableList<Breakdown> breakdowns;
  private final Unit unit;
  private final Direction direction;
  private final LocalizedText more;
  private final LocalizedText less;
  private final Optional<Proxy> proxy;
  private final ImmutableList<Standard> standards;
  private final ImmutableList<SeriesBreak> breaks;
  private final ImmutableList<SeriesBridge> bridges;
  private final Optional<BigDecimal> sizeable;
  private final BigDecimal negligible;

  private Measure(Builder builder) {
    id = builder.id;
    dataset = builder.dataset;
    title = builder.title;
    meaning = builder.meaning;
    calculation = builder.calculation;
    condition = builder.condition;
    grains = ImmutableSortedSet.copyOf(builder.grains).asList();
    shownGrain = builder.shownGrain;
    breakdowns = ImmutableList.copyOf(builder.breakdowns);
    unit = builder.unit;
    direction = builder.direction;
    more = builder.more;
    less = builder.less;
    proxy = builder.proxy;
    standards = ImmutableList.copyOf(builder.standards);
    breaks = ImmutableList.sortedCopyOf((a, b) -> a.on().compareTo(b.on()), builder.breaks);
    bridges = ImmutableList.sortedCopyOf((a, b) -> a.on().compareTo(b.on()), builder.bridges);
    sizeable = builder.sizeable;
    negligible = builder.negligible;
    if (!grains.contains(shownGrain)) {
      throw new IllegalArgumentException(
          "measure '%s' is shown by %s but published by %s"
              .formatted(id, shownGrain.id(), grains.stream().map(Grain::id).toList()));
    }
  }

  /**
   * Starts a measure: every row counts, by month, quarter and year, shown by quarter, in bare
   * numbers, neither direction better.
   */
  public static Builder builder(MeasureId id, DatasetId dataset, Calculation calculation) {
    return new Builder(id, dataset, calculation);
  }

  /** Stable; the measure's address. */
  public MeasureId id() {
    return id;
  }

  /** The dataset whose rows are counted. */
  public DatasetId dataset() {
    return dataset;
  }

  /** For headings, for example "Views of the police data pages". */
  public LocalizedText title() {
    return title;
  }

  /** One sentence: what it tells. */
  public LocalizedText meaning() {
    return meaning;
  }

  /** What is computed. */
  public Calculation calculation() {
    return calculation;
  }

  /** Which rows count. */
  public Condition condition() {
    return condition;
  }

  /** The grains that are published, finest first; never empty. */
  public List<Grain> grains() {
    return grains;
  }

  /** The grain that pages show; one of {@link #grains}. */
  public Grain shownGrain() {
    return shownGrain;
  }

  /** By what it is also shown. */
  public List<Breakdown> breakdowns() {
    return breakdowns;
  }

  /** What the figures are called and how they are written. */
  public Unit unit() {
    return unit;
  }

  /** Which way is better. */
  public Direction direction() {
    return direction;
  }

  /** Its own words for a rise, for example "More views". */
  public LocalizedText more() {
    return more;
  }

  /** Its own words for a fall, for example "Fewer views". */
  public LocalizedText less() {
    return less;
  }

  /** What it stands in for, if it is a proxy. */
  public Optional<Proxy> proxy() {
    return proxy;
  }

  /** What bodies outside the city ask for. */
  public List<Standard> standards() {
    return standards;
  }

  /** Days from which figures cannot be compared with those before, in order. */
  public List<SeriesBreak> breaks() {
    return breaks;
  }

  /** Days across which figures can be compared though they were counted in another way since. */
  public List<SeriesBridge> bridges() {
    return bridges;
  }

  /**
   * The smallest change worth acting on, if it is said: of a share in points of share, otherwise
   * relative. Declared before anything starts, since it decides whether "no clear change" may be
   * said.
   */
  public Optional<BigDecimal> sizeable() {
    return sizeable;
  }

  /** A change below this is told as none, in the terms of {@link #sizeable}; usually 0. */
  public BigDecimal negligible() {
    return negligible;
  }

  /** Whether figures of short periods add up to those of longer ones. */
  public boolean addsUpOverTime() {
    return calculation instanceof Calculation.Count
        || calculation instanceof Calculation.Sum
        || (calculation instanceof Calculation.Reported reported
            && reported.additivity() == Calculation.Additivity.OVER_TIME);
  }

  /** Whether a figure depends on how long its period is, as numbers of things do. */
  public boolean growsWithTime() {
    return addsUpOverTime() || calculation instanceof Calculation.Distinct;
  }

  /** The fields that calculation, condition and breakdowns read. */
  public Stream<FieldId> reads() {
    return Stream.of(
            calculation.reads(), condition.reads(), breakdowns.stream().map(Breakdown::field))
        .flatMap(fields -> fields)
        .distinct();
  }

  /** Everything that it says to people, so that a missing translation can be found. */
  public Stream<LocalizedText> texts() {
    return Stream.of(
            Stream.of(title, meaning, unit.one(), unit.many(), more, less),
            breakdowns.stream().map(Breakdown::title),
            proxy.stream().flatMap(p -> Stream.of(p.standsInFor(), p.why())),
            standards.stream().map(Standard::title),
            breaks.stream().map(SeriesBreak::reason),
            bridges.stream().map(SeriesBridge::evidence))
        .flatMap(texts -> texts);
  }

  /** The same, with something more; used by a workspace to fill in what the city says. */
  public Measure with(UnaryOperator<Builder> change) {
    return change.apply(copyInto(new Builder(id, dataset, calculation))).build();
  }

  /** The same with other words; nothing that changes a figure. */
  // The very same words are the usual case, and comparing what they say would take longer.
  @SuppressWarnings("ReferenceEquality")
  public Measure withTexts(UnaryOperator<LocalizedText> change) {
    if (texts().allMatch(text -> change.apply(text) == text)) {
      return this;
    }
    Builder builder = copyInto(new Builder(id, dataset, calculation));
    builder
        .words(change.apply(title), change.apply(meaning))
        .unit(unit.withTexts(change))
        .direction(direction, change.apply(more), change.apply(less));
    builder.proxy = proxy.map(one -> one.withTexts(change));
    builder.breakdowns.replaceAll(one -> new Breakdown(one.field(), change.apply(one.title())));
    builder.standards.replaceAll(
        one -> new Standard(change.apply(one.title()), one.value(), one.direction(), one.since()));
    builder.breaks.replaceAll(one -> new SeriesBreak(one.on(), change.apply(one.reason())));
    builder.bridges.replaceAll(one -> new SeriesBridge(one.on(), change.apply(one.evidence())));
    return builder.build();
  }

  private Builder copyInto(Builder builder) {
    builder.title = title;
    builder.meaning = meaning;
    builder.condition = condition;
    builder.grains = grains;
    builder.shownGrain = shownGrain;
    builder.breakdowns.addAll(breakdowns);
    builder.unit = unit;
    builder.direction = direction;
    builder.more = more;
    builder.less = less;
    builder.proxy = proxy;
    builder.standards.addAll(standards);
    builder.breaks.addAll(breaks);
    builder.bridges.addAll(bridges);
    builder.sizeable = sizeable;
    builder.negligible = negligible;
    return builder;
  }

  /** The dated lists that its conditions name, as far as they are filled in. */
  public Stream<DatedList> lists() {
    return listed().map(Condition.Listed::list).distinct();
  }

  /** The conditions that name dated lists, wherever they stand. */
  public Stream<Condition.Listed> listed() {
    return conditions().flatMap(ListBinding::listsIn).distinct();
  }

  /** The one that says which rows count, then what the calculation asks. */
  Stream<Condition> conditions() {
    return calculation instanceof Calculation.Share share
        ? Stream.of(condition, share.numerator())
        : Stream.of(condition);
  }

  /** The same, with other content in the lists that its conditions name. */
  public Measure withLists(UnaryOperator<DatedList> lists) {
    ListBinding binding = new ListBinding(lists);
    Calculation bound =
        calculation instanceof Calculation.Share share
            ? new Calculation.Share(share.numerator().fold(binding))
            : calculation;
    Builder builder = copyInto(new Builder(id, dataset, bound));
    return builder.where(condition.fold(binding)).build();
  }

  @Override
  public String toString() {
    return id.toString();
  }

  /** Collects what a measure is. Not safe for use by several threads. */
  public static final class Builder {
    private final MeasureId id;
    private final DatasetId dataset;
    private final Calculation calculation;
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final List<Standard> standards = new ArrayList<>();
    private final List<SeriesBreak> breaks = new ArrayList<>();
    private final List<SeriesBridge> bridges = new ArrayList<>();
    private LocalizedText title;
    private LocalizedText meaning;
    private Condition condition = Condition.ALWAYS;
    private List<Grain> grains = List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR);
    private Grain shownGrain = Grain.QUARTER;
    private Unit unit = Unit.NUMBER;
    private Direction direction = Direction.NEITHER;
    private LocalizedText more = LocalizedText.of("Higher", "Más alto");
    private LocalizedText less = LocalizedText.of("Lower", "Más bajo");
    private Optional<Proxy> proxy = Optional.empty();
    private Optional<BigDecimal> sizeable = Optional.empty();
    private BigDecimal negligible = BigDecimal.ZERO;

    private Builder(MeasureId id, DatasetId dataset, Calculation calculation) {
      this.id = id;
      this.dataset = dataset;
      this.calculation = calculation;
      this.title = LocalizedText.of(id.toString());
      this.meaning = LocalizedText.of("");
    }

    /** What it is called, and one sentence that says what it tells. */
    public Builder words(LocalizedText title, LocalizedText meaning) {
      this.title = title;
      this.meaning = meaning;
      return this;
    }

    /** Which rows count. */
    public Builder where(Condition condition) {
      this.condition = condition;
      return this;
    }

    /** The condition as it is now, for changing it. */
    public Condition condition() {
      return condition;
    }

    /** The grains that are published; pages show the first one given. */
    public Builder grains(Grain shown, Grain... others) {
      this.shownGrain = shown;
      this.grains = ImmutableList.<Grain>builder().add(shown).add(others).build();
      return this;
    }

    /** One more field by whose values it is shown. */
    public Builder breakdown(FieldId field, LocalizedText heading) {
      breakdowns.add(new Breakdown(field, heading));
      return this;
    }

    /** The unit of its figures. */
    public Builder unit(Unit unit) {
      this.unit = unit;
      return this;
    }

    /** Which way is better, and its own words for a rise and a fall. */
    public Builder direction(Direction direction, LocalizedText more, LocalizedText less) {
      this.direction = direction;
      this.more = more;
      this.less = less;
      return this;
    }

    /** It stands in for something that cannot be measured yet. */
    public Builder proxy(Proxy proxy) {
      this.proxy = Optional.of(proxy);
      return this;
    }

    /** One more standard. */
    public Builder standard(Standard standard) {
      standards.add(standard);
      return this;
    }

    /** One more break in the series. */
    public Builder seriesBreak(SeriesBreak seriesBreak) {
      breaks.add(seriesBreak);
      return this;
    }

    /** One more day across which figures can be compared. */
    public Builder bridge(SeriesBridge bridge) {
      bridges.add(bridge);
      return this;
    }

    /**
     * The smallest change worth acting on: of a share in points of share (0.05), otherwise relative
     * (0.30).
     *
     * @param smallest above 0 and below 1
     */
    public Builder worthActingOn(BigDecimal smallest) {
      if (smallest.signum() <= 0 || smallest.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException(
            "smallest change worth acting on of measure '%s': %s".formatted(id, smallest));
      }
      this.sizeable = Optional.of(smallest);
      return this;
    }

    /**
     * A change below this is told as none.
     *
     * @param below 0 or more, in the terms of {@link #worthActingOn}
     */
    public Builder negligible(BigDecimal below) {
      if (below.signum() < 0) {
        throw new IllegalArgumentException(
            "negligible change of measure '%s': %s".formatted(id, below));
      }
      this.negligible = below;
      return this;
    }

    /** The bridges in place of those so far. */
    public Builder bridges(List<SeriesBridge> others) {
      bridges.clear();
      bridges.addAll(others);
      return this;
    }

    /**
     * The measure.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    public Measure build() {
      return new Measure(this);
    }
  }
}
