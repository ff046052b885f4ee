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

  /** Nothing that ends a comparison. */
  private static final ObservationStatus[] CALM = {
    ObservationStatus.NORMAL,
    ObservationStatus.NORMAL,
    ObservationStatus.NORMAL,
    ObservationStatus.ESTIMATED,
    ObservationStatus.SUPPRESSED,
    ObservationStatus.AWAITED
  };

  private final Random random;
  private final LocalDate start;

  /** Whether figures lie close together at first, so that some later ones are out of the usual. */
  private final boolean calm;

  private Optional<Launch> launch = Optional.empty();

  RandomReports(long seed) {
    this.random = new Random(seed);
    this.calm = random.nextBoolean();
    // The measure of the small city that all are made of has a break in 2023.
    int year = calm ? 2024 : 2019 + random.nextInt(6);
    this.start = LocalDate.of(year, 1 + random.nextInt(12), 1);
  }

  MeasureReport report() {
    Grain grain = calm ? pick(Grain.MONTH, Grain.QUARTER) : pick(Grain.values());
    int count = calm ? 20 + random.nextInt(20) : 1 + random.nextInt(random.nextBoolean() ? 12 : 80);
    List<Period> periods = periods(grain, count);
    int frozen = 1 + random.nextInt(periods.size());
    if (calm) {
      frozen = count / 2;
    }
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
        new Series(measure.id(), grain, Slice.whole(), observations(periods, frozen, scale));
    Optional<FrozenBaseline> baseline = baseline(measure, series, periods, frozen);
    launch = launch(periods, baseline.isPresent() ? frozen : 0);
    Comparison comparison =
        Comparison.of(
            new CurrentFigures(measure, List.of(series), "digest"),
            List.of(),
            baseline,
            launch.map(Launch::on));
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

  /** The launch with which the report was made. */
  Optional<Launch> launch() {
    return launch;
  }

  /** After the frozen figures or, now and then, anywhere. */
  private Optional<Launch> launch(List<Period> periods, int frozen) {
    if (!calm && random.nextInt(4) == 0) {
      return Optional.empty();
    }
    boolean after = frozen > 0 && random.nextInt(9) > 0;
    LocalDate day = after ? periods.get(frozen - 1).lastDay().plusDays(1) : day(periods);
    return Optional.of(new Launch(day, text()));
  }

  private Measure measure(Grain grain, Unit unit, List<Period> periods) {
    MeasureReport any = DashboardFixtures.city().measures().findFirst().orElseThrow();
    int breaks = calm ? 0 : random.nextInt(3) > 0 ? random.nextInt(2) : random.nextInt(8);
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

  private Optional<FrozenBaseline> baseline(
      Measure measure, Series series, List<Period> periods, int size) {
    if (!calm && random.nextBoolean()) {
      return Optional.empty();
    }
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

  private List<Observation> observations(List<Period> periods, int frozen, BigDecimal scale) {
    if (!calm) {
      return periods.stream()
          .map(
              period ->
                  observation(
                      period,
                      random.nextInt(4) > 0
                          ? ObservationStatus.NORMAL
                          : pick(ObservationStatus.values()),
                      scale))
          .toList();
    }
    BigDecimal level = value(scale);
    BigDecimal unrest = scale.scaleByPowerOfTen(-1);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      boolean isCalm = i < frozen || random.nextBoolean();
      observations.add(
          isCalm && random.nextInt(12) > 0
              ? Observation.known(
                  periods.get(i), ObservationStatus.NORMAL, Figures.of(level.add(value(unrest))))
              : observation(periods.get(i), pick(CALM), scale));
    }
    return observations;
  }

  private Observation observation(Period period, ObservationStatus status, BigDecimal scale) {
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
