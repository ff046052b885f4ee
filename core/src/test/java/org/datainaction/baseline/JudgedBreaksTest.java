package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.series.Figures;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.junit.jupiter.api.Test;

/** What a break in counting does to a verdict, declared or marked, bridged or not. */
class JudgedBreaksTest {
  private static final LocalDate WITHIN = LocalDate.of(2022, 2, 1);
  private static final LocalizedText NEW_TOOL = LocalizedText.of("new counting tool");
  private static final Measure BROKEN =
      JudgedSeries.measure(new Calculation.Count(), Direction.HIGHER_IS_BETTER)
          .with(builder -> builder.seriesBreak(new SeriesBreak(WITHIN, NEW_TOOL)));

  private static JudgedSeries series() {
    return new JudgedSeries().steady(24, 1000);
  }

  @Test
  void aDeclaredBreakCountsByItsDayUnlessItIsBridged() {
    assertThat(series().of(BROKEN).steady(6, 1500).verdict().reasons())
        .containsExactly(
            Message.of(
                "verdict.reason.break",
                new Argument.Day(WITHIN),
                LocalizedText.of("new counting tool")));
    assertThat(
            series()
                .of(
                    BROKEN.with(
                        builder ->
                            builder.bridge(
                                new SeriesBridge(WITHIN, LocalizedText.of("counted by both")))))
                .steady(6, 1500)
                .code())
        .isEqualTo("improved");
  }

  @Test
  void aBridgeBearsOnItsOwnDayAlone() {
    Measure later =
        BROKEN.with(
            builder ->
                builder.bridge(
                    new SeriesBridge(WITHIN.plusDays(1), LocalizedText.of("counted by both"))));

    assertThat(series().of(later).steady(6, 1500).reason()).isEqualTo("break");
    assertThat(marked().of(later).reason()).isEqualTo("break");
  }

  @Test
  void whatIsMarkedBeforeTheFirstFigureThatIsJudgedBreaksNothing() {
    assertThat(
            new JudgedSeries()
                .without(ObservationStatus.NOT_COLLECTED, 1)
                .month(ObservationStatus.SERIES_BREAK, Figures.of(BigDecimal.valueOf(1000)))
                .steady(22, 1000)
                .steady(6, 1500)
                .code())
        .isEqualTo("improved");
    assertThat(
            new JudgedSeries()
                .steady(1, 1000)
                .month(ObservationStatus.SERIES_BREAK, Figures.of(BigDecimal.valueOf(1000)))
                .steady(22, 1000)
                .steady(6, 1500)
                .reason())
        .isEqualTo("break");
  }

  @Test
  void aMarkSaysItsReasonIfItHasOne() {
    assertThat(marked().verdict().reasons().get(0).arguments()).endsWith(NEW_TOOL);
    assertThat(
            series()
                .steady(1, 1500)
                .month(ObservationStatus.SERIES_BREAK, Figures.of(BigDecimal.valueOf(1500)))
                .steady(4, 1500)
                .verdict()
                .reasons()
                .get(0)
                .arguments())
        .endsWith(Message.of("verdict.reason.break.unsaid"));
  }

  /** As the pipeline marks it: with the status at the figure where it is felt first. */
  @Test
  void aBridgedBreakThatAFigureIsMarkedWithIsNoneEither() {
    Measure bridged =
        BROKEN.with(
            builder ->
                builder.bridge(new SeriesBridge(WITHIN, LocalizedText.of("counted by both"))));

    assertThat(marked().of(BROKEN).reason()).isEqualTo("break");
    assertThat(marked().of(bridged).code()).isEqualTo("improved");
    // What it was marked for is not all that is bridged, or nobody knows.
    assertThat(marked(NEW_TOOL, LocalizedText.of("new districts")).of(bridged).reason())
        .isEqualTo("break");
    // Another figure that is marked, and nobody said by what.
    assertThat(
            marked()
                .of(bridged)
                .month(ObservationStatus.SERIES_BREAK, Figures.of(BigDecimal.valueOf(1500)))
                .steady(2, 1500)
                .reason())
        .isEqualTo("break");
  }

  private static JudgedSeries marked() {
    return marked(NEW_TOOL);
  }

  private static JudgedSeries marked(Argument... reasons) {
    Argument all =
        reasons.length == 1 ? reasons[0] : new Argument.Items(List.of(reasons), Argument.Join.AND);
    return series()
        .steady(1, 1500)
        .month(
            ObservationStatus.SERIES_BREAK,
            Figures.of(BigDecimal.valueOf(1500)),
            Message.of("note.break", all))
        .steady(4, 1500);
  }
}
