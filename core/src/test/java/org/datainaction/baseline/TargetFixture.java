package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Breaks;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * Targets of one measure. Figures are by quarter of calendar years, the first one of 2024; all are
 * worked out by hand.
 */
abstract class TargetFixture {
  static final MeasureId ID = MeasureId.of("ecc/answered-within-10-seconds");
  static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  static final LocalDate YEARS_END = LocalDate.of(2025, 12, 31);
  static final LocalDate AFTER = LocalDate.of(2026, 3, 1);

  static final Measure SHARE =
      measure(
          new Calculation.Share(Condition.ALWAYS),
          Unit.shareOf("calls", LocalizedText.of("calls")));
  static final Measure COUNT = measure(new Calculation.Count(), Unit.NUMBER);
  static final Measure SECONDS =
      measure(new Calculation.Percentile(FieldId.of("seconds"), 90), Unit.seconds());

  final List<Observation> quarters = new ArrayList<>();
  final List<Target> targets = new ArrayList<>();
  Measure measure = SHARE;
  Optional<FrozenBaseline> baseline = Optional.empty();
  String definition = "the same";
  boolean sampled;
  LocalDate asOf = AFTER;

  TargetStanding only() {
    assertThat(standings()).hasSize(1);
    return standings().get(0);
  }

  TargetFigure figure() {
    return only().figure().orElseThrow();
  }

  /** Breaks are marked as they are in every series, whether or not they are bridged. */
  List<TargetStanding> standings() {
    List<Series> series =
        List.of(
            Breaks.mark(measure.breaks(), new Series(ID, Grain.QUARTER, Slice.whole(), quarters)));
    return TargetStanding.of(
        measure,
        series,
        sampled,
        Comparison.of(
            new CurrentFigures(measure, series, definition), List.of(), baseline, Optional.empty()),
        targets,
        asOf);
  }

  void atLeast(String value, LocalDate setOn, LocalDate by) {
    target(value, value, Direction.HIGHER_IS_BETTER, setOn, by);
  }

  void atMost(String value, LocalDate setOn, LocalDate by) {
    target(value, value, Direction.LOWER_IS_BETTER, setOn, by);
  }

  void range(String low, String high, LocalDate setOn, LocalDate by) {
    target(low, high, Direction.NEITHER, setOn, by);
  }

  void target(String low, String high, Direction direction, LocalDate setOn, LocalDate by) {
    targets.add(
        new Target(
            ID,
            new BigDecimal(low),
            new BigDecimal(high),
            direction,
            setOn,
            by,
            LocalizedText.of("")));
  }

  /** So many of 1,000. */
  void shares(int... met) {
    for (int each : met) {
      add(share(each));
    }
  }

  void counts(int... values) {
    for (int each : values) {
      add(count(each));
    }
  }

  void add(Figures figures) {
    quarters.add(Observation.known(quarter(quarters.size()), ObservationStatus.NORMAL, figures));
  }

  void unknown(ObservationStatus status, String note) {
    quarters.add(Observation.unknown(quarter(quarters.size()), status, Message.of(note)));
  }

  static Figures share(int met) {
    return Figures.quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(1000), 1000);
  }

  static Figures count(int value) {
    return Figures.of(BigDecimal.valueOf(value));
  }

  static Period quarter(int number) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(
        Grain.QUARTER, LocalDate.of(2024, 1, 1).plusMonths(3L * number));
  }

  static List<String> ids(List<Period> periods) {
    return periods.stream().map(Period::id).toList();
  }

  /** Quarters before 2024, the last one that of its end. */
  void freeze(int... values) {
    List<Observation> frozen = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      frozen.add(
          Observation.known(
              quarter(i - values.length), ObservationStatus.NORMAL, count(values[i])));
    }
    baseline =
        Optional.of(
            new FrozenBaseline(
                ID,
                new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31)),
                List.of(new Series(ID, Grain.QUARTER, Slice.whole(), frozen)),
                LocalDate.of(2024, 1, 1),
                "somebody",
                "before it began",
                "the same",
                Map.of(),
                FrozenTerms.USUAL));
  }

  static Measure measure(Calculation calculation, Unit unit) {
    return Measure.builder(ID, DatasetId.of("ecc/phone-answering"), calculation)
        .grains(Grain.QUARTER)
        .unit(unit)
        .build();
  }
}
