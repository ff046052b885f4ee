package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a target, and in which order. */
class TargetReasonsTest {
  private static final MeasureId ID = MeasureId.of("ecc/some");
  private static final LocalDate SET = LocalDate.of(2025, 1, 1);
  private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
  private static final TargetHistory NO_HISTORY = history(0, 0, 0);

  private Measure measure = measure(Unit.NUMBER);
  private Target target = target("10", "10", Direction.LOWER_IS_BETTER);
  private TargetStatus status = TargetStatus.MISSED;
  private Optional<LocalDate> replacedOn = Optional.empty();
  private Optional<TargetFigure> figure = Optional.empty();
  private Optional<Message> reason = Optional.empty();
  private TargetHistory history = NO_HISTORY;
  private Optional<Assurance> assurance = Optional.empty();

  private static Measure measure(Unit unit) {
    return Measure.builder(ID, DatasetId.of("ecc/some"), new Calculation.Mean(FieldId.of("field")))
        .grains(Grain.QUARTER)
        .unit(unit)
        .build();
  }

  private static Target target(String low, String high, Direction direction) {
    return new Target(
        ID, new BigDecimal(low), new BigDecimal(high), direction, SET, DUE, LocalizedText.of(""));
  }

  private static Period quarter(int number) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.QUARTER, SET.plusMonths(3L * number));
  }

  private static List<Period> quarters(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(TargetReasonsTest::quarter).toList();
  }

  private static TargetHistory history(int met, int missed, int without) {
    return new TargetHistory(
        quarters(0, met),
        quarters(met, missed),
        quarters(met + missed, without),
        Optional.empty(),
        Optional.empty());
  }

  private TargetStanding standing() {
    return new TargetStanding(
        measure, target, replacedOn, status, figure, reason, history, assurance);
  }

  private void judgedBy(String value) {
    BigDecimal number = new BigDecimal(value);
    figure =
        Optional.of(
            new TargetFigure(
                quarter(3), number, target.distance(number), Optional.empty(), Optional.empty()));
  }

  private void certainty(boolean certain, boolean sampled) {
    TargetFigure known = figure.orElseThrow();
    figure =
        Optional.of(
            new TargetFigure(
                known.period(),
                known.value(),
                known.distance(),
                Optional.of(new TargetFigure.Certainty(new Interval(8.5, 13.5), certain, sampled)),
                known.path()));
  }

  private Argument.Figure of(String value) {
    return new Argument.Figure(new BigDecimal(value), measure.unit());
  }

  private Message atMostTen() {
    return Message.of("target.ends.at-most", of("10"));
  }

  private List<String> keys() {
    return standing().reasons().stream().map(Message::key).toList();
  }

  @Test
  void theFigureAndByHowMuchItMisses() {
    judgedBy("12");
    assertThat(standing().reasons())
        .containsExactly(
            Message.of(
                "target.figure", Message.of("target.in.quarter", quarter(3).label()), of("12")),
            Message.of("target.above", of("2.0"), atMostTen()));

    target = target("10", "10", Direction.HIGHER_IS_BETTER);
    judgedBy("7");
    assertThat(standing().reasons().get(1))
        .isEqualTo(
            Message.of("target.below", of("3.0"), Message.of("target.ends.at-least", of("10"))));
  }

  @Test
  void aFigureThatMeetsItIsOnTimeOrEarly() {
    judgedBy("9");
    status = TargetStatus.MET;
    assertThat(standing().reasons().get(1)).isEqualTo(Message.of("target.met", atMostTen()));
    status = TargetStatus.AHEAD_OF_PATH;
    assertThat(standing().reasons().get(1)).isEqualTo(Message.of("target.met-early", atMostTen()));
  }

  @Test
  void whatIsToBeReached() {
    assertThat(ends("10", "10", Direction.HIGHER_IS_BETTER))
        .isEqualTo(Message.of("target.ends.at-least", of("10")));
    assertThat(ends("10", "10", Direction.LOWER_IS_BETTER)).isEqualTo(atMostTen());
    assertThat(ends("10", "20", Direction.NEITHER))
        .isEqualTo(Message.of("target.ends.range", of("10"), of("20")));
    assertThat(ends("10", "10", Direction.NEITHER))
        .isEqualTo(Message.of("target.ends.exactly", of("10")));
    assertThat(ends("0", "0", Direction.LOWER_IS_BETTER))
        .isEqualTo(Message.of("target.ends.none", of("0")));
  }

  private Argument ends(String low, String high, Direction direction) {
    target = target(low, high, direction);
    return standing().name();
  }

  @Test
  void theCitysWordsComeFirst() {
    LocalizedText words = LocalizedText.of("Fewer than before");
    target =
        new Target(ID, BigDecimal.TEN, BigDecimal.TEN, Direction.LOWER_IS_BETTER, SET, DUE, words);
    assertThat(standing().name()).isEqualTo(words);
    assertThat(standing().title())
        .isEqualTo(Message.of("target.line", words, new Argument.Day(SET), new Argument.Day(DUE)));
    assertThat(standing().brief())
        .isEqualTo(
            Message.of(
                "target.brief",
                atMostTen(),
                new Argument.Day(DUE),
                Message.of("target.status.missed")));
  }

  @Test
  void whatChanceMayHaveDoneIsSaidOfFiguresThatWereDue() {
    judgedBy("12");
    certainty(false, true);
    assertThat(standing().reasons().get(2))
        .isEqualTo(Message.of("target.margin", of("8.5"), of("13.5")));
    certainty(false, false);
    assertThat(keys()).containsExactly("target.figure", "target.above", "target.luck");
    certainty(true, false);
    assertThat(keys()).doesNotContain("target.luck");
    certainty(false, false);
    status = TargetStatus.BEHIND_PATH;
    assertThat(keys()).doesNotContain("target.luck");
    status = TargetStatus.AHEAD_OF_PATH;
    assertThat(keys()).doesNotContain("target.luck");
    status = TargetStatus.MISSED;
    target = target("0", "0", Direction.LOWER_IS_BETTER);
    assertThat(keys()).as("of none, each one counts").doesNotContain("target.luck");
  }

  @Test
  void whereAPathStartsAndEnds() {
    judgedBy("12");
    path(Optional.empty(), Optional.empty());
    assertThat(standing().reasons().get(2))
        .isEqualTo(
            Message.of(
                "target.path",
                of("20"),
                of("11"),
                Message.of("target.path.from-figure"),
                Message.of("target.path.to-end")));
    path(Optional.of(SET.plusMonths(1)), Optional.of(DUE.minusMonths(1)));
    assertThat(standing().reasons().get(2).arguments())
        .endsWith(
            Message.of("target.path.from-target", new Argument.Day(SET.plusMonths(1))),
            Message.of("target.path.to-target", new Argument.Day(DUE.minusMonths(1))));
  }

  private void path(Optional<LocalDate> from, Optional<LocalDate> to) {
    figure =
        figure.map(
            known ->
                known.on(
                    new TargetFigure.Path(new BigDecimal("20"), new BigDecimal("11"), from, to)));
  }

  @Test
  void whyNothingCanBeSaidAndWhatAStandInStandsFor() {
    reason = Optional.of(Message.of("target.reason.no-start"));
    assertThat(standing().reasons()).containsExactly(Message.of("target.reason.no-start"));
    LocalizedText pages = LocalizedText.of("data pages");
    measure = measure.with(builder -> builder.proxy(Proxy.of(pages, LocalizedText.of("None."))));
    assertThat(standing().reasons())
        .containsExactly(
            Message.of("target.stand-in", pages), Message.of("target.reason.no-start"));
  }

  @Test
  void howItsPeriodsCameOut() {
    history = history(3, 2, 1);
    Message five = Message.of("periods.quarter", Argument.Figure.count(5));
    assertThat(standing().overTime())
        .containsExactly(
            Message.of("target.history", Argument.Figure.count(3), five),
            Message.of(
                "target.history-missed",
                new Argument.Items(
                    List.of(quarter(3).label(), quarter(4).label()), Argument.Join.AND)),
            Message.of("target.history-without", Argument.Figure.count(1)));
    history = NO_HISTORY;
    assertThat(standing().overTime()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 6, true", "1, 7, false", "0, 3, false", "3, 0, false"})
  void onlyAFewMissedPeriodsAreListed(int met, int missed, boolean listed) {
    history = history(met, missed, 0);
    assertThat(standing().overTime().stream().map(Message::key).toList())
        .hasSize(listed ? 2 : 1)
        .startsWith("target.history");
  }

  @Test
  void aReplacedTargetSaysSoAndNothingOfTimesToCome() {
    assurance = Optional.of(Assurance.HIT_OR_MISS);
    assertThat(standing().overTime()).containsExactly(Message.of("target.assurance.hit-or-miss"));
    assertThat(standing().inForce()).isTrue();

    replacedOn = Optional.of(DUE);
    history = history(1, 0, 0);
    assertThat(standing().inForce()).isFalse();
    assertThat(standing().overTime())
        .containsExactly(
            Message.of(
                "target.history-replaced",
                Argument.Figure.count(1),
                Message.of("periods.quarter", Argument.Figure.count(1))),
            Message.of("target.replaced", new Argument.Day(DUE)));
  }

  @Test
  void ofTheTargetThatThereAreNoneTheyAreCounted() {
    target = target("0", "0", Direction.LOWER_IS_BETTER);
    history =
        new TargetHistory(
            quarters(0, 3),
            List.of(),
            List.of(),
            Optional.of(new BigDecimal("7")),
            Optional.empty());
    Message three = Message.of("periods.quarter", Argument.Figure.count(3));
    assertThat(standing().overTime().get(1))
        .isEqualTo(Message.of("target.counted", of("7"), three));
    history =
        new TargetHistory(
            quarters(0, 3),
            List.of(),
            List.of(),
            Optional.of(BigDecimal.ZERO),
            Optional.of(new BigDecimal("0.9986")));
    assertThat(standing().overTime()).hasSize(2);
    assertThat(standing().overTime().get(1).key()).isEqualTo("target.none");
    assertThat(standing().overTime().get(1).arguments())
        .startsWith(three)
        .endsWith(Message.of("a.quarter"));
  }

  /** Rounded as a reader needs it, and never so much that it seems to be none. */
  @ParameterizedTest
  @CsvSource({
    "PERCENT, 0.5123, 1.2",
    "PERCENT, 0.50004, 0.01",
    "SECONDS, 0.9, 1",
    "SECONDS, 30.9, 30",
    "WHOLE, 1234.5, 1230.0",
    "WHOLE, 0.52, 0.1",
    "DECIMAL, 12.3456, 11.80",
    "DECIMAL, 0.5001, 0.01"
  })
  void aDistanceIsNeverRoundedToNone(Unit.Style style, String value, String shown) {
    measure = measure(new Unit("some", style, LocalizedText.of(""), LocalizedText.of("")));
    target = target("0.5", "0.5", Direction.LOWER_IS_BETTER);
    judgedBy(value);
    Argument.Figure distance = (Argument.Figure) standing().reasons().get(1).arguments().get(0);

    assertThat(distance.value().toPlainString()).isEqualTo(shown);
  }

  @Test
  void statesAreWrittenInFilesAsTheirNamesAre() {
    assertThat(TargetStatus.MISSED_WITHIN_MARGIN.id()).isEqualTo("missed-within-margin");
    assertThat(Assurance.NOT_WITHOUT_CHANGE.id()).isEqualTo("not-without-change");
    assertThat(ChartSignal.Kind.values())
        .extracting(ChartSignal.Kind::id)
        .doesNotContain("")
        .allMatch(id -> id.matches("[a-z-]+"));
    assertThat(standing().headline()).isEqualTo(Message.of("target.status.missed"));
  }
}
