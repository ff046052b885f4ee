package org.datainaction.renderers.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Judge;
import org.datainaction.baseline.Judgement;
import org.datainaction.baseline.Window;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of verdict, said in every language. */
class VerdictWordsTest {
  private static final MeasureId ID = MeasureId.of("police/data-page-views");
  private static final LocalDate LAUNCH = LocalDate.of(2022, 1, 1);
  private static final String DEFINITION = "the same";

  private static final Measure VIEWS =
      measure(
          new Calculation.Count(),
          Unit.counted(
              "views", LocalizedText.of("view", "vista"), LocalizedText.of("views", "vistas")));

  private static final Measure SHARE =
      measure(
          new Calculation.Share(Condition.ALWAYS),
          Unit.shareOf("calls", LocalizedText.of("answered calls", "llamadas contestadas")));

  private static final Measure SECONDS =
      measure(new Calculation.Percentile(FieldId.of("seconds"), 90), Unit.seconds());

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of(VIEWS, steady(1000), "1500 1520 1490", "improved"),
        Arguments.of(VIEWS, steady(1000), "600 610 590", "worsened"),
        Arguments.of(VIEWS, steady(1000), "1200 1176 1224 920 902 938", "improved"),
        Arguments.of(
            VIEWS, steady(1000), "1200 1176 1224 920 902 938 920 920 915", "no-clear-change"),
        Arguments.of(VIEWS, steady(1000), "1000 1010 990", "no-clear-change"),
        Arguments.of(VIEWS, steady(1000), "1000 9000 990", "no-clear-change"),
        Arguments.of(VIEWS, steady(1000), "1000 1010", "too-early"),
        Arguments.of(VIEWS, "200 3000 ".repeat(12), "250 2900 260", "not-showable"),
        Arguments.of(VIEWS, "0 1 ".repeat(6), "4 4 4", "not-showable"),
        Arguments.of(VIEWS, "1000 1010 990", "1000 1010 990", "not-showable"),
        Arguments.of(SHARE, steady(800), "930 940 950", "improved"),
        Arguments.of(SHARE, steady(800), "805 800 803", "not-showable"),
        Arguments.of(SECONDS, steady(480), "400 405 395", "worsened"));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void itsReasonsAndStepsAreWholeSentencesInEveryLanguage(
      Measure measure, String before, String since, String code) {
    Judgement judgement = judge(measure, before, since);

    assertThat(judgement.verdict().code()).isEqualTo(code);
    areWholeSentences(measure, judgement);
  }

  private static void areWholeSentences(Measure measure, Judgement judgement) {
    for (String language : Words.languages()) {
      Words words = Words.in(Locale.forLanguageTag(language));
      Stream.concat(
              judgement.verdict().reasons().stream(),
              judgement.evidence().stream().flatMap(evidence -> evidence.steps(measure).stream()))
          .map(message -> words.say(message).text())
          .forEach(
              sentence ->
                  assertThat(sentence)
                      .as(language)
                      .endsWith(".")
                      .doesNotContain("{", "}", "  ", "null", "p <"));
    }
  }

  @Test
  void figuresAreThoseOfTheShownPeriodAndSharesChangeByPoints() {
    assertThat(said(VIEWS, steady(1000), "1500 1500 1500"))
        .contains("Since the start it was about 4,500 views a quarter on average.");
    assertThat(said(SHARE, steady(800), "940 940 940"))
        .contains("Since the start it was about 94% on average.")
        .contains(" points more");
    assertThat(said(SECONDS, steady(480), "400 400 400"))
        .contains("Since the start it was about 6 min 40 s on average.")
        .contains("% less");
  }

  @Test
  void surveysAreToldAsSurveys() {
    Judgement twiceAYear = judgeSurveys(6);
    areWholeSentences(SHARE, twiceAYear);
    assertThat(said(twiceAYear.evidence().orElseThrow().steps(SHARE)))
        .contains("We compare 8 surveys before with 4 surveys since the start.")
        .contains("Check after August 10, 2023 to September 9, 2023: ")
        .contains("The next check is after Jan 2024–Jun 2024.");
    assertThat(said(twiceAYear.verdict().reasons())).doesNotContain("Figures by month");

    Judgement nowAndThen = judgeSurveys(18);
    areWholeSentences(SHARE, nowAndThen);
    assertThat(said(nowAndThen.verdict().reasons()))
        .contains("Surveys can be compared over time if one begins in each calendar year");
  }

  /** Eight before and four since, so many months apart, in which little changes. */
  private static Judgement judgeSurveys(int months) {
    List<Observation> surveys = new ArrayList<>();
    for (int i = -8; i < 4; i++) {
      LocalDate first = LAUNCH.plusMonths((long) months * i).plusDays(40);
      surveys.add(
          Observation.known(
              Period.wave(first, first.plusDays(30)),
              ObservationStatus.NORMAL,
              Figures.sampleShare(500 + i * i % 7, 800)));
    }
    return judge(SHARE, Grain.WAVE, surveys, 8);
  }

  private static String said(Measure measure, String before, String since) {
    return said(judge(measure, before, since).verdict().reasons());
  }

  private static String said(List<Message> messages) {
    StringBuilder text = new StringBuilder();
    Words words = Words.in(Locale.ENGLISH);
    messages.forEach(one -> text.append(words.say(one).text().replace('\u00a0', ' ')));
    return text.toString();
  }

  private static Measure measure(Calculation calculation, Unit unit) {
    return Measure.builder(ID, DatasetId.of("web/page-views"), calculation)
        .unit(unit)
        .direction(
            Direction.HIGHER_IS_BETTER,
            LocalizedText.of("More views", "Más vistas"),
            LocalizedText.of("Fewer views", "Menos vistas"))
        .build();
  }

  /** Two years of months around a level. */
  private static String steady(int level) {
    StringBuilder months = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      months.append(level + (i * 7 % 5 - 2) * level / 50).append(' ');
    }
    return months.toString();
  }

  private static Judgement judge(Measure measure, String before, String since) {
    List<Observation> months = new ArrayList<>();
    List<String> figures = Arrays.asList((before.strip() + " " + since).split(" ", -1));
    int frozen = before.strip().split(" ", -1).length;
    for (int i = 0; i < figures.size(); i++) {
      BigDecimal value = new BigDecimal(figures.get(i));
      months.add(
          Observation.known(
              FiscalCalendar.CALENDAR_YEAR.periodOf(
                  Grain.MONTH, LAUNCH.minusMonths(frozen).plusMonths(i)),
              ObservationStatus.NORMAL,
              measure == SHARE
                  ? Figures.quotient(value, BigDecimal.valueOf(1000), 1000)
                  : Figures.of(value)));
    }
    return judge(measure, Grain.MONTH, months, frozen);
  }

  private static Judgement judge(
      Measure measure, Grain grain, List<Observation> figures, int frozen) {
    FrozenBaseline baseline =
        new FrozenBaseline(
            ID,
            new Window(figures.get(0).period().firstDay(), LAUNCH.minusDays(1)),
            List.of(series(grain, figures.subList(0, frozen))),
            LAUNCH,
            "Strategy office",
            "before the new dashboard",
            DEFINITION,
            Map.of(),
            FrozenTerms.USUAL);
    return Judge.judge(
        new CurrentFigures(measure, List.of(series(grain, figures)), DEFINITION),
        List.of(),
        Optional.of(baseline),
        Optional.of(LAUNCH));
  }

  private static Series series(Grain grain, List<Observation> figures) {
    return new Series(ID, grain, Slice.whole(), figures);
  }
}
