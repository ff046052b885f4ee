package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.measure.Calculation;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

/** Over which steps the limits are made, worked out by hand: 2.66 mean steps from the mean. */
class FrozenLimitsTest {
  private static final FigureKind KIND =
      FigureKind.of(
          Charted.measure(Grain.QUARTER, new Calculation.Count()),
          List.of(Figures.of(BigDecimal.TEN)));

  private final List<Observation> frozen = new ArrayList<>();

  private FrozenLimitsTest quarter(int number, double value) {
    frozen.add(
        Observation.known(
            place(number), ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(value))));
    return this;
  }

  private static Period place(int number) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(
        Grain.QUARTER, LocalDate.of(2020, 1, 1).plusMonths(3L * number));
  }

  private double averageStep() {
    return FrozenLimits.of(KIND, frozen).orElseThrow().limits().averageMovingRange();
  }

  @Test
  void noStepIsTakenAcrossAQuarterThatIsAbsent() {
    quarter(0, 100).quarter(1, 104).quarter(3, 200).quarter(4, 208);

    assertThat(averageStep()).isCloseTo((4 + 8) / 2.0, within(1e-12));
  }

  @Test
  void norAcrossOneWithoutAFigure() {
    quarter(0, 100).quarter(1, 104);
    frozen.add(
        Observation.unknown(
            place(2), ObservationStatus.SUPPRESSED, Message.of("note.of-the-test")));
    quarter(3, 200).quarter(4, 208);

    assertThat(averageStep()).isCloseTo((4 + 8) / 2.0, within(1e-12));
  }

  @Test
  void fromWaveToWaveIsAStepHoweverFarApartTheyAre() {
    wave(2019, 100);
    wave(2020, 104);
    wave(2023, 112);

    assertThat(averageStep()).isCloseTo((4 + 8) / 2.0, within(1e-12));
  }

  private void wave(int year, double value) {
    frozen.add(
        Observation.known(
            Period.wave(LocalDate.of(year, 3, 1), LocalDate.of(year, 4, 1)),
            ObservationStatus.NORMAL,
            Figures.of(BigDecimal.valueOf(value))));
  }

  @Test
  void figuresThatNeverChangedHaveNone() {
    quarter(0, 100).quarter(1, 100).quarter(2, 100);
    assertThat(FrozenLimits.of(KIND, frozen)).isEmpty();
  }

  /** Mean 5, step 10: from -21.6 to 31.6. */
  @Test
  void signalsAreByTheLimitsAndPicturesByWhatOfThemCanBe() {
    quarter(0, 0).quarter(1, 10);
    FrozenLimits found = FrozenLimits.of(KIND, frozen).orElseThrow();

    assertThat(found.limits().lower()).isCloseTo(-21.6, within(1e-12));
    assertThat(found.clipped().low()).isZero();
    assertThat(found.clipped().high()).isCloseTo(31.6, within(1e-12));
  }
}
