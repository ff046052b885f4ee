package org.datainaction.baseline.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Judge;
import org.datainaction.baseline.Judgement;
import org.datainaction.baseline.Window;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import tools.jackson.databind.JsonNode;

/** A case of the verdict vectors as a measure with a frozen baseline and the figures since. */
final class JudgedCase {
  private static final MeasureId ID = MeasureId.of("police/case");
  private static final MeasureId OTHER = MeasureId.of("police/other");
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final String DEFINITION = "the same";

  private final JsonNode in;
  private final Grain grain;
  private final int months;
  private final Map<Integer, ObservationStatus> flags = new HashMap<>();

  JudgedCase(JsonNode in) {
    this.in = in;
    this.months = 12 / in.path("seasonsPerYear").intValue();
    this.grain = months == 1 ? Grain.MONTH : months == 3 ? Grain.QUARTER : Grain.YEAR;
    in.path("flags")
        .forEach(
            flag ->
                flags.put(
                    flag.path("at").intValue(),
                    flag.path("kind").asString("").equals("series-break")
                        ? ObservationStatus.SERIES_BREAK
                        : ObservationStatus.PROVISIONAL));
  }

  /** What is judged when so many figures since the start are there. */
  Judgement at(int points) {
    List<Observation> before = observations("baseline", in.path("baseline").size(), 0);
    List<Observation> since = observations("after", points, before.size());
    List<Observation> now = new ArrayList<>(before);
    now.addAll(since);
    Period last = before.get(before.size() - 1).period();
    FrozenBaseline baseline =
        new FrozenBaseline(
            ID,
            new Window(before.get(0).period().firstDay(), last.lastDay()),
            List.of(series(before)),
            last.next().firstDay(),
            "tester",
            "to compare with",
            DEFINITION,
            Map.of(),
            FrozenTerms.of(
                measure(), List.of(series(before)), comparison(before.size()), Optional.empty()));
    List<Observation> compared = control(before.size());
    compared.addAll(controlSince(before.size(), points));
    return Judge.judge(
        new CurrentFigures(measure(), List.of(series(now)), DEFINITION),
        List.of(new CurrentFigures(other(), List.of(control(compared)), DEFINITION)),
        Optional.of(baseline),
        Optional.of(last.next().firstDay()));
  }

  /** What the case compares with, if anything. */
  private List<ComparisonSeries> comparison(int before) {
    return in.path("control").isArray()
        ? List.of(new ComparisonSeries(OTHER, List.of(control(control(before))), DEFINITION))
        : List.of();
  }

  private Series control(List<Observation> observations) {
    return new Series(OTHER, grain, Slice.whole(), observations);
  }

  private List<Observation> control(int before) {
    return control("baselineTime", before, 0);
  }

  private List<Observation> controlSince(int before, int points) {
    return control("afterTime", points, before);
  }

  private List<Observation> control(String times, int count, int first) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < count && in.path("control").isArray(); i++) {
      observations.add(
          Observation.known(
              period(in.path(times).get(i).intValue()),
              ObservationStatus.NORMAL,
              Figures.of(in.path("control").get(first + i).decimalValue())));
    }
    return observations;
  }

  private Period period(int time) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(grain, FIRST_DAY.plusMonths((long) time * months));
  }

  private Series series(List<Observation> observations) {
    return new Series(ID, grain, Slice.whole(), observations);
  }

  private List<Observation> observations(String side, int count, int first) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int time = in.path(side + "Time").get(i).intValue();
      BigDecimal value = in.path(side).get(i).decimalValue();
      JsonNode below = in.path("denominators").path(first + i);
      observations.add(
          Observation.known(
              period(time),
              flags.getOrDefault(time, ObservationStatus.NORMAL),
              below.isNumber()
                  ? Figures.quotient(value, below.decimalValue(), below.longValue())
                  : figure(value)));
    }
    return observations;
  }

  /** With the interval that says how far off it may be, where that is known. */
  private Figures figure(BigDecimal value) {
    double error = in.path("samplingSd").asDouble(0);
    double factor = Math.exp(1.96 * error);
    return error == 0
        ? Figures.of(value)
        : Figures.of(value)
            .between(
                Optional.of(BigDecimal.valueOf(value.doubleValue() / factor)),
                Optional.of(BigDecimal.valueOf(value.doubleValue() * factor)));
  }

  private Measure measure() {
    return measure(ID);
  }

  private Measure other() {
    return measure(OTHER);
  }

  private Measure measure(MeasureId id) {
    LocalizedText words = LocalizedText.of("words");
    return Measure.builder(id, DatasetId.of("police/cases"), calculation())
        .grains(grain)
        .direction(
            switch (in.path("better").asString("")) {
              case "higher" -> Direction.HIGHER_IS_BETTER;
              case "lower" -> Direction.LOWER_IS_BETTER;
              default -> Direction.NEITHER;
            },
            words,
            words)
        .worthActingOn(in.path("sizeable").decimalValue())
        .build();
  }

  private Calculation calculation() {
    return switch (in.path("kind").asString("")) {
      case "count" -> new Calculation.Count();
      case "share" -> new Calculation.Share(Condition.ALWAYS);
      case "p90" -> new Calculation.Percentile(FieldId.of("field"), 90);
      case "mean" -> new Calculation.Mean(FieldId.of("field"));
      default -> throw new AssertionError("kind: " + in.path("kind"));
    };
  }
}
