package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

/** Both windows side by side, on figures small enough to work out by hand. */
class ComparisonTest {
  private static final MeasureId VIEWS = MeasureId.of("police/data-page-views");
  private static final Measure MEASURE =
      Measure.builder(VIEWS, DatasetId.of("web/page-views"), new Calculation.Count())
          .grains(Grain.MONTH)
          .build();
  private static final LocalDate LAUNCH = LocalDate.of(2025, 1, 15);
  private static final String DIGEST = "as it was";

  private static final Observation[] FROZEN = {
    known("2024-10", ObservationStatus.SERIES_BREAK, 100),
    known("2024-11", ObservationStatus.NORMAL, 101),
    known("2024-12", ObservationStatus.NORMAL, 104)
  };

  @Test
  void theFrozenFiguresStandAsTheyWereWhateverIsComputedNow() {
    Comparison comparison =
        compare(
            series(
                known("2024-10", ObservationStatus.NORMAL, 1),
                known("2024-11", ObservationStatus.NORMAL, 101),
                known("2024-12", ObservationStatus.NORMAL, 104)));
    // (100 + 101 + 104) / 3
    assertThat(comparison.before().mean().orElseThrow())
        .isEqualByComparingTo(new BigDecimal("101." + "6".repeat(30) + "7"));
    assertThat(comparison.before().lowest()).contains(BigDecimal.valueOf(100));
    assertThat(comparison.before().highest()).contains(BigDecimal.valueOf(104));
    assertThat(comparison.before().periods())
        .containsExactly(month("2024-10"), month("2024-11"), month("2024-12"));
    assertThat(comparison.revision().periods()).isEqualTo(1);
  }

  @Test
  void aFrozenPeriodThatIsGoneCountsAsRevised() {
    assertThat(compare(series(FROZEN[0])).revision().periods()).isEqualTo(2);
    assertThat(compare(series(FROZEN)).revision().periods()).isZero();
  }

  @Test
  void onlyPeriodsThatBeginOnOrAfterTheLaunchAreSinceIt() {
    Comparison comparison =
        compare(
            series(
                known("2025-01", ObservationStatus.NORMAL, 500),
                known("2025-02", ObservationStatus.NORMAL, 120),
                known("2025-03", ObservationStatus.NORMAL, 130)));
    assertThat(comparison.since().periods()).containsExactly(month("2025-02"), month("2025-03"));
    assertThat(comparison.since().mean().orElseThrow()).isEqualByComparingTo("125");
    assertThat(comparison.launch()).contains(LAUNCH);
  }

  @Test
  void whatCannotBeComparedIsLeftOutAndNamed() {
    Comparison comparison =
        compare(
            series(
                known("2025-02", ObservationStatus.PARTIAL, 3),
                known("2025-03", ObservationStatus.NORMAL, 130),
                known("2025-04", ObservationStatus.LOW_RELIABILITY, 1),
                known("2025-05", ObservationStatus.ESTIMATED, 140),
                Observation.unknown(
                    month("2025-06"), ObservationStatus.SUPPRESSED, Message.of("note")),
                known("2025-07", ObservationStatus.PROVISIONAL, 2)));
    assertThat(comparison.since().periods()).containsExactly(month("2025-03"), month("2025-05"));
    assertThat(comparison.since().leftOut())
        .containsExactly(month("2025-02"), month("2025-04"), month("2025-06"), month("2025-07"));
    assertThat(comparison.since().mean().orElseThrow()).isEqualByComparingTo("135");
    assertThat(comparison.since().lowest()).contains(BigDecimal.valueOf(130));
  }

  @Test
  void withoutComparableFiguresThereIsNoAverageAndNoZero() {
    WindowFigures since = compare(series()).since();
    assertThat(since.mean()).isEmpty();
    assertThat(since.lowest()).isEmpty();
    assertThat(since.highest()).isEmpty();
  }

  @Test
  void anotherDefinitionThanTheFrozenOneIsSeen() {
    Series shown = series(FROZEN);
    assertThat(compare(shown).definitionChanged()).isFalse();
    assertThat(
            compare(shown, Optional.of(frozen()), Optional.of(LAUNCH), "another")
                .definitionChanged())
        .isTrue();
    assertThat(compare(shown, Optional.empty(), Optional.of(LAUNCH), "another").definitionChanged())
        .isFalse();
  }

  @Test
  void withoutABaselineOrAStartNothingCanBeCompared() {
    Series shown = series(FROZEN);
    assertThat(reasons(compare(shown, Optional.empty(), Optional.of(LAUNCH), DIGEST)))
        .containsExactly(Message.of("verdict.reason.no-baseline"));
    assertThat(reasons(compare(shown, Optional.of(frozen()), Optional.empty(), DIGEST)))
        .containsExactly(Message.of("verdict.reason.no-launch"));
  }

  @Test
  void aBaselineThatReachesBeyondTheLaunchIsNoTimeBefore() {
    LocalDate within = LocalDate.of(2024, 12, 31);
    Comparison comparison =
        compare(series(FROZEN), Optional.of(frozen()), Optional.of(within), DIGEST);

    assertThat(reasons(comparison))
        .containsExactly(
            Message.of(
                "verdict.reason.window-overlaps",
                new Argument.Day(LocalDate.of(2024, 12, 31)),
                new Argument.Day(within)));
  }

  private static List<Message> reasons(Comparison comparison) {
    assertThat(comparison.verdict().code()).isEqualTo("cannot-compare");
    return comparison.verdict().reasons();
  }

  private static Comparison compare(Series shown) {
    return compare(shown, Optional.of(frozen()), Optional.of(LAUNCH), DIGEST);
  }

  private static Comparison compare(
      Series shown,
      Optional<FrozenBaseline> baseline,
      Optional<LocalDate> launch,
      String definition) {
    return Comparison.of(
        new CurrentFigures(MEASURE, List.of(shown), definition), List.of(), baseline, launch);
  }

  private static FrozenBaseline frozen() {
    return new FrozenBaseline(
        VIEWS,
        new Window(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)),
        List.of(quarter(), series(FROZEN)),
        LAUNCH,
        "analyst",
        "before the launch",
        DIGEST,
        Map.of(),
        FrozenTerms.USUAL);
  }

  /** A series of another grain, which must not be mixed in. */
  private static Series quarter() {
    Period period = FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.QUARTER, LocalDate.of(2024, 10, 1));
    Figures sum = Figures.of(BigDecimal.valueOf(305));
    return new Series(
        VIEWS,
        Grain.QUARTER,
        Slice.whole(),
        List.of(Observation.known(period, ObservationStatus.NORMAL, sum)));
  }

  private static Series series(Observation... observations) {
    return new Series(VIEWS, Grain.MONTH, Slice.whole(), Stream.of(observations).toList());
  }

  private static Observation known(String month, ObservationStatus status, long value) {
    return Observation.known(month(month), status, Figures.of(BigDecimal.valueOf(value)));
  }

  private static Period month(String name) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.MONTH, YearMonth.parse(name).atDay(1));
  }
}
