package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.ObservationStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not change a verdict on a measure, and what must turn it round. The seed is in the
 * test's name.
 */
class JudgePropertiesTest {
  private static final int BEFORE = 24;
  private static final Offset<Double> SAME = offset(1e-8);
  private static final Map<String, String> TURNED =
      Map.of("improved", "worsened", "worsened", "improved");

  /** Months with some noise and, by the seed, no change, a rise or a fall after the first ones. */
  private static double[] months(long seed, int since) {
    Random random = new Random(seed);
    double noise = 0.02 + 0.06 * random.nextDouble();
    double step = (seed % 3 - 1) * 0.4;
    double[] months = new double[BEFORE + since];
    for (int i = 0; i < months.length; i++) {
      double level = 1000 * Math.exp(i < BEFORE ? 0 : step);
      months[i] = Math.rint(level * Math.exp(noise * random.nextGaussian()));
    }
    return months;
  }

  private static Measure of(Calculation calculation, Direction direction) {
    return JudgedSeries.measure(calculation, direction);
  }

  private static Calculation mean() {
    return new Calculation.Mean(FieldId.of("minutes"));
  }

  private static JudgedSeries scaled(long seed, double factor) {
    JudgedSeries series = new JudgedSeries().of(of(mean(), Direction.HIGHER_IS_BETTER));
    for (double month : months(seed, 9)) {
      series.months(month * factor);
    }
    return series;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theUnitOfMeansChangesNothingButTheFigures(long seed) {
    Judgement minutes = scaled(seed, 1).judgement();
    Judgement seconds = scaled(seed, 60).judgement();

    assertThat(seconds.verdict().code()).isEqualTo(minutes.verdict().code());
    assertSame(seconds, minutes);
    assertThat(last(seconds).expected().doubleValue() / last(minutes).expected().doubleValue())
        .isCloseTo(60, offset(1e-6));
  }

  private static JudgedSeries rates(long seed, int factor) {
    JudgedSeries series =
        new JudgedSeries()
            .of(of(new Calculation.Ratio(FieldId.of("a"), FieldId.of("b")), Direction.NEITHER));
    for (double month : months(seed, 9)) {
      BigDecimal below = BigDecimal.valueOf(5000L * factor);
      series.month(ObservationStatus.NORMAL, Figures.quotient(BigDecimal.valueOf(month), below, 1));
    }
    return series;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aConstantFactorOfWhatARateIsCountedAgainstChangesNoVerdict(long seed) {
    Judgement once = rates(seed, 1).judgement();
    Judgement thousand = rates(seed, 1000).judgement();

    assertThat(once.evidence().orElseThrow().kind()).isEqualTo(Kind.RATE);
    assertThat(thousand.verdict().code()).isEqualTo(once.verdict().code());
    assertSame(thousand, once);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOtherSideIsBetterAndTheVerdictTurnsRound(long seed) {
    double[] months = months(seed, 9);
    Judgement higher =
        new JudgedSeries()
            .of(of(new Calculation.Count(), Direction.HIGHER_IS_BETTER))
            .months(months)
            .judgement();
    Judgement lower =
        new JudgedSeries()
            .of(of(new Calculation.Count(), Direction.LOWER_IS_BETTER))
            .months(months)
            .judgement();

    String code = higher.verdict().code();
    assertThat(lower.verdict().code()).isEqualTo(TURNED.getOrDefault(code, code));
    assertThat(lower.evidence()).isEqualTo(higher.evidence());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theShareOfTheOthersIsTheSameStoryTurnedRound(long seed) {
    Judgement some = shares(seed, false).judgement();
    Judgement others = shares(seed, true).judgement();

    assertThat(others.verdict().code())
        .isEqualTo(TURNED.getOrDefault(some.verdict().code(), some.verdict().code()));
    assertThat(last(others).change().doubleValue())
        .isCloseTo(-last(some).change().doubleValue(), SAME);
    assertThat(last(others).look().p()).isCloseTo(last(some).look().p(), SAME);
  }

  private static JudgedSeries shares(long seed, boolean others) {
    JudgedSeries series =
        new JudgedSeries()
            .of(of(new Calculation.Share(Condition.ALWAYS), Direction.HIGHER_IS_BETTER));
    for (double month : months(seed, 9)) {
      double met = others ? 4000 - month : month;
      series.month(
          ObservationStatus.NORMAL,
          Figures.quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(4000), 4000));
    }
    return series;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aFutureThatIsOnlyAwaitedChangesNothing(long seed) {
    // Also figures behind the last look are not looked at before the next one.
    for (int since : new int[] {0, 2, 3, 7, 9}) {
      Judgement now = new JudgedSeries().months(months(seed, since)).judgement();
      assertThat(
              new JudgedSeries()
                  .months(months(seed, since))
                  .without(ObservationStatus.AWAITED, 6)
                  .judgement())
          .as("%d months since", since)
          .isEqualTo(now);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void laterFiguresChangeNoEarlierLook(long seed) {
    List<Check> early =
        new JudgedSeries().months(months(seed, 6)).judgement().evidence().orElseThrow().checks();
    List<Check> later =
        new JudgedSeries().months(months(seed, 12)).judgement().evidence().orElseThrow().checks();

    assertThat(later.subList(0, early.size())).isEqualTo(early);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfTheOthersChangesNothing(long seed) {
    List<JudgedSeries> others = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      others.add(
          new JudgedSeries()
              .of(ComparedSeriesTest.measure(name, new Calculation.Count()))
              .months(months(seed + name.charAt(0), 9)));
    }
    Judgement given = compared(seed, others);
    Collections.reverse(others);

    assertSame(compared(seed, others), given);
  }

  private static Judgement compared(long seed, List<JudgedSeries> others) {
    return new JudgedSeries()
        .months(months(seed, 9))
        .comparedWith(others.toArray(JudgedSeries[]::new))
        .judgement();
  }

  private static void assertSame(Judgement one, Judgement other) {
    assertThat(one.verdict().code()).isEqualTo(other.verdict().code());
    List<Check> checks = one.evidence().orElseThrow().checks();
    List<Check> others = other.evidence().orElseThrow().checks();
    assertThat(checks).hasSameSizeAs(others).isNotEmpty();
    for (int i = 0; i < checks.size(); i++) {
      assertThat(checks.get(i).look().p()).isCloseTo(others.get(i).look().p(), SAME);
      assertThat(checks.get(i).change().doubleValue())
          .isCloseTo(others.get(i).change().doubleValue(), SAME);
      assertThat(checks.get(i).look().told()).isEqualTo(others.get(i).look().told());
    }
  }

  private static Check last(Judgement judgement) {
    return judgement.evidence().orElseThrow().lastCheck().orElseThrow();
  }
}
