package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of groups against plain loops over the rows. A failure names its seed. */
class GroupsOracleTest {
  private static final Condition URGENT =
      Condition.compare(Calls.PRIORITY, Condition.Operator.AT_MOST, 2);

  static Stream<Long> seeds() {
    return Stream.iterate(17L, seed -> seed + 7919).limit(8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyGroupHasTheFigureOfItsRows(long seed) throws Exception {
    Random random = new Random(seed);
    List<List<@Nullable Object>> rows = Calls.rows(random, 800);
    Map<String, Measure> measures =
        Map.of(
            "count", measure("count", new Calculation.Count()),
            "sum", measure("sum", new Calculation.Sum(Calls.COST)),
            "mean", measure("mean", new Calculation.Mean(Calls.PRIORITY)),
            "share", measure("share", new Calculation.Share(Condition.in(Calls.UNIT, "U1", "U2"))),
            "p90", measure("p90", new Calculation.Percentile(Calls.TOOK, 90)),
            "units", measure("units", new Calculation.Distinct(Calls.UNIT)));
    Scan scan = Scan.of(Calls.dataset(Grain.DAY), List.copyOf(measures.values()), Calls.CALENDAR);
    scan.read("calls.csv", new SplitTable(Calls.DATASET, rows, random), 2, mark -> {});
    ScanResult result = scan.result();
    LocalDate end = LocalDate.of(2030, 1, 1);
    SeriesContext context = SeriesContext.of(result.seen(end).orElseThrow(), end);

    Map<String, List<Call>> groups = groups(rows);
    measures.forEach(
        (name, measure) -> {
          Map<String, BigDecimal> figures = new TreeMap<>();
          for (Series series : result.series(measure, context)) {
            for (Observation one : series.observations()) {
              String group = one.period().id() + " " + said(series.slice());
              one.figures().ifPresent(found -> figures.put(group, found.value()));
            }
          }
          groups.forEach(
              (group, calls) -> {
                @Nullable BigDecimal expected = expected(name, calls);
                if (expected != null) {
                  assertThat(figures.get(group))
                      .as("%s of %s", name, group)
                      .isEqualByComparingTo(expected);
                }
              });
        });
  }

  private static String said(Slice slice) {
    return slice instanceof Slice.Part part ? part.field() + "=" + part.value() : "whole";
  }

  private static @Nullable BigDecimal expected(String name, List<Call> calls) {
    List<Long> priorities = calls.stream().map(Call::priority).toList();
    List<Long> took =
        calls.stream()
            .filter(c -> c.took != null)
            .map(c -> Objects.requireNonNull(c.took))
            .sorted()
            .toList();
    long units = calls.stream().map(Call::unit).filter(unit -> !unit.isEmpty()).distinct().count();
    return switch (name) {
      case "count" -> BigDecimal.valueOf(calls.size());
      case "sum" -> calls.stream().map(Call::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
      case "mean" ->
          BigDecimal.valueOf(priorities.stream().mapToLong(Long::longValue).sum())
              .divide(BigDecimal.valueOf(calls.size()), MathContext.DECIMAL128);
      case "share" ->
          BigDecimal.valueOf(
                  calls.stream().filter(c -> c.unit.equals("U1") || c.unit.equals("U2")).count())
              .divide(BigDecimal.valueOf(calls.size()), MathContext.DECIMAL128);
      case "p90" ->
          took.isEmpty()
              ? null
              : BigDecimal.valueOf(took.get((int) Math.ceil(took.size() * 0.9 - 1e-9) - 1), 3);
      default -> units == 0 ? null : BigDecimal.valueOf(units);
    };
  }

  private static Map<String, List<Call>> groups(List<List<@Nullable Object>> rows) {
    Map<String, List<Call>> groups = new TreeMap<>();
    for (List<@Nullable Object> row : rows) {
      Object received = row.get(0);
      Object arrived = row.get(1);
      Object priority = row.get(4);
      if (!(received instanceof Long from) || !(priority instanceof Long urgency) || urgency > 2) {
        continue;
      }
      @Nullable Long took = arrived instanceof Long to ? (Long) (to - from) : null;
      if (took != null && took < 0) {
        continue;
      }
      LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(from), Calls.ZONE);
      String hour = local.getHour() < 10 ? "0" + local.getHour() : "" + local.getHour();
      Object unit = row.get(3);
      Call call =
          new Call(
              took,
              urgency,
              BigDecimal.valueOf((Long) Objects.requireNonNull(row.get(5)), 2),
              unit == null ? "" : unit.toString());
      String month = YearMonth.from(local) + " ";
      String district = row.get(2) instanceof String given ? given : "";
      for (String slice : List.of("whole", "district=" + district, "hour=" + hour)) {
        groups.computeIfAbsent(month + slice, fresh -> new ArrayList<>()).add(call);
      }
    }
    return groups;
  }

  private static Measure measure(String name, Calculation calculation) {
    return Measure.builder(MeasureId.of("test/" + name), Calls.DATASET.id(), calculation)
        .where(URGENT)
        .grains(Grain.MONTH)
        .breakdown(Calls.DISTRICT, LocalizedText.of("By district"))
        .breakdown(FieldId.of("hour"), LocalizedText.of("By hour"))
        .build();
  }

  private record Call(@Nullable Long took, long priority, BigDecimal cost, String unit) {}
}
