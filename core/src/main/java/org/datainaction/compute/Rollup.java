package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Breaks;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * Makes a measure's series from its cells: base periods are merged, never added up from rounded
 * figures, and every period within the coverage gets an observation or the reason why it has none.
 */
final class Rollup {
  /** Nobody waits for more; a day far in the future must not make pages without end. */
  private static final int MOST_AWAITED = 1000;

  private final MeasureTally tally;
  private final Measure measure;
  private final Dataset dataset;
  private final FiscalCalendar calendar;
  private final List<Period> basePeriods;
  private final SeriesContext context;
  private final Set<FieldId> dividing;
  private final Existence existence;

  /**
   * A roll-up of what was counted.
   *
   * @param measure as the tally knows it, with all of its breaks
   * @param listDays by which days dated lists judge
   */
  Rollup(
      MeasureTally tally,
      Measure measure,
      Dataset dataset,
      FiscalCalendar calendar,
      List<Period> basePeriods,
      ListDays listDays,
      SeriesContext context) {
    this.tally = tally;
    this.measure = measure;
    this.dataset = dataset;
    this.calendar = calendar;
    this.basePeriods = basePeriods;
    this.context = context;
    this.dividing = dividing(tally.slices());
    this.existence = new Existence(measure.condition(), listDays);
  }

  /**
   * Finest grain first; the whole, then its parts in the order in which the field has words for its
   * values, and after those in the order of the values themselves.
   */
  List<Series> series() {
    List<Series> all = new ArrayList<>();
    List<Slice> slices = slices();
    for (Grain grain : measure.grains()) {
      if (mayRollUpTo(grain)) {
        Map<Period, List<Integer>> basesByPeriod = basesByPeriod(grain);
        List<Period> shown = periods(grain, basesByPeriod);
        for (Slice slice : slices) {
          boolean empty = slice instanceof Slice.Whole && hasPartsOnly();
          if (!empty && !dividesNothing(slice)) {
            List<Observation> observations =
                shown.stream().map(p -> observe(p, slice, basesByPeriod)).toList();
            all.add(
                Breaks.mark(
                    measure.breaks(), new Series(measure.id(), grain, slice, observations)));
          }
        }
      }
    }
    return all;
  }

  /** The whole, then breakdown by breakdown, each in the order of its field's words. */
  private List<Slice> slices() {
    Map<FieldId, List<String>> order = new HashMap<>();
    for (Breakdown breakdown : measure.breakdowns()) {
      order.put(breakdown.field(), List.copyOf(dataset.valuesOf(breakdown.field()).keySet()));
    }
    Map<Slice, Integer> ranks = new HashMap<>();
    for (Slice slice : tally.slices()) {
      int rank =
          slice instanceof Slice.Part part
              ? order.getOrDefault(part.field(), List.of()).indexOf(part.value())
              : 0;
      ranks.put(slice, rank < 0 ? Integer.MAX_VALUE : rank);
    }
    return tally.slices().stream().sorted((a, b) -> compare(a, b, ranks)).toList();
  }

  private static int compare(Slice a, Slice b, Map<Slice, Integer> ranks) {
    int byField = fieldOf(a).compareTo(fieldOf(b));
    if (byField != 0) {
      return byField;
    }
    int byRank = Integer.compare(ranks.getOrDefault(a, 0), ranks.getOrDefault(b, 0));
    return byRank != 0 ? byRank : a.compareTo(b);
  }

  private static String fieldOf(Slice slice) {
    return slice instanceof Slice.Part part ? part.field().value() : "";
  }

  private boolean mayRollUpTo(Grain grain) {
    return grain == dataset.baseGrain()
        || !(measure.calculation() instanceof Calculation.Reported reported)
        || reported.additivity() == Calculation.Additivity.OVER_TIME;
  }

  private boolean hasPartsOnly() {
    return tally.isReported() && tally.slices().size() > 1 && !tally.hasAny(Slice.whole());
  }

  /** Whether no row has a value of the field, as where the export has no such column. */
  private boolean dividesNothing(Slice slice) {
    return slice instanceof Slice.Part part
        && part.value().equals(Slice.Part.NOT_GIVEN)
        && !dividing.contains(part.field());
  }

  private static Set<FieldId> dividing(Set<Slice> slices) {
    Set<FieldId> fields = new HashSet<>();
    for (Slice slice : slices) {
      if (slice instanceof Slice.Part part && !part.value().equals(Slice.Part.NOT_GIVEN)) {
        fields.add(part.field());
      }
    }
    return fields;
  }

  /**
   * Numbers of the base periods that have rows, by the longer period in which they lie. What begins
   * after the day for which the figures are made is not known yet.
   */
  private Map<Period, List<Integer>> basesByPeriod(Grain grain) {
    Map<Period, List<Integer>> bases = new HashMap<>();
    for (int number = 0; number < basePeriods.size(); number++) {
      Period base = basePeriods.get(number);
      if (!base.firstDay().isAfter(context.asOf()) && isCovered(base)) {
        bases.computeIfAbsent(longer(grain, base), fresh -> new ArrayList<>()).add(number);
      }
    }
    return bases;
  }

  private boolean isCovered(Period base) {
    return base.grain() == Grain.WAVE
        || !context.covered().within(base.firstDay(), base.lastDay()).isEmpty();
  }

  private Period longer(Grain grain, Period base) {
    return base.grain() == grain ? base : calendar.periodOf(grain, base.start());
  }

  private List<Period> periods(Grain grain, Map<Period, List<Integer>> bases) {
    if (grain == Grain.WAVE) {
      return bases.keySet().stream().sorted().toList();
    }
    List<Period> all = new ArrayList<>();
    Period period = calendar.periodOf(grain, context.covered().first());
    while (!period.firstDay().isAfter(context.covered().last())
        && !period.firstDay().isAfter(context.asOf())) {
      all.add(period);
      period = period.next();
    }
    int known = all.size();
    while (period.lastDay().isBefore(context.asOf())
        && all.size() < known + MOST_AWAITED
        && context.dueAfter().apply(period).isPresent()) {
      all.add(period);
      period = period.next();
    }
    return all;
  }

  private Observation observe(Period period, Slice slice, Map<Period, List<Integer>> bases) {
    if (period.grain() != Grain.WAVE && period.firstDay().isAfter(context.covered().last())) {
      return Notes.awaited(period, context);
    }
    List<Coverage> covered =
        period.grain() == Grain.WAVE
            ? List.of(new Coverage(period.firstDay(), period.lastDay()))
            : covered(period);
    if (covered.isEmpty()) {
      return context.covered().within(period.firstDay(), period.lastDay()).isEmpty()
          ? Notes.notReported(period, context)
          : Notes.nothingListed(period);
    }
    List<Integer> counted =
        bases.getOrDefault(period, List.of()).stream()
            .filter(base -> tally.has(slice, base))
            .toList();
    Accumulator merged = tally.fresh();
    counted.forEach(base -> tally.addTo(merged, slice, base));
    if (!counted.isEmpty() && merged.addsNothing()) {
      return Notes.notGiven(period);
    }
    List<Coverage> stretches =
        tally.isReported() ? published(withFigures(counted, slice), covered) : covered;
    return merged
        .figures()
        .map(figures -> Notes.known(period, figures, stretches, context))
        .orElseGet(
            () -> tally.isReported() ? Notes.notPublished(period) : Notes.nothingToDivide(period));
  }

  /** A row whose figure was not given leaves a cell without one. */
  private List<Integer> withFigures(List<Integer> bases, Slice slice) {
    return bases.stream().filter(base -> tally.figures(slice, base).isPresent()).toList();
  }

  /** Of a sum of published figures, the stretches for which there were any. */
  private List<Coverage> published(List<Integer> bases, List<Coverage> covered) {
    if (bases.isEmpty()) {
      return covered;
    }
    CoveredDays days = new CoveredDays(covered);
    return new CoveredDays(
            bases.stream()
                .map(basePeriods::get)
                .flatMap(base -> days.within(base.firstDay(), base.lastDay()).stream())
                .toList())
        .stretches();
  }

  /** The stretches of a period that are covered and in which there was something to count. */
  private List<Coverage> covered(Period period) {
    return existence.within(context.covered().within(period.firstDay(), period.lastDay()));
  }
}
