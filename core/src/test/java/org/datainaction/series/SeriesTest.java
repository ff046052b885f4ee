package org.datainaction.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesTest {
  private static final MeasureId MEASURE = MeasureId.of("fire/calls");
  private static final Figures ONE = Figures.of(BigDecimal.ONE);
  private static final Optional<BigDecimal> UNKNOWN = Optional.empty();
  private static final FieldId KIND = FieldId.of("kind");

  @ParameterizedTest(name = "{0} is {1}, SDMX {2}")
  @CsvSource({
    "NORMAL, normal, A, true",
    "SERIES_BREAK, series-break, B, true",
    "PARTIAL, partial, D, true",
    "ESTIMATED, estimated, E, true",
    "PROVISIONAL, provisional, P, true",
    "LOW_RELIABILITY, low-reliability, U, true",
    "NOT_COLLECTED, not-collected, L, false",
    "CANNOT_EXIST, cannot-exist, M, false",
    "AWAITED, awaited, O, false",
    "SUPPRESSED, suppressed, Q, false",
  })
  void statusesFollowTheSdmxCodeList(
      ObservationStatus status, String id, String sdmx, boolean figure) {
    assertThat(status.id()).isEqualTo(id);
    assertThat(status.sdmx()).isEqualTo(sdmx);
    assertThat(status.hasFigure()).isEqualTo(figure);
  }

  @ParameterizedTest
  @EnumSource
  void aStatusAndAFigureNeverContradictEachOther(ObservationStatus status) {
    Period period = month("2024-01");
    Message note = Message.of("note");
    if (status.hasFigure()) {
      assertThat(Observation.known(period, status, ONE).figures()).contains(ONE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Observation.unknown(period, status, note));
    } else {
      assertThat(Observation.unknown(period, status, note).figures()).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> Observation.known(period, status, ONE));
    }
  }

  @Test
  void observationsStandInOrderOfTimeOneAPeriod() {
    assertThat(series("2024-01", "2024-02").observations()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series("2024-02", "2024-01"))
        .withMessageContaining("2024-01 stands after 2024-02");
    assertThatIllegalArgumentException().isThrownBy(() -> series("2024-01", "2024-01"));
  }

  @Test
  void allPeriodsAreOfTheSeriesGrain() {
    List<Observation> months =
        List.of(Observation.known(month("2024-01"), ObservationStatus.NORMAL, ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Series(MEASURE, Grain.QUARTER, Slice.whole(), months))
        .withMessageContaining("2024-01");
  }

  @Test
  void aPeriodIsFoundOrIsNotThere() {
    assertThat(series("2024-01").find(month("2024-01"))).isPresent();
    assertThat(series("2024-01").find(month("2024-02"))).isEmpty();
  }

  @Test
  void theWholeStandsBeforeItsPartsAndPartsInOrderOfFieldAndValue() {
    List<Slice> ordered =
        List.of(
            Slice.whole(),
            new Slice.Part(FieldId.of("area"), "z"),
            new Slice.Part(KIND, Slice.Part.NOT_GIVEN),
            new Slice.Part(KIND, "a"),
            new Slice.Part(KIND, "b"));
    TreeSet<Slice> sorted = new TreeSet<>(List.of(ordered.get(4), ordered.get(2)));
    sorted.addAll(List.of(ordered.get(1), ordered.get(3), ordered.get(0)));
    assertThat(sorted).containsExactlyElementsOf(ordered);
    assertThat(Slice.whole()).isEqualTo(Slice.whole());
  }

  @Test
  void figuresAreEqualByValueHoweverTheyAreWritten() {
    assertThat(Figures.of(new BigDecimal("1.00"))).isEqualTo(Figures.of(BigDecimal.ONE));
    assertThat(Figures.of(new BigDecimal("1E+3")).value()).hasToString("1000");
    assertThat(Figures.of(BigDecimal.ONE, 5)).isNotEqualTo(ONE);
  }

  @Test
  void aQuotientKeepsItsPartsExactly() {
    Figures third = Figures.quotient(BigDecimal.ONE, BigDecimal.valueOf(3), 3);
    assertThat(third.value()).isEqualTo(new BigDecimal("0." + "3".repeat(34)));
    assertThat(third.numerator()).contains(BigDecimal.ONE);
    assertThat(third.denominator()).contains(BigDecimal.valueOf(3));
    assertThat(third.n()).hasValue(3);
    assertThat(third.margin()).isEmpty();
  }

  @Test
  void aPublishedFigureIsNotComputedAgain() {
    // 386 of 828 is 46.6 percent; what was published is what stands.
    Figures survey =
        Figures.reported(
            new BigDecimal("0.47"),
            Optional.of(BigDecimal.valueOf(386)),
            Optional.of(BigDecimal.valueOf(828)),
            OptionalLong.of(828),
            Optional.of(new BigDecimal("0.034")));
    assertThat(survey.value()).isEqualTo(new BigDecimal("0.47"));
    assertThat(survey.margin()).contains(new BigDecimal("0.034"));
  }

  @Test
  void aPercentileIsBetweenItsEndsAsFarAsTheyAreKnown() {
    Figures open = Figures.of(BigDecimal.TEN, 20).between(Optional.of(BigDecimal.ONE), UNKNOWN);
    assertThat(open.low()).contains(BigDecimal.ONE);
    assertThat(open.high()).isEmpty();
    assertThat(open).isNotEqualTo(Figures.of(BigDecimal.TEN, 20));
    assertThat(open.between(UNKNOWN, UNKNOWN)).isEqualTo(Figures.of(BigDecimal.TEN, 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE.between(UNKNOWN, Optional.of(BigDecimal.ZERO)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE.between(Optional.of(BigDecimal.TEN), UNKNOWN));
  }

  private static Series series(String... months) {
    return new Series(
        MEASURE,
        Grain.MONTH,
        Slice.whole(),
        List.of(months).stream()
            .map(m -> Observation.known(month(m), ObservationStatus.NORMAL, ONE))
            .toList());
  }

  private static Period month(String name) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.MONTH, YearMonth.parse(name).atDay(1));
  }
}
