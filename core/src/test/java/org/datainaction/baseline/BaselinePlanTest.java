package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.series.Breaks;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

/** What a comparison could show, told beforehand. */
class BaselinePlanTest {
  private static final Measure VIEWS =
      JudgedSeries.measure(new Calculation.Count(), Direction.HIGHER_IS_BETTER);

  private static Series months(int count, double unrest) {
    List<Observation> months = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      months.add(
          Observation.known(
              FiscalCalendar.CALENDAR_YEAR.periodOf(
                  Grain.MONTH, LocalDate.of(2020, 1, 1).plusMonths(i)),
              ObservationStatus.NORMAL,
              Figures.of(BigDecimal.valueOf(1000 + (i * 7 % 5 - 2) * unrest))));
    }
    return new Series(JudgedSeries.ID, Grain.MONTH, Slice.whole(), months);
  }

  @Test
  void everyLengthThatThereAreFiguresForHasItsLooks() {
    BaselinePlan plan = plan(months(30, 20));

    assertThat(plan.grain()).isEqualTo(Grain.MONTH);
    assertThat(plan.until()).hasValueSatisfying(last -> assertThat(last).hasToString("2022-06"));
    assertThat(plan.lengths()).extracting(BaselinePlan.Length::periods).containsExactly(12, 18, 24);
    assertThat(plan.lengths().get(0).looks())
        .extracting(BaselinePlan.Outlook::after)
        .containsExactly(3, 6, 9, 12);
    assertThat(plan.lengths().get(2).looks()).hasSize(8);
    // ln 1.3 both ways: 30% up, and 1 - 1/1.3 = 23.1% down.
    assertThat(plan.rise().doubleValue()).isCloseTo(0.30, within());
    assertThat(plan.fall().doubleValue()).isCloseTo(1 - 1 / 1.3, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void itForetellsWhatTheLooksThenSay() {
    Series before = months(24, 20);
    BaselinePlan.Outlook told = plan(before).lengths().get(2).looks().get(0);
    Judgement later = new JudgedSeries().steady(24, 1000).steady(3, 1000).judgement();
    Check check = later.evidence().orElseThrow().lastCheck().orElseThrow();

    assertThat(told.rise().doubleValue()).isCloseTo(check.detectableRise().doubleValue(), within());
    assertThat(told.fall().doubleValue()).isCloseTo(check.detectableFall().doubleValue(), within());
  }

  @Test
  void restlessFiguresShowASizeableChangeAtNoLook() {
    assertThat(plan(months(24, 20)).lengths())
        .allMatch(length -> length.showsAfter().equals(Optional.of(3)));
    assertThat(plan(months(24, 400)).lengths()).allMatch(length -> length.showsAfter().isEmpty());
  }

  @Test
  void figuresSinceTheStartAreNoTimeBefore() {
    List<Observation> all = new ArrayList<>(months(24, 20).observations());
    Period last = all.get(23).period();
    for (int i = 0; i < 12; i++) {
      last = last.next();
      all.add(
          Observation.known(
              last, ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(5000 + 999 * i))));
    }
    Series series = new Series(JudgedSeries.ID, Grain.MONTH, Slice.whole(), all);

    assertThat(
            BaselinePlan.of(
                new CurrentFigures(VIEWS, List.of(series), ""),
                List.of(),
                Optional.of(all.get(24).period().firstDay())))
        .isEqualTo(plan(months(24, 20)));
  }

  @Test
  void withTooFewFiguresThereIsNothingToPlanWith() {
    assertThat(plan().lengths()).isEmpty();
    assertThat(plan(months(11, 20)).lengths()).isEmpty();
  }

  @Test
  void aBaselineBeginsAtABreakUnlessItIsBridged() {
    LocalDate on = LocalDate.of(2020, 7, 1);
    LocalizedText tool = LocalizedText.of("new counting tool");
    Measure broken = VIEWS.with(builder -> builder.seriesBreak(new SeriesBreak(on, tool)));
    Measure bridged =
        broken.with(
            builder -> builder.bridge(new SeriesBridge(on, LocalizedText.of("counted by both"))));
    Series months = Breaks.mark(broken.breaks(), months(24, 20));

    assertThat(longest(broken, months)).isEqualTo(18);
    assertThat(longest(bridged, months)).isEqualTo(24);
  }

  private static int longest(Measure measure, Series months) {
    List<BaselinePlan.Length> lengths =
        BaselinePlan.of(
                new CurrentFigures(measure, List.of(months), ""), List.of(), Optional.empty())
            .lengths();
    return lengths.get(lengths.size() - 1).periods();
  }

  @Test
  void sharesAreToldInPointsAndNearTheEndByHalfOfWhatIsLeft() {
    Measure share =
        JudgedSeries.measure(new Calculation.Share(Condition.ALWAYS), Direction.HIGHER_IS_BETTER);
    List<Observation> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      months.add(
          Observation.known(
              FiscalCalendar.CALENDAR_YEAR.periodOf(
                  Grain.MONTH, LocalDate.of(2020, 1, 1).plusMonths(i)),
              ObservationStatus.NORMAL,
              Figures.quotient(BigDecimal.valueOf(940), BigDecimal.valueOf(1000), 1000)));
    }
    BaselinePlan plan =
        BaselinePlan.of(
            new CurrentFigures(
                share,
                List.of(new Series(JudgedSeries.ID, Grain.MONTH, Slice.whole(), months)),
                ""),
            List.of(),
            Optional.empty());

    assertThat(plan.points()).isTrue();
    assertThat(plan.rise().doubleValue()).isCloseTo(0.03, within());
    assertThat(plan.fall().doubleValue()).isCloseTo(0.05, within());
  }

  private static BaselinePlan plan(Series... series) {
    return BaselinePlan.of(
        new CurrentFigures(VIEWS, List.of(series), ""), List.of(), Optional.empty());
  }
}
