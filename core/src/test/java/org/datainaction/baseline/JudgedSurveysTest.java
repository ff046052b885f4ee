package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

/**
 * Half-years, and surveys that are held once or twice a year. Of 800 who answered so many say yes;
 * the expected p are those of the method's reference implementation in Python with 2 seasons a year
 * and 1.
 */
class JudgedSurveysTest {
  private static final Measure SHARE =
      JudgedSeries.measure(new Calculation.Share(Condition.ALWAYS), Direction.HIGHER_IS_BETTER)
          .with(builder -> builder.grains(Grain.WAVE));

  private static final LocalDate LAUNCH = LocalDate.of(2024, 1, 1);
  private static final int[] BEFORE = {496, 489, 502, 493, 498, 490, 505, 491};
  private static final int[] SINCE = {584, 579, 590, 575};
  private static final double TWICE_A_YEAR = 0.0002539736909981105;
  private static final double ONCE_A_YEAR = 0.00035281696272448926;

  private final List<Observation> before = new ArrayList<>();
  private final List<Observation> since = new ArrayList<>();
  private LocalDate launch = LAUNCH;

  @Test
  void halfYearsAreJudgedWithTwoSeasonsAYear() {
    for (int i = -8; i < 4; i++) {
      add(FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.HALF_YEAR, LAUNCH.plusMonths(6L * i)));
    }
    isImproved(TWICE_A_YEAR);
  }

  @Test
  void wavesTwiceAYearAreJudgedAsHalfYears() {
    for (int i = -8; i < 4; i++) {
      wave(LAUNCH.plusMonths(6L * i).plusDays(60 + 7L * i));
    }
    Evidence evidence = isImproved(TWICE_A_YEAR);

    assertThat(evidence.grain()).isEqualTo(Grain.HALF_YEAR);
    assertThat(evidence.since()).containsExactlyElementsOf(periods(since));
    assertThat(evidence.lastCheck().orElseThrow().upTo()).isEqualTo(since.get(3).period());
    assertThat(evidence.nextCheck()).contains(halfYear(LocalDate.of(2026, 1, 1)));
    assertThat(evidence.steps(SHARE).get(0).arguments().toString()).contains("periods.wave");
  }

  @Test
  void wavesOnceAYearAreJudgedAsYears() {
    for (int i = -8; i < 4; i++) {
      wave(LAUNCH.plusYears(i).plusDays(170 + 20L * i));
    }
    assertThat(isImproved(ONCE_A_YEAR).grain()).isEqualTo(Grain.YEAR);
  }

  /** The half-year of the launch counts if a wave began in it afterwards, and only then. */
  @Test
  void theFirstWaveAfterTheLaunchCountsThoughItsHalfYearBeganBefore() {
    launch = LocalDate.of(2024, 2, 1);
    for (int i = -8; i < 4; i++) {
      wave(LAUNCH.plusMonths(6L * i).plusDays(60));
    }
    isImproved(TWICE_A_YEAR);
  }

  @Test
  void aWaveThatWasLeftOutIsAGap() {
    for (int i = -9; i < 4; i++) {
      if (i != -4) {
        wave(LAUNCH.plusMonths(6L * i).plusDays(60));
      }
    }
    Judgement judgement = judgement();

    assertThat(judgement.verdict().code()).isEqualTo("improved");
    assertThat(judgement.evidence().orElseThrow().before()).hasSize(8);
  }

  @Test
  void fewWavesAreTooFewAndNotUneven() {
    for (int i = -2; i < 2; i++) {
      wave(LAUNCH.plusYears(i).plusDays(60));
    }
    assertThat(reason()).isEqualTo("verdict.reason.baseline-short");
  }

  @Test
  void twoWavesInOneHalfYearCannotBeCompared() {
    for (int i = -8; i < 4; i++) {
      wave(LAUNCH.plusMonths(6L * i).plusDays(60));
    }
    wave(LAUNCH.plusDays(90), since, 580);
    isUneven();
  }

  @Test
  void wavesEverySecondYearCannotBeCompared() {
    for (int i = -8; i < 4; i++) {
      wave(LAUNCH.plusYears(2L * i).plusDays(60));
    }
    isUneven();
  }

  @Test
  void aSurveyThatChangesFromTwiceToOnceAYearCannotBeCompared() {
    for (int i = -8; i < 0; i++) {
      wave(LAUNCH.plusMonths(6L * i).plusDays(60));
    }
    for (int i = 0; i < 4; i++) {
      wave(LAUNCH.plusYears(i).plusDays(60));
    }
    isUneven();
  }

  /** One before and one since, both in the half-year of the launch. */
  @Test
  void aHalfYearIsNotOnBothSides() {
    launch = LAUNCH.plusMonths(2);
    for (int i = -7; i <= 0; i++) {
      wave(LAUNCH.plusMonths(6L * i).plusDays(20));
    }
    wave(LAUNCH.plusMonths(4), since, 580);
    isUneven();
  }

  private void isUneven() {
    assertThat(judgement().verdict().code()).isEqualTo("cannot-compare");
    assertThat(reason()).isEqualTo("verdict.reason.waves-uneven");
  }

  private Evidence isImproved(double p) {
    Judgement judgement = judgement();
    assertThat(judgement.verdict().code()).isEqualTo("improved");
    Evidence evidence = judgement.evidence().orElseThrow();
    assertThat(evidence.checks()).hasSize(2);
    assertThat(evidence.lastCheck().orElseThrow().look().p()).isCloseTo(p, within(1e-9));
    return evidence;
  }

  private void wave(LocalDate first) {
    add(Period.wave(first, first.plusDays(30)));
  }

  private void wave(LocalDate first, List<Observation> side, int met) {
    side.add(figure(Period.wave(first, first.plusDays(30)), met));
    side.sort((a, b) -> a.period().compareTo(b.period()));
  }

  private void add(Period period) {
    if (period.firstDay().isBefore(launch)) {
      before.add(figure(period, BEFORE[before.size()]));
    } else {
      since.add(figure(period, SINCE[since.size()]));
    }
  }

  private static Observation figure(Period period, int met) {
    return Observation.known(
        period,
        ObservationStatus.NORMAL,
        Figures.quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(800), 800));
  }

  private String reason() {
    return judgement().verdict().reasons().get(0).key();
  }

  private Judgement judgement() {
    List<Observation> now = new ArrayList<>(before);
    now.addAll(since);
    FrozenBaseline baseline =
        new FrozenBaseline(
            JudgedSeries.ID,
            new Window(before.get(0).period().firstDay(), launch.minusDays(1)),
            List.of(series(before)),
            launch,
            "tester",
            "to compare with",
            "the same",
            Map.of(),
            FrozenTerms.USUAL);
    return Judge.judge(
        new CurrentFigures(SHARE, List.of(series(now)), "the same"),
        List.of(),
        Optional.of(baseline),
        Optional.of(launch));
  }

  private static Series series(List<Observation> observations) {
    return new Series(
        JudgedSeries.ID, observations.get(0).period().grain(), Slice.whole(), observations);
  }

  private static Period halfYear(LocalDate day) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.HALF_YEAR, day);
  }

  private static List<Period> periods(List<Observation> observations) {
    return observations.stream().map(Observation::period).toList();
  }
}
