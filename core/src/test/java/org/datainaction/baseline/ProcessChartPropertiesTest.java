package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.datainaction.measure.Calculation;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every series, on some hundred made-up ones. */
class ProcessChartPropertiesTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static Charted charted(long seed, double factor) {
    Random random = new Random(seed);
    Charted charted = new Charted(random.nextBoolean() ? Grain.MONTH : Grain.QUARTER);
    charted.before(figures(random, 6 + random.nextInt(20), factor));
    charted.since(figures(random, random.nextInt(12), random.nextBoolean() ? factor : 2 * factor));
    return charted;
  }

  private static double[] figures(Random random, int count, double factor) {
    return random.ints(count, 50, 150).mapToDouble(figure -> figure * factor).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tenTimesTheFiguresAreTenTimesTheLimitsAndTheSameSignals(long seed) {
    ProcessChart one = charted(seed, 1).chart().orElseThrow();
    ProcessChart ten = charted(seed, 10).chart().orElseThrow();

    assertThat(ten.centre().doubleValue()).isCloseTo(10 * value(one.centre()), within(1e-6));
    assertThat(ten.low().doubleValue()).isCloseTo(10 * value(one.low()), within(1e-6));
    assertThat(ten.high().doubleValue()).isCloseTo(10 * value(one.high()), within(1e-6));
    assertThat(ten.signals()).containsExactlyElementsOf(one.signals().toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsStillToComeChangesNothing(long seed) {
    Charted charted = charted(seed, 1);
    Optional<ProcessChart> before = charted.chart();
    charted.sinceWithout(ObservationStatus.AWAITED).since(ObservationStatus.PROVISIONAL, 9999);

    assertThat(charted.chart()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void laterFiguresMoveNoLimit(long seed) {
    Charted charted = charted(seed, 1);
    ProcessChart before = charted.chart().orElseThrow();
    ProcessChart after = charted.since(7, 9999).chart().orElseThrow();

    assertThat(List.of(after.centre(), after.low(), after.high(), after.signalsBefore()))
        .isEqualTo(List.of(before.centre(), before.low(), before.high(), before.signalsBefore()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inWhichOrderSeriesComeDoesNotMatter(long seed) {
    Charted charted = charted(seed, 1);
    Observation year =
        Observation.known(
            FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.YEAR, Charted.LAUNCH),
            ObservationStatus.NORMAL,
            Figures.of(BigDecimal.valueOf(12_345)));
    List<Series> all = new ArrayList<>(List.of(charted.series(charted.now())));
    all.add(new Series(all.get(0).measure(), Grain.YEAR, all.get(0).slice(), List.of(year)));
    Collections.shuffle(all, new Random(seed));

    assertThat(
            ProcessChart.of(
                new CurrentFigures(
                    Charted.measure(charted.grain(), new Calculation.Count()),
                    all,
                    Charted.DEFINITION),
                Optional.of(charted.baseline()),
                Optional.of(Charted.LAUNCH)))
        .isEqualTo(charted.chart())
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySignalIsOfFiguresThatWereLookedAt(long seed) {
    ProcessChart chart = charted(seed, 1).chart().orElseThrow();

    assertThat(chart.low()).isLessThan(chart.centre());
    assertThat(chart.high()).isGreaterThan(chart.centre());
    assertThat(chart.signalsBefore())
        .allSatisfy(signal -> assertThat(chart.made()).containsAll(signal.periods()));
    assertThat(chart.signalsSince())
        .allSatisfy(signal -> assertThat(chart.since()).containsAll(signal.periods()));
  }

  private static double value(BigDecimal number) {
    return number.doubleValue();
  }
}
