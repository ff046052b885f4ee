package org.datainaction.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simple rule on months that can be counted by hand. */
class SmallCellsTest {
  private static final FieldId KIND = FieldId.of("kind");
  private static final Measure COUNT = measure(new Calculation.Count()).build();

  @ParameterizedTest
  @CsvSource({"0, 0", "1, Q", "10, Q", "11, 11"})
  void oneToTenAreWithheldAndNothingElse(int figure, String shown) {
    assertThat(shown(SmallCells.protect(COUNT, List.of(counts(Slice.whole(), figure)))))
        .containsExactly(shown);
  }

  @Test
  void aSmallCellWithholdsItsWholeBreakdownForThatPeriodOnly() {
    List<Series> series =
        List.of(
            counts(Slice.whole(), 103, 100),
            counts(part("a"), 3, 50),
            counts(part("b"), 100, 50),
            counts(new Slice.Part(FieldId.of("place"), "x"), 103, 100));

    assertThat(shown(SmallCells.protect(COUNT, series)))
        .containsExactly("103 100", "Q 50", "Q 50", "103 100");
  }

  @Test
  void aSmallWholeWithholdsEverythingOfItsPeriod() {
    List<Series> series = List.of(counts(Slice.whole(), 10, 100), counts(part("a"), 0, 100));
    assertThat(shown(SmallCells.protect(COUNT, series))).containsExactly("Q 100", "Q 100");
  }

  @ParameterizedTest
  @CsvSource({"50, 100, false", "95, 100, true", "5, 100, true", "0, 100, false", "0, 8, true"})
  void aShareIsWithheldIfEitherPartOrTheirSumIsSmall(int above, int below, boolean withheld) {
    Measure share = measure(new Calculation.Share(Condition.in(KIND, "a"))).build();
    Figures figures = Figures.quotient(BigDecimal.valueOf(above), BigDecimal.valueOf(below), below);
    List<Series> shares =
        SmallCells.protect(share, List.of(series(Slice.whole(), List.of(figures))));
    assertThat(shown(shares).get(0).equals("Q")).isEqualTo(withheld);
  }

  /**
   * By the binomial distribution (scipy: binom.ppf): of 32 the median's interval has 10 cases on
   * either side, of 33 it has 11. That of the 90th percentile has 10 at its upper end and above of
   * 179, and 11 of 180; below its lower end there are always more.
   */
  @ParameterizedTest
  @CsvSource({
    "50, 10, Q",
    "50, 32, 5 - -",
    "50, 33, 5 4 6",
    "90, 179, 5 4 -",
    "90, 180, 5 4 6",
    "90, 11, 5 - -"
  })
  void anEndOfAnIntervalIsWithheldWithTheOneToTenBeyondIt(int percent, int n, String shown) {
    Measure percentile = measure(new Calculation.Percentile(KIND, percent)).build();
    Figures figures =
        Figures.of(BigDecimal.valueOf(5), n)
            .between(Optional.of(BigDecimal.valueOf(4)), Optional.of(BigDecimal.valueOf(6)));

    assertThat(
            SmallCells.protect(percentile, List.of(series(Slice.whole(), List.of(figures))))
                .get(0)
                .observations()
                .get(0)
                .figures()
                .map(one -> "%s %s %s".formatted(5, end(one.low()), end(one.high())))
                .orElse("Q"))
        .isEqualTo(shown);
  }

  private static String end(Optional<BigDecimal> end) {
    return end.map(BigDecimal::toPlainString).orElse("-");
  }

  @Test
  void aBreakAtAWithheldFigureIsFeltAtTheNextOne() {
    Measure broken =
        COUNT.with(
            m ->
                m.seriesBreak(new SeriesBreak(LocalDate.of(2024, 2, 1), LocalizedText.of("tool"))));

    Series whole =
        SmallCells.protect(broken, List.of(counts(Slice.whole(), 100, 4, 100, 100))).get(0);

    assertThat(whole.observations().stream().map(o -> o.status().sdmx()))
        .containsExactly("A", "Q", "B", "A");
  }

  /** 22 in the year less 12 in the only shown quarter would be the 10 that are withheld. */
  @Test
  void aYearThatWouldGiveItsOnlyWithheldQuarterAwayIsWithheldToo() {
    Measure quarters = measure(new Calculation.Count()).grains(Grain.QUARTER, Grain.YEAR).build();
    List<Series> series =
        List.of(
            counts(Grain.QUARTER, Slice.whole(), 12, 10, 40, 50),
            counts(Grain.QUARTER, part("a"), 12, 10, 40, 50),
            counts(Grain.YEAR, Slice.whole(), 112),
            counts(Grain.YEAR, part("a"), 112));

    assertThat(shown(SmallCells.protect(quarters, series)))
        .containsExactly("12 Q 40 50", "12 Q 40 50", "Q", "Q");
  }

  @Test
  void aYearWithTwoWithheldQuartersGivesNeitherAway() {
    Measure quarters = measure(new Calculation.Count()).grains(Grain.QUARTER, Grain.YEAR).build();
    List<Series> series =
        List.of(
            counts(Grain.QUARTER, Slice.whole(), 12, 10, 9, 50),
            counts(Grain.YEAR, Slice.whole(), 81));

    assertThat(shown(SmallCells.protect(quarters, series))).containsExactly("12 Q Q 50", "81");
  }

  @Test
  void oneWithheldMonthHidesItsQuarterAndSoTheYear() {
    Measure months =
        measure(new Calculation.Count()).grains(Grain.MONTH, Grain.QUARTER, Grain.YEAR).build();
    List<Series> series =
        List.of(
            counts(Grain.MONTH, Slice.whole(), 20, 5, 30, 40, 40, 40, 40, 40, 40, 40, 40, 40),
            counts(Grain.QUARTER, Slice.whole(), 55, 120, 120, 120),
            counts(Grain.YEAR, Slice.whole(), 415));

    assertThat(shown(SmallCells.protect(months, series)))
        .containsExactly("20 Q 30 40 40 40 40 40 40 40 40 40", "Q 120 120 120", "Q");
  }

  @Test
  void onlyTheBreakdownOfTheYearIsWithheldWhereOnlyABreakdownOfAQuarterIs() {
    Measure quarters = measure(new Calculation.Count()).grains(Grain.QUARTER, Grain.YEAR).build();
    List<Series> series =
        List.of(
            counts(Grain.QUARTER, Slice.whole(), 100, 100, 100, 100),
            counts(Grain.QUARTER, part("a"), 97, 50, 50, 50),
            counts(Grain.QUARTER, part("b"), 3, 50, 50, 50),
            counts(Grain.YEAR, Slice.whole(), 400),
            counts(Grain.YEAR, part("a"), 247),
            counts(Grain.YEAR, part("b"), 153));

    assertThat(shown(SmallCells.protect(quarters, series)))
        .containsExactly("100 100 100 100", "Q 50 50 50", "Q 50 50 50", "400", "Q", "Q");
  }

  /** The different people of a year are no sum of those of its quarters. */
  @Test
  void differentOnesDoNotAddUpAndGiveNothingAway() {
    Measure people =
        measure(new Calculation.Distinct(KIND)).grains(Grain.QUARTER, Grain.YEAR).build();
    List<Series> series =
        List.of(
            counts(Grain.QUARTER, Slice.whole(), 12, 10, 40, 50),
            counts(Grain.YEAR, Slice.whole(), 90));

    assertThat(shown(SmallCells.protect(people, series))).containsExactly("12 Q 40 50", "90");
  }

  private static Measure.Builder measure(Calculation calculation) {
    return Measure.builder(MeasureId.of("test/one"), DatasetId.of("test/people"), calculation);
  }

  private static Slice part(String value) {
    return new Slice.Part(KIND, value);
  }

  private static Series counts(Slice slice, int... figures) {
    return counts(Grain.MONTH, slice, figures);
  }

  private static Series counts(Grain grain, Slice slice, int... figures) {
    List<Figures> all = new ArrayList<>();
    for (int figure : figures) {
      all.add(Figures.of(BigDecimal.valueOf(figure)));
    }
    return series(grain, slice, all);
  }

  private static Series series(Slice slice, List<Figures> figures) {
    return series(Grain.MONTH, slice, figures);
  }

  private static Series series(Grain grain, Slice slice, List<Figures> figures) {
    List<Observation> observations = new ArrayList<>();
    Period month =
        FiscalCalendar.startingIn(Month.JANUARY).periodOf(grain, LocalDate.of(2024, 1, 1));
    for (Figures figure : figures) {
      observations.add(
          Observation.known(month, org.datainaction.series.ObservationStatus.NORMAL, figure));
      month = month.next();
    }
    return new Series(COUNT.id(), grain, slice, observations);
  }

  /** The figures of each series, Q where one is withheld. */
  private static List<String> shown(List<Series> series) {
    return series.stream()
        .map(
            one ->
                one.observations().stream()
                    .map(o -> o.figures().map(f -> f.value().toPlainString()).orElse("Q"))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
