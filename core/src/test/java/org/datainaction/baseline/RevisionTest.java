package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

/** Frozen figures and those of now, worked out by hand. */
class RevisionTest {
  private static final Measure VIEWS =
      JudgedSeries.measure(new Calculation.Count(), Direction.HIGHER_IS_BETTER);

  private static List<Observation> months(String... values) {
    List<Observation> months = new ArrayList<>();
    for (String value : values) {
      months.add(
          Observation.known(
              FiscalCalendar.CALENDAR_YEAR.periodOf(
                  Grain.MONTH, LocalDate.of(2024, 1, 1).plusMonths(months.size())),
              ObservationStatus.NORMAL,
              Figures.of(new BigDecimal(value))));
    }
    return months;
  }

  @Test
  void nothingRevisedIsNothing() {
    Revision none = revised(VIEWS, months("100", "0"), months("100", "0", "7"));

    assertThat(none.periods()).isZero();
    assertThat(none.largest()).isEmpty();
    assertThat(none.needsNewBaseline()).isFalse();
  }

  @Test
  void anIntervalThatWasNotYetFrozenIsNoRevision() {
    List<Observation> frozen = months("100");
    Observation now =
        Observation.known(
            frozen.get(0).period(),
            ObservationStatus.NORMAL,
            Figures.of(new BigDecimal("100"))
                .between(Optional.of(new BigDecimal("90")), Optional.of(new BigDecimal("115"))));

    assertThat(revised(VIEWS, frozen, List.of(now)).periods()).isZero();
  }

  @Test
  void theLargestChangeIsToldWithItsSign() {
    Revision revised = revised(VIEWS, months("100", "200", "300"), months("101", "190", "300"));

    assertThat(revised.periods()).isEqualTo(2);
    assertThat(revised.largest()).contains(new BigDecimal("-0.05"));
    assertThat(revised.needsNewBaseline()).isFalse();
  }

  @Test
  void aMeanThatMovesByMoreThanAQuarterOfASizeableChangeAsksForANewBaseline() {
    // 30% of counts is worth acting on; a quarter of it is 7.5%.
    assertThat(revised(VIEWS, months("100", "100"), months("107", "107")).needsNewBaseline())
        .isFalse();
    assertThat(revised(VIEWS, months("100", "100"), months("108", "108")).needsNewBaseline())
        .isTrue();
    assertThat(revised(VIEWS, months("100", "100"), months("92", "92")).needsNewBaseline())
        .isTrue();
  }

  /** 2% more is less than a quarter of 30%, and more than a quarter of 4%. */
  @Test
  void theChangeWorthActingOnThatWasFrozenDecidesThat() {
    assertThat(movedByTwoPercent(VIEWS).needsNewBaseline()).isFalse();
    assertThat(
            movedByTwoPercent(VIEWS.with(builder -> builder.worthActingOn(new BigDecimal("0.04"))))
                .needsNewBaseline())
        .isTrue();
  }

  private static Revision movedByTwoPercent(Measure measure) {
    double[] same = new double[30];
    Arrays.fill(same, 1000);
    JudgedSeries series = new JudgedSeries().of(measure).months(same);
    FrozenBaseline frozen = series.baseline();
    for (int month = 0; month < 24; month++) {
      series.replace(month, 1020);
    }
    return series.comparison(frozen).revision();
  }

  @Test
  void ofChangesOfOneSizeTheFirstIsTold() {
    assertThat(revised(VIEWS, months("100", "100"), months("105", "95")).largest())
        .contains(new BigDecimal("0.05"));
  }

  @Test
  void sharesMoveByPoints() {
    Measure share =
        JudgedSeries.measure(new Calculation.Share(Condition.ALWAYS), Direction.HIGHER_IS_BETTER)
            .with(builder -> builder.unit(Unit.shareOf("calls", LocalizedText.of("calls"))));
    // 5 points are worth acting on; a quarter of them is 1.25 points.
    Revision revised = revised(share, months("0.80", "0.80"), months("0.82", "0.81"));

    assertThat(revised.largest()).contains(new BigDecimal("0.02"));
    assertThat(revised.needsNewBaseline()).isTrue();
    assertThat(revised(share, months("0.80"), months("0.81")).needsNewBaseline()).isFalse();
  }

  @Test
  void figuresThatAreGoneOrWereNoughtAreRevisedWithoutARelativeChange() {
    Revision revised = revised(VIEWS, months("0", "5"), months("3"));

    assertThat(revised.periods()).isEqualTo(2);
    assertThat(revised.largest()).isEmpty();
  }

  private static Revision revised(
      Measure measure, List<Observation> frozen, List<Observation> now) {
    return Revision.of(measure, frozen, now, Optional.empty());
  }
}
