package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.baseline.forecast.Look.Told;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
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

/** What is said of checks that came out one way or another, and in which order. */
class ReasonsTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final Unit DEGREES = Unit.decimal("degrees", LocalizedText.of("degrees"));
  private static final Unit POINTS = Unit.decimal("points", LocalizedText.of("points", "puntos"));
  private static final Unit PERCENT = Unit.shareOf("percent", LocalizedText.of(""));

  private final List<Check> checks = new ArrayList<>();
  private Measure measure = measure(new Calculation.Count(), Unit.NUMBER, Grain.MONTH);
  private Grain grain = Grain.MONTH;
  private Kind kind = Kind.COUNT;
  private Optional<Evidence.SetAsidePeriod> setAside = Optional.empty();
  private List<Period> leftOut = List.of();
  private boolean waits;
  private List<Measure> beside = List.of();
  private int toCome = 7;
  private Optional<Period> answerBy = Optional.empty();
  private String negligible = "0";

  private static Measure measure(Calculation calculation, Unit unit, Grain grain) {
    return Measure.builder(MeasureId.of("police/some"), DatasetId.of("police/some"), calculation)
        .grains(grain)
        .unit(unit)
        .direction(Direction.HIGHER_IS_BETTER, LocalizedText.of("More"), LocalizedText.of("Fewer"))
        .build();
  }

  private static Period month(int number) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.MONTH, START.plusMonths(number));
  }

  private static List<Period> months(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(ReasonsTest::month).toList();
  }

  private Evidence evidence() {
    return new Evidence(
        grain,
        kind,
        months(-24, 24),
        months(0, 12),
        leftOut,
        setAside,
        waits,
        new BigDecimal("111.11"),
        beside,
        new BigDecimal("0.3"),
        checks,
        8,
        toCome,
        toCome > 0 ? Optional.of(month(14)) : Optional.empty(),
        answerBy);
  }

  private Reasons reasons() {
    return new Reasons(measure, evidence(), new BigDecimal(negligible));
  }

  /** A check at which something is told since so many points; the change and its ends. */
  private ReasonsTest check(int points, Told told, int since, double p, String... change) {
    boolean crossed = since == points;
    Look look = new Look(points, 0, 0, 0, 0, p, 0.01, 1, 0, 0, crossed, told, since);
    checks.add(
        new Check(
            month(points - 1),
            look,
            new BigDecimal("123.456"),
            new BigDecimal("100.49"),
            new BigDecimal("90.01"),
            new BigDecimal("110.55"),
            new BigDecimal(change[0]),
            new BigDecimal(change[1]),
            new BigDecimal(change[2]),
            new BigDecimal("0.412"),
            new BigDecimal("0.291")));
    return this;
  }

  private static Argument.Figure percent(String value) {
    return new Argument.Figure(new BigDecimal(value), PERCENT);
  }

  private static Argument.Figure number(String value) {
    return new Argument.Figure(new BigDecimal(value), Unit.NUMBER);
  }

  private static Message expected() {
    return Message.of(
        "verdict.reason.expected",
        number("123"),
        Message.of("a.month"),
        number("100"),
        number("90.0"),
        number("111"));
  }

  private static List<String> keys(List<Message> messages) {
    return messages.stream().map(one -> one.key().replace("verdict.", "")).toList();
  }

  @Test
  void aRiseAndAFallWithTheirEnds() {
    check(3, Told.UP, 3, 0.001, "0.2285", "0.1167", "0.3716");
    assertThat(reasons().told())
        .containsExactly(
            expected(),
            Message.of("verdict.reason.up", percent("0.23"), percent("0.12"), percent("0.37")),
            Message.of("verdict.reason.steady"),
            Message.of("verdict.reason.no-proof"));

    checks.clear();
    check(3, Told.DOWN, 3, 0.001, "-0.2285", "-0.3716", "-0.1167");
    assertThat(reasons().told().get(1))
        .isEqualTo(
            Message.of("verdict.reason.down", percent("0.23"), percent("0.12"), percent("0.37")));
  }

  @Test
  void aChangeThatIsOnlyKeptMayAsWellBeNone() {
    check(3, Told.UP, 3, 0.001, "0.4", "0.2", "0.6");
    check(6, Told.UP, 3, 0.05, "0.2285", "-0.01", "0.3716");
    assertThat(reasons().told())
        .containsExactly(
            expected(),
            Message.of("verdict.reason.up-perhaps", percent("0.23"), percent("0.37")),
            Message.of("verdict.reason.kept", month(2).label()),
            Message.of("verdict.reason.no-proof"));
    checks.clear();
    check(3, Told.DOWN, 3, 0.001, "-0.4", "-0.6", "-0.2");
    check(6, Told.DOWN, 3, 0.05, "-0.2285", "-0.3716", "0");
    assertThat(reasons().told().get(1))
        .isEqualTo(Message.of("verdict.reason.down-perhaps", percent("0.23"), percent("0.37")));
  }

  @Test
  void aChangeThatDoesNotMatter() {
    negligible = "0.25";
    check(3, Told.UP, 3, 0.001, "0.2285", "0.1167", "0.3716");
    assertThat(reasons().negligible())
        .containsExactly(
            expected(),
            Message.of("verdict.reason.up", percent("0.23"), percent("0.12"), percent("0.37")),
            Message.of("verdict.reason.negligible", percent("0.25")));
  }

  @Test
  void whatWouldHaveShownAndWhatOnlyWould() {
    check(3, Told.NEITHER, 0, 0.4, "0.1", "-0.1", "0.2");
    assertThat(reasons().noClearChange())
        .containsExactly(
            expected(),
            Message.of("verdict.reason.within-chance"),
            Message.of(
                "verdict.reason.would-have-shown",
                percent("0.41"),
                percent("0.29"),
                percent("0.30")));
    assertThat(reasons().notYet())
        .containsExactly(
            expected(),
            Message.of("verdict.reason.within-chance"),
            Message.of("verdict.reason.only-larger", percent("0.41"), percent("0.29")),
            Message.of("verdict.reason.never-shows", percent("0.30"), Argument.Figure.count(7)));
  }

  @Test
  void whyAChangeThatIsRareIsNotTold() {
    check(3, Told.NEITHER, 0, 0.05, "0.2", "-0.1", "0.3");
    assertThat(keys(reasons().notYet())).contains("reason.not-rare-enough");
    checks.clear();
    check(3, Told.NEITHER, 0, 0.005, "0.2", "0.1", "0.3");
    assertThat(reasons().notYet())
        .contains(Message.of("verdict.reason.one-carries", month(1).label()));
  }

  @Test
  void whatWasTakenBackIsSaidUnlessItDidNotMatter() {
    check(3, Told.UP, 3, 0.001, "0.4", "0.2", "0.6");
    check(6, Told.UP, 3, 0.05, "0.3", "0.1", "0.5");
    check(9, Told.NEITHER, 0, 0.3, "0.1", "-0.1", "0.3");
    assertThat(reasons().notYet().get(1))
        .isEqualTo(
            Message.of(
                "verdict.reason.withdrawn",
                month(5).label(),
                Message.of("verdict.told", LocalizedText.of("More"))));
    negligible = "0.3";
    assertThat(keys(reasons().notYet())).contains("reason.withdrawn");
    negligible = "0.35";
    assertThat(reasons().notYet().get(1).arguments().get(0)).isEqualTo(month(2).label());
    negligible = "0.5";
    assertThat(keys(reasons().notYet())).doesNotContain("reason.withdrawn");
  }

  @Test
  void whenAnAnswerCanBeExpectedOrThatNoneCan() {
    check(3, Told.NEITHER, 0, 0.4, "0.1", "-0.1", "0.2");
    answerBy = Optional.of(month(8));
    assertThat(Reasons.outlook(measure, evidence()))
        .containsExactly(Message.of("verdict.reason.answer-by", percent("0.30"), month(8).label()));
    answerBy = Optional.empty();
    toCome = 0;
    assertThat(Reasons.outlook(measure, evidence()))
        .containsExactly(Message.of("verdict.reason.never-showed", percent("0.30")));
    grain = Grain.QUARTER;
    toCome = 1;
    assertThat(Reasons.outlook(measure, evidence()))
        .containsExactly(
            Message.of("verdict.reason.never-shows", percent("0.30"), Argument.Figure.count(1)),
            Message.of("verdict.reason.months-may"));
    waits = true;
    assertThat(Reasons.outlook(measure, evidence()))
        .containsExactly(Message.of("verdict.reason.waits-for-comparison"));
  }

  @Test
  void besideAComparisonItSaysWhatTheMeasureItselfDid() {
    Measure other =
        Measure.builder(
                MeasureId.of("fire/others"), DatasetId.of("fire/others"), new Calculation.Count())
            .grains(Grain.MONTH)
            .words(LocalizedText.of("Others"), LocalizedText.of(""))
            .build();
    beside = List.of(other);
    waits = true;
    check(3, Told.UP, 3, 0.001, "0.2285", "0.1167", "0.3716");
    Argument others = new Argument.Items(List.of(LocalizedText.of("Others")), Argument.Join.AND);
    assertThat(reasons().told())
        .containsExactly(
            Message.of(
                "verdict.reason.expected-beside",
                number("123"),
                number("111"),
                Message.of("a.month"),
                number("100"),
                number("90.0"),
                number("111"),
                others),
            Message.of("verdict.reason.up", percent("0.23"), percent("0.12"), percent("0.37")),
            Message.of("verdict.reason.steady"),
            Message.of("verdict.reason.not-shared", others),
            Message.of("verdict.reason.waits-for-comparison"));
    assertThat(keys(Reasons.steps(measure, evidence())))
        .startsWith("step.figures", "step.compared-with", "reason.waits-for-comparison");
    setAside = Optional.of(new Evidence.SetAsidePeriod(month(-3), BigDecimal.TEN, 0.0001));
    assertThat(Reasons.steps(measure, evidence()))
        .contains(Message.of("verdict.step.set-aside-beside", month(-3).label(), number("10")));
  }

  @Test
  void theAccountStepByStep() {
    check(2, Told.NEITHER, 0, 0.4, "0.1", "-0.1", "0.2");
    check(3, Told.UP, 3, 0.001, "0.4", "0.2", "0.6");
    check(6, Told.UP, 3, 0.05, "0.3", "0.1", "0.5");
    check(9, Told.NEITHER, 0, 0.3, "0.1", "-0.1", "0.3");
    setAside = Optional.of(new Evidence.SetAsidePeriod(month(-3), BigDecimal.TEN, 0.0001));
    leftOut = months(4, 2);
    List<Message> steps = Reasons.steps(measure, evidence());

    Message more = Message.of("verdict.told", LocalizedText.of("More"));
    assertThat(steps)
        .startsWith(
            Message.of(
                "verdict.step.figures",
                Message.of("periods.month", Argument.Figure.count(24)),
                Message.of("periods.month", Argument.Figure.count(12))),
            Message.of("verdict.step.set-aside", month(-3).label(), number("10")),
            Message.of(
                "verdict.step.left-out",
                Argument.Figure.count(2),
                new Argument.Items(List.of(month(4).label(), month(5).label()), Argument.Join.AND)),
            Message.of("verdict.step.planned", Argument.Figure.count(8)))
        .endsWith(Message.of("verdict.step.next", month(14).label()));
    assertThat(steps.subList(4, 8))
        .extracting(one -> one.arguments().get(4))
        .containsExactly(
            Message.of("verdict.step.few"),
            Message.of("verdict.step.told", more),
            Message.of("verdict.step.kept", more),
            Message.of("verdict.step.none"));
    assertThat(steps.get(5).arguments())
        .startsWith(month(2).label(), number("123"), number("90.0"), number("111"));
    toCome = 0;
    assertThat(Reasons.steps(measure, evidence())).endsWith(Message.of("verdict.step.closed"));
  }

  /** A rise to four times as much or more is no percentage that says anything. */
  @ParameterizedTest
  @CsvSource({"COUNT, 3, true", "COUNT, 2.99, false", "SHARE, 9, false", "DIFFERENCE, 9, false"})
  void changesToManyTimesAsMuchAreSaidInWords(Kind figures, BigDecimal rise, boolean inWords) {
    kind = figures;
    check(3, Told.NEITHER, 0, 0.4, "0.1", "-0.1", "0.2");
    Check one = checks.get(0);
    checks.set(
        0,
        new Check(
            one.upTo(),
            one.look(),
            one.observed(),
            one.expected(),
            one.low(),
            one.high(),
            one.change(),
            one.changeLow(),
            one.changeHigh(),
            rise,
            one.detectableFall()));
    assertThat(keys(reasons().notYet()).contains("reason.only-many-times")).isEqualTo(inWords);
  }

  @Test
  void sharesAndDifferencesChangeInPointsOrInTheirUnit() {
    check(3, Told.UP, 3, 0.001, "0.0285", "0.0111", "0.0449");
    kind = Kind.SHARE;
    measure = measure(new Calculation.Mean(FieldId.of("field")), PERCENT, Grain.MONTH);
    assertThat(reasons().told().get(1).arguments())
        .containsExactly(points("2.8"), points("1.1"), points("4.5"));
    kind = Kind.DIFFERENCE;
    assertThat(reasons().told().get(1).arguments().get(0)).isEqualTo(points("2.8"));
    measure = measure(new Calculation.Mean(FieldId.of("field")), DEGREES, Grain.MONTH);
    assertThat(reasons().told().get(1).arguments().get(0))
        .isEqualTo(new Argument.Figure(new BigDecimal("0.0285"), DEGREES));
    kind = Kind.MEAN;
    assertThat(reasons().told().get(1).arguments().get(0)).isEqualTo(percent("0.03"));
    assertThat(reasons().told().get(0).key()).isEqualTo("verdict.reason.expected-level");
    assertThat(reasons().told().get(0).arguments())
        .hasSize(4)
        .startsWith(new Argument.Figure(new BigDecimal("123"), DEGREES));
  }

  @Test
  void fourQuartersAreTheYearThatIsShown() {
    measure = measure(new Calculation.Count(), Unit.NUMBER, Grain.YEAR);
    grain = Grain.QUARTER;

    assertThat(evidence().spoken(measure, BigDecimal.TEN)).isEqualByComparingTo("40");
  }

  private static Argument.Figure points(String value) {
    return new Argument.Figure(new BigDecimal(value), POINTS);
  }

  /** Judged by month and shown by quarter: what adds up is told three times as large. */
  @Test
  void whatAddsUpIsToldForThePeriodThatIsShown() {
    measure = measure(new Calculation.Count(), Unit.NUMBER, Grain.QUARTER);
    check(3, Told.UP, 3, 0.001, "0.2285", "0.1167", "0.3716");
    assertThat(reasons().told().get(0))
        .isEqualTo(
            Message.of(
                "verdict.reason.expected",
                number("370"),
                Message.of("a.quarter"),
                number("301"),
                number("270"),
                number("332")));
    assertThat(evidence().spoken(measure)).isEqualTo(Grain.QUARTER);
    assertThat(evidence().spoken(measure, BigDecimal.TEN)).isEqualByComparingTo("30");
  }
}
