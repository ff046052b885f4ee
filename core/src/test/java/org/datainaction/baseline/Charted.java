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
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Figures of one grain before and since a start on 1 January 2022, and their process chart. */
final class Charted {
  static final LocalDate LAUNCH = LocalDate.of(2022, 1, 1);
  static final String DEFINITION = "as it was";
  private static final MeasureId ID = MeasureId.of("police/data-page-views");

  private final Grain grain;
  private final List<Observation> before = new ArrayList<>();
  private final List<Observation> since = new ArrayList<>();
  private Measure measure;

  Charted(Grain grain) {
    this.grain = grain;
    this.measure = measure(grain, new Calculation.Count());
  }

  static Measure measure(Grain grain, Calculation calculation) {
    return Measure.builder(ID, DatasetId.of("web/page-views"), calculation).grains(grain).build();
  }

  Charted of(Measure other) {
    measure = other;
    return this;
  }

  Grain grain() {
    return grain;
  }

  /** Frozen figures; the last one is of the period that ends with 2021. */
  Charted before(double... values) {
    before.clear();
    List<Period> periods = before(values.length);
    for (int i = 0; i < values.length; i++) {
      before.add(known(periods.get(i), ObservationStatus.NORMAL, values[i]));
    }
    return this;
  }

  /** The same of shares in percent, of 100 each. */
  Charted beforeShares(int... percents) {
    before(new double[percents.length]);
    for (int i = 0; i < percents.length; i++) {
      Figures share =
          Figures.quotient(BigDecimal.valueOf(percents[i]), BigDecimal.valueOf(100), 100);
      before.set(i, Observation.known(before.get(i).period(), ObservationStatus.NORMAL, share));
    }
    return this;
  }

  Charted since(double... values) {
    for (double value : values) {
      since(ObservationStatus.NORMAL, value);
    }
    return this;
  }

  Charted since(ObservationStatus status, double value) {
    since.add(known(nextSince(), status, value));
    return this;
  }

  Charted sinceWithout(ObservationStatus status) {
    since.add(Observation.unknown(nextSince(), status, Message.of("note.awaited")));
    return this;
  }

  /** The frozen figure with this number, from 0, becomes one that is not there. */
  Charted withoutBefore(int number, ObservationStatus status) {
    before.set(
        number,
        Observation.unknown(before.get(number).period(), status, Message.of("note.awaited")));
    return this;
  }

  Charted statusBefore(int number, ObservationStatus status) {
    Observation one = before.get(number);
    before.set(number, Observation.known(one.period(), status, one.figures().orElseThrow()));
    return this;
  }

  Period nextSince() {
    return since.isEmpty()
        ? FiscalCalendar.CALENDAR_YEAR.periodOf(grain, LAUNCH)
        : since.get(since.size() - 1).period().next();
  }

  /** What is computed now: the frozen figures and those since. */
  List<Observation> now() {
    List<Observation> all = new ArrayList<>(before);
    all.addAll(since);
    return all;
  }

  Optional<ProcessChart> chart() {
    return chart(now(), Optional.of(LAUNCH), DEFINITION);
  }

  Optional<ProcessChart> chart(
      List<Observation> now, Optional<LocalDate> launch, String definition) {
    return ProcessChart.of(
        new CurrentFigures(measure, List.of(series(now)), definition),
        Optional.of(baseline()),
        launch);
  }

  FrozenBaseline baseline() {
    return new FrozenBaseline(
        ID,
        new Window(before.get(0).period().firstDay(), LAUNCH.minusDays(1)),
        List.of(series(before)),
        LAUNCH,
        "tester",
        "to compare with",
        DEFINITION,
        Map.of(),
        FrozenTerms.USUAL);
  }

  Series series(List<Observation> observations) {
    return new Series(ID, grain, Slice.whole(), observations);
  }

  private List<Period> before(int count) {
    LocalDate day = LAUNCH.minusMonths((long) count * Timeline.months(grain));
    List<Period> periods = new ArrayList<>();
    Period period = FiscalCalendar.CALENDAR_YEAR.periodOf(grain, day);
    for (int i = 0; i < count; i++) {
      periods.add(period);
      period = period.next();
    }
    return periods;
  }

  private static Observation known(Period period, ObservationStatus status, double value) {
    return Observation.known(period, status, Figures.of(BigDecimal.valueOf(value)));
  }
}
