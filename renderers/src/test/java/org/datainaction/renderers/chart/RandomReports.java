package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.Standard;
import org.datainaction.plan.Launch;
import org.datainaction.renderers.DashboardFixtures;
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

/** Reports such as a city could make, and some that none would; the same for the same seed. */
final class RandomReports {
  private static final List<String> TEXTS =
      List.of(
          "New dashboard",
          "whole city",
          "A new way to count, because the old one left out what came in at night and on Sundays",
          "Wiederaufnahmegenehmigungsverfahrensdokumentation",
          "统计方法改变",
          "x",
          DashboardFixtures.HOSTILE);

  private final Random random;
  private final LocalDate start;

  RandomReports(long seed) {
    this.random = new Random(seed);
    this.start = LocalDate.of(2019 + random.nextInt(6), 1 + random.nextInt(12), 1);
  }

  MeasureReport report() {
    Grain grain = pick(Grain.values());
    List<Period> periods = periods(grain, 1 + random.nextInt(random.nextBoolean() ? 12 : 80));
    Unit unit =
        pick(
            Unit.counted("views", LocalizedText.of("view"), LocalizedText.of("views", "vistas")),
            Unit.shareOf("calls", LocalizedText.of("calls")),
            Unit.seconds(),
            Unit.decimal("rate", LocalizedText.of("crimes per 1,000 residents")),
            Unit.NUMBER);
    Measure measure = measure(grain, unit, periods);
    BigDecimal scale = scale(unit);
    Series series =
        new Series(
            measure.id(),
            grain,
            Slice.whole(),
            periods.stream().map(period -> observation(period, scale)).toList());
    Optional<FrozenBaseline> baseline = baseline(measure, series, periods);
    Comparison comparison =
        Comparison.of(
            new CurrentFigures(measure, List.of(series), "digest"),
            List.of(),
            baseline,
            Optional.empty());
    return new MeasureReport(
        measure,
        DashboardFixtures.city()
            .measures()
            .skip(random.nextInt(3))
            .findFirst()
            .orElseThrow()
            .dataset(),
        List.of(),
        List.of(),
        List.of(series),
        comparison,
        baseline.stream().toList(),
        TargetStanding.of(
            measure,
            List.of(series),
            false,
            comparison,
            random.nextInt(3) > 0 ? List.of() : targets(measure, scale, periods),
            LocalDate.MAX),
        List.of());
  }

  Optional<Launch> launch(MeasureReport report) {
    List<Observation> all = report.shown().observations();
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(new Launch(day(all.stream().map(Observation::period).toList()), text()));
  }

  private Measure measure(Grain grain, Unit unit, List<Period> periods) {
    MeasureReport any = DashboardFixtures.city().measures().findFirst().orElseThrow();
    int breaks = random.nextInt(3) > 0 ? random.nextInt(2) : random.nextInt(8);
    return any.measure()
        .with(
            builder -> {
              builder.grains(grain).unit(unit);
              for (int i = 0; i < breaks; i++) {
                builder.seriesBreak(new SeriesBreak(day(periods), text()));
              }
              if (random.nextInt(4) == 0) {
                builder.proxy(Proxy.of(text(), text()));
              }
              if (random.nextInt(4) == 0) {
                builder.standard(
                    new Standard(
                        text(), value(scale(unit)), Direction.HIGHER_IS_BETTER, day(periods)));
              }
              return builder;
            });
  }

  private Optional<FrozenBaseline> baseline(Measure measure, Series series, List<Period> periods) {
    if (random.nextBoolean()) {
      return Optional.empty();
    }
    int size = 1 + random.nextInt(periods.size());
    Series frozen =
        new Series(
            series.measure(),
            series.grain(),
            series.slice(),
            series.observations().subList(0, size));
    return Optional.of(
        new FrozenBaseline(
            measure.id(),
            new Window(periods.get(0).firstDay(), periods.get(size - 1).lastDay()),
            List.of(frozen),
            LocalDate.of(2026, 1, 1),
            "somebody",
            "a reason",
            "digest",
            Map.of(),
            FrozenTerms.USUAL));
  }

  private List<Target> targets(Measure measure, BigDecimal scale, List<Period> periods) {
    return Stream.generate(() -> target(measure, scale, periods))
        .limit(1 + random.nextInt(2))
        .toList();
  }

  private Target target(Measure measure, BigDecimal scale, List<Period> periods) {
    BigDecimal one = value(scale);
    BigDecimal other = random.nextBoolean() ? one : value(scale);
    LocalDate setOn = day(periods);
    return new Target(
        measure.id(),
        one.min(other),
        one.max(other),
        Direction.HIGHER_IS_BETTER,
        setOn,
        setOn.plusYears(1),
        text());
  }

  private Observation observation(Period period, BigDecimal scale) {
    ObservationStatus status =
        random.nextInt(4) > 0 ? ObservationStatus.NORMAL : pick(ObservationStatus.values());
    return status.hasFigure()
        ? Observation.known(
            period, status, Figures.of(random.nextInt(9) == 0 ? BigDecimal.ZERO : value(scale)))
        : Observation.unknown(period, status, Message.of("note.not-published"));
  }

  private static BigDecimal scale(Unit unit) {
    return switch (unit.style()) {
      case PERCENT -> BigDecimal.ONE;
      case SECONDS -> BigDecimal.valueOf(900);
      case DECIMAL -> BigDecimal.TEN;
      case WHOLE -> BigDecimal.valueOf(2_500_000);
    };
  }

  private BigDecimal value(BigDecimal scale) {
    return scale.multiply(BigDecimal.valueOf(random.nextInt(1001), 3));
  }

  private List<Period> periods(Grain grain, int count) {
    if (grain != Grain.WAVE) {
      return Stream.iterate(
              new FiscalCalendar(pick(java.time.Month.values())).periodOf(grain, start),
              Period::next)
          .limit(count)
          .toList();
    }
    List<Period> waves = new ArrayList<>();
    LocalDate day = start;
    for (int i = 0; i < Math.min(count, 9); i++) {
      LocalDate last = day.plusDays(20 + random.nextInt(50));
      waves.add(Period.wave(day, last));
      day = last.plusDays(1 + random.nextInt(700));
    }
    return waves;
  }

  private LocalDate day(List<Period> periods) {
    LocalDate first = periods.get(0).firstDay().minusDays(5);
    long days = periods.get(periods.size() - 1).lastDay().toEpochDay() - first.toEpochDay() + 5;
    return first.plusDays((long) (random.nextDouble() * days));
  }

  private LocalizedText text() {
    return LocalizedText.of(pick(TEXTS.toArray(String[]::new)));
  }

  @SafeVarargs
  private <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }
}
