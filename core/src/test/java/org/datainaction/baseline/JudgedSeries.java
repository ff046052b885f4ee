package org.datainaction.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Makes months of figures, freezes the first of them and judges the rest. */
final class JudgedSeries {
  static final MeasureId ID = MeasureId.of("police/data-page-views");
  static final LocalDate LAUNCH = LocalDate.of(2022, 1, 1);
  private static final int BEFORE = 24;
  private static final String DEFINITION = "the same";

  private final List<Observation> months = new ArrayList<>();
  private int skipped;
  private Measure measure = measure(new Calculation.Count(), Direction.HIGHER_IS_BETTER);
  private Optional<LocalDate> launch = Optional.of(LAUNCH);
  private int before = BEFORE;
  private final List<JudgedSeries> others = new ArrayList<>();
  private String definition = DEFINITION;
  private boolean isCounted = true;
  private boolean hasFiguresNow = true;
  private LocalDate frozenOn = LAUNCH;

  static Measure measure(Calculation calculation, Direction direction) {
    return Measure.builder(ID, DatasetId.of("web/page-views"), calculation)
        .grains(Grain.MONTH)
        .direction(direction, LocalizedText.of("More views"), LocalizedText.of("Fewer views"))
        .build();
  }

  JudgedSeries of(Measure other) {
    measure = other;
    return this;
  }

  JudgedSeries launchedOn(LocalDate day) {
    launch = Optional.of(day);
    return this;
  }

  /** Compares it with the sum of others, as was chosen when the baseline was frozen. */
  JudgedSeries comparedWith(JudgedSeries... some) {
    others.addAll(List.of(some));
    return this;
  }

  /** As {@link #comparedWith} sees it: no longer defined as when it was frozen. */
  JudgedSeries definedOtherwise() {
    definition = "another";
    return this;
  }

  /** Its files are gone. */
  JudgedSeries withoutFiguresNow() {
    hasFiguresNow = false;
    return this;
  }

  JudgedSeries frozenOn(LocalDate day) {
    frozenOn = day;
    return this;
  }

  /** Another figure for a month that is there, the first one being 0. */
  JudgedSeries replace(int month, double value) {
    Period period = months.get(month).period();
    months.set(
        month,
        Observation.known(period, ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(value))));
    return this;
  }

  /** No longer counted at all. */
  JudgedSeries notCounted() {
    isCounted = false;
    return this;
  }

  /** How many months are frozen; they end on the last day of 2021. */
  JudgedSeries frozen(int count) {
    before = count;
    return this;
  }

  JudgedSeries months(double... values) {
    for (double value : values) {
      month(ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(value)));
    }
    return this;
  }

  JudgedSeries steady(int count, double value) {
    for (int i = 0; i < count; i++) {
      // A little unrest, always the same.
      months(value + (i * 7 % 5 - 2) * value / 50);
    }
    return this;
  }

  JudgedSeries month(ObservationStatus status, Figures figures) {
    months.add(Observation.known(next(), status, figures));
    return this;
  }

  JudgedSeries month(ObservationStatus status, Figures figures, Message note) {
    months.add(Observation.known(next(), status, figures, note));
    return this;
  }

  JudgedSeries without(ObservationStatus status, int count) {
    for (int i = 0; i < count; i++) {
      months.add(Observation.unknown(next(), status, Message.of("note.awaited")));
    }
    return this;
  }

  /** A month of which the series says nothing at all. */
  JudgedSeries gap() {
    skipped++;
    return this;
  }

  private Period next() {
    LocalDate first = LAUNCH.minusMonths(before);
    return FiscalCalendar.CALENDAR_YEAR.periodOf(
        Grain.MONTH, first.plusMonths(months.size() + skipped));
  }

  Judgement judgement() {
    return Judge.judge(current(), counted(), Optional.of(baseline()), launch);
  }

  /** Both sides with the verdict, beside a baseline that was frozen before. */
  Comparison comparison(FrozenBaseline baseline) {
    return Comparison.of(current(), counted(), Optional.of(baseline), launch);
  }

  private List<CurrentFigures> counted() {
    return others.stream().filter(other -> other.isCounted).map(JudgedSeries::current).toList();
  }

  FrozenBaseline baseline() {
    List<Observation> frozen = months.subList(0, Math.min(before, months.size()));
    return new FrozenBaseline(
        ID,
        new Window(LAUNCH.minusMonths(before), LAUNCH.minusDays(1)),
        List.of(series(frozen)),
        frozenOn,
        "tester",
        "to compare with",
        DEFINITION,
        Map.of(),
        FrozenTerms.of(measure, List.of(series(frozen)), comparison(), launch));
  }

  private List<ComparisonSeries> comparison() {
    return others.stream()
        .map(
            other ->
                new ComparisonSeries(
                    other.measure.id(),
                    List.of(other.series(other.months.subList(0, before))),
                    DEFINITION))
        .toList();
  }

  /** The measure with all of its figures. */
  CurrentFigures current() {
    return new CurrentFigures(
        measure, hasFiguresNow ? List.of(series(months)) : List.of(), definition);
  }

  Verdict verdict() {
    return judgement().verdict();
  }

  String code() {
    return verdict().code();
  }

  /** The key of the first reason. */
  String reason() {
    return verdict().reasons().get(0).key().replace("verdict.reason.", "");
  }

  private Series series(List<Observation> observations) {
    return new Series(measure.id(), Grain.MONTH, Slice.whole(), observations);
  }
}
