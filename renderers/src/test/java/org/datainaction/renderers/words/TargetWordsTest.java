package org.datainaction.renderers.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.Window;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.renderers.data.Observations;
import org.datainaction.renderers.data.SmallDashboard;
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
import org.junit.jupiter.api.Test;

/** What is said of targets, in both languages. Quarters of calendar years, the first of 2025. */
class TargetWordsTest {
  private static final MeasureId ID = MeasureId.of("ecc/any");
  private static final LocalDate SET_ON = LocalDate.of(2025, 1, 1);
  private static final LocalDate BY = LocalDate.of(2025, 12, 31);
  private static final LocalDate AFTER = LocalDate.of(2026, 2, 1);

  private static final Measure SHARE =
      measure(
          new Calculation.Share(Condition.ALWAYS),
          Unit.shareOf("calls", LocalizedText.of("calls", "llamadas")));
  private static final Measure DEATHS =
      measure(
          new Calculation.Count(),
          Unit.counted(
              "deaths",
              LocalizedText.of("death", "muerte"),
              LocalizedText.of("deaths", "muertes")));
  private static final Measure SECONDS =
      measure(new Calculation.Percentile(FieldId.of("seconds"), 90), Unit.seconds());

  private final List<Observation> quarters = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private Optional<FrozenBaseline> baseline = Optional.empty();
  private LocalDate asOf = AFTER;

  @Test
  void aMissedTargetSaysByHowMuchAndInHowManyPeriods() {
    shares(905, 880, 870, 812);
    target("0.9", "0.9", Direction.HIGHER_IS_BETTER);

    assertThat(said(SHARE, "en"))
        .isEqualTo(
            "Not met. Target: at least 90%. Set on January 1, 2025, to be met by December 31, 2025."
                + " The figure in Oct–Dec 2025 was 81.2%. That is 8.8 points below the target of at"
                + " least 90%. Since it came into force, it was met in 1 of 4 quarters. Not met in: Apr–Jun"
                + " 2025, Jul–Sep 2025, and Oct–Dec 2025.");
    assertThat(said(SHARE, "es"))
        .isEqualTo(
            "No cumplida. Meta: al menos 90%. Fijada el 1 de enero de 2025, para el 31 de diciembre"
                + " de 2025. La cifra de oct–dic 2025 fue 81.2%. Está 8.8 puntos por debajo de la"
                + " meta de al menos 90%. Desde que está vigente, se cumplió en 1 de 4 trimestres. No se"
                + " cumplió en: abr–jun 2025, jul–sep 2025 y oct–dic 2025.");
  }

  @Test
  void aFullCountThatIsCloseIsTheAnswerAndSaysThatItIsClose() {
    shares(890, 890, 890, 900);
    target("0.9", "0.9", Direction.HIGHER_IS_BETTER);
    assertThat(said(SHARE, "en"))
        .startsWith("Met. ")
        .contains("That meets the target of at least 90%. It is so close to the target that luck");
  }

  @Test
  void aSampleSaysItsMargin() {
    for (int i = 0; i < 4; i++) {
      add(
          Figures.reported(
              new BigDecimal("0.48"),
              Optional.empty(),
              Optional.empty(),
              OptionalLong.of(800),
              Optional.of(new BigDecimal("0.03"))));
    }
    target("0.5", "0.5", Direction.HIGHER_IS_BETTER);
    assertThat(said(SHARE, "en"))
        .startsWith("Not met, but within the margin of error. ")
        .contains(
            "It rests on a sample. The true figure is most likely between 45% and 51%, so the"
                + " target may be met or not.");
    assertThat(said(SHARE, "es")).startsWith("No cumplida, pero dentro del margen de error. ");
  }

  @Test
  void onlyWhatIsExactlyNoneMeetsATargetOfNoneAndSaysWhatThatIsCompatibleWith() {
    counts(0, 0, 0, 0);
    target("0", "0", Direction.LOWER_IS_BETTER);
    assertThat(said(DEATHS, "en"))
        .startsWith("Met. Target: 0 deaths. ")
        .contains("0 in 4 quarters is still compatible with up to 0.75 a quarter.")
        .doesNotContain("%", "luck");
    assertThat(said(DEATHS, "es"))
        .contains("0 en 4 trimestres todavía es compatible con hasta 0.75 por trimestre.");

    quarters.clear();
    counts(0, 0, 1, 2);
    assertThat(said(DEATHS, "en"))
        .startsWith("Not met. ")
        .contains("That is 2 deaths above the target of 0 deaths.")
        .contains("In all: 3 deaths in 4 quarters.")
        .doesNotContain("compatible");
  }

  @Test
  void beforeItIsDueItSaysWhereAStraightPathWouldBe() {
    asOf = LocalDate.of(2025, 8, 1);
    quarters.add(
        Observation.known(
            FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.QUARTER, SET_ON.minusDays(1)),
            ObservationStatus.NORMAL,
            Figures.of(BigDecimal.valueOf(600))));
    counts(590, 560);
    target("500", "500", Direction.LOWER_IS_BETTER);

    // 600 - 100 * 180 / 364 = 550.5 seconds.
    assertThat(said(SECONDS, "en"))
        .startsWith("Behind schedule. Target: at most 8 min 20 s. ")
        .contains("The figure in Apr–Jun 2025 was 9 min 20 s. That is 1 min 0 s above the target")
        .contains(
            "From 10 min 0 s, where it was when the target was set, a straight path to the target"
                + " would have reached 9 min 11 s by then.");
    assertThat(said(SECONDS, "es")).startsWith("Va con retraso. Meta: 8 min 20 s como máximo. ");

    quarters.remove(2);
    counts(500);
    assertThat(said(SECONDS, "en"))
        .startsWith("On course. ")
        .contains("That meets the target of at most 8 min 20 s already, before it is due.")
        .doesNotContain("path");
  }

  @Test
  void whatTooLittleIsKnownOfSaysWhy() {
    shares(900, 900, 900);
    quarters.add(
        Observation.unknown(
            FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.QUARTER, BY),
            ObservationStatus.SUPPRESSED,
            Message.of("note.suppressed")));
    target("0.9", "0.9", Direction.HIGHER_IS_BETTER);
    assertThat(said(SHARE, "en"))
        .startsWith("We cannot say. ")
        .contains("The figure that decides is the one in Oct–Dec 2025. Hidden because so few could")
        .contains("it was met in 3 of 3 quarters. 1 more has no figure to judge.");
    assertThat(said(SHARE, "es"))
        .startsWith("No lo podemos decir. ")
        .contains("La cifra que decide es la de oct–dic 2025. Se oculta porque");
  }

  @Test
  void oneThatWasReplacedSaysSo() {
    shares(850, 910, 860, 840);
    target("0.9", "0.9", Direction.HIGHER_IS_BETTER);
    targets.add(
        new Target(
            ID,
            new BigDecimal("0.8"),
            new BigDecimal("0.8"),
            Direction.HIGHER_IS_BETTER,
            LocalDate.of(2026, 1, 20),
            LocalDate.of(2026, 12, 31),
            LocalizedText.of("Four of five", "Cuatro de cinco")));
    assertThat(said(SHARE, "en"))
        .startsWith("Not met. ")
        .contains("While it was in force, it was met in 1 of 4 quarters.")
        .endsWith("On January 20, 2026 another target took its place.");
    assertThat(said(SHARE, "es")).endsWith("El 20 de enero de 2026 la reemplazó otra meta.");

    Words words = Words.in(Locale.forLanguageTag("es"));
    TargetStanding now = standings(SHARE).get(1);
    assertThat(text(words, now.title())).startsWith("Meta: Cuatro de cinco. Fijada el 20 de");
    assertThat(text(words, now.brief()))
        .isEqualTo("Meta: al menos 80% para el 31 de diciembre de 2026. No lo podemos decir.");
  }

  @Test
  void betweenMilestonesItSaysFromWhereToWhere() {
    quarters.add(
        Observation.known(
            FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.QUARTER, SET_ON.minusDays(1)),
            ObservationStatus.NORMAL,
            Figures.of(BigDecimal.valueOf(600))));
    counts(590, 560);
    target("480", "480", Direction.LOWER_IS_BETTER, LocalDate.of(2025, 3, 31));
    target("300", "300", Direction.LOWER_IS_BETTER, LocalDate.of(2026, 12, 31));
    target("420", "420", Direction.LOWER_IS_BETTER, LocalDate.of(2025, 9, 30));
    asOf = LocalDate.of(2025, 8, 1);

    // From 480 on March 31 to 420 on September 30: on June 30 91 of 183 days are gone, so 450.16.
    assertThat(said(SECONDS, "en", 2))
        .contains(
            "From 8 min 0 s, the target of March 31, 2025, a straight path to the target before it,"
                + " due on September 30, 2025, would have reached 7 min 30 s by then.");
    assertThat(said(SECONDS, "es", 2))
        .contains(
            "Desde 8 min 0 s, la meta para el 31 de marzo de 2025, un camino recto hasta la meta"
                + " anterior, que vence el 30 de septiembre de 2025, ya habría llegado a 7 min"
                + " 30 s.");
  }

  /** 100 in each month, and 90 in the last one. */
  @Test
  void inBriefNoneThatWasMissedOrIsBehindIsHiddenByTheOneThatIsDueFirst() {
    List<Observation> months = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2024, 1);
        month.isBefore(YearMonth.of(2025, 3));
        month = month.plusMonths(1)) {
      boolean last = month.equals(YearMonth.of(2025, 2));
      months.add(
          Observation.known(
              Observations.month(month.toString()),
              ObservationStatus.NORMAL,
              Figures.of(BigDecimal.valueOf(last ? 90 : 100))));
    }
    LocalDate june = LocalDate.of(2025, 6, 30);
    Words english = Words.in(Locale.ENGLISH);
    assertThat(
            new SmallDashboard()
                .measure(measure -> measure.grains(Grain.MONTH))
                .series(Grain.MONTH, Slice.whole(), months.toArray(Observation[]::new))
                .targets(
                    atMost(50, LocalDate.of(2024, 2, 1), LocalDate.of(2025, 12, 31)),
                    atMost(10, LocalDate.of(2024, 2, 2), LocalDate.of(2024, 12, 31)),
                    atMost(40, LocalDate.of(2024, 3, 1), june),
                    atMost(95, LocalDate.of(2025, 1, 1), june))
                .build()
                .findMeasure(SmallDashboard.MEASURE)
                .orElseThrow()
                .targetsInBrief())
        .extracting(message -> text(english, message))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Target: at most 95").endsWith("On course."),
            second -> assertThat(second).isEqualTo("A target before it was not met."),
            third -> assertThat(third).isEqualTo("A target that was replaced is behind schedule."),
            fourth -> assertThat(fourth).isEqualTo("A target after it is behind schedule."));
  }

  private static Target atMost(int most, LocalDate setOn, LocalDate by) {
    return new Target(
        SmallDashboard.MEASURE,
        BigDecimal.valueOf(most),
        BigDecimal.valueOf(most),
        Direction.LOWER_IS_BETTER,
        setOn,
        by,
        LocalizedText.of(""));
  }

  @Test
  void aRangeAndASingleValueSayThemselves() {
    counts(5, 5, 5, 25);
    target("10", "20", Direction.NEITHER);
    assertThat(said(DEATHS, "en"))
        .contains("That is 5 deaths above the target of 10 deaths to 20 deaths.");
    targets.clear();
    target("10", "10", Direction.NEITHER);
    assertThat(said(DEATHS, "en")).contains("15 deaths above the target of exactly 10 deaths.");
  }

  @Test
  void aDistanceIsNeverRoundedToNone() {
    add(Figures.quotient(BigDecimal.valueOf(899_999), BigDecimal.valueOf(1_000_000), 1_000_000));
    asOf = LocalDate.of(2025, 4, 1);
    targets.add(
        new Target(
            ID,
            new BigDecimal("0.9"),
            new BigDecimal("0.9"),
            Direction.HIGHER_IS_BETTER,
            SET_ON,
            LocalDate.of(2025, 3, 31),
            LocalizedText.of("")));
    assertThat(said(SHARE, "en")).contains("That is 0.01 points below the target");
  }

  @Test
  void norIsOneOfAnAverageOrAnIndex() {
    Measure index =
        measure(
            new Calculation.Percentile(FieldId.of("index"), 50),
            Unit.decimal("index", LocalizedText.of("")));
    for (String value : List.of("3.7", "3.7", "3.7", "3.6034")) {
      add(Figures.of(new BigDecimal(value)));
    }
    target("3.6", "3.6", Direction.LOWER_IS_BETTER);
    assertThat(said(index, "en")).contains("That is 0.01 above the target of at most 3.6.");

    quarters.clear();
    for (String value : List.of("3", "3", "3", "2.04")) {
      add(Figures.of(new BigDecimal(value)));
    }
    targets.clear();
    target("2", "2", Direction.LOWER_IS_BETTER);
    assertThat(said(DEATHS, "en")).contains("That is 0.1 deaths above the target of at most 2");
  }

  @Test
  void ofAStandInItSaysThatItIsTheStandIns() {
    Measure standIn =
        DEATHS.with(
            builder ->
                builder.proxy(
                    Proxy.of(
                        LocalizedText.of("the real thing", "lo verdadero"),
                        LocalizedText.of("Not yet.", "Aún no."))));
    counts(1, 1, 1, 1);
    target("2", "2", Direction.LOWER_IS_BETTER);
    assertThat(said(standIn, "en"))
        .contains("This is a target of the stand-in. It does not speak of the real thing.");
    assertThat(said(standIn, "es")).contains("No dice nada sobre lo verdadero.");
  }

  @Test
  void withEnoughFrozenFiguresItSaysWhatFiguresAsBeforeWouldDo() {
    counts(100, 100, 100, 100);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    // The limits are 89.36 and 110.64.
    for (Map.Entry<String, String> one :
        Map.of(
                "120", "this target would be met nearly every time.",
                "100", "would be met at some times and missed at others, by luck alone.",
                "80", "this target would not be met. That takes a lasting change.")
            .entrySet()) {
      targets.clear();
      target(one.getKey(), one.getKey(), Direction.LOWER_IS_BETTER);
      // Nothing need have started for figures to be frozen, so no start is spoken of.
      assertThat(said(SECONDS, "en"))
          .contains("If figures went up and down as those of the starting point, ")
          .endsWith(one.getValue());
      assertThat(said(SECONDS, "es"))
          .contains("Si las cifras subieran y bajaran como las del punto de partida, esta meta");
    }
  }

  private String said(Measure measure, String language) {
    return said(measure, language, 0);
  }

  private String said(Measure measure, String language, int number) {
    Words words = Words.in(Locale.forLanguageTag(language));
    TargetStanding standing = standings(measure).get(number);
    String text =
        Stream.of(
                Stream.of(standing.title()),
                standing.reasons().stream(),
                standing.overTime().stream())
            .flatMap(messages -> messages)
            .map(message -> text(words, message))
            .collect(Collectors.joining(" "));
    assertThat(text).endsWith(".").doesNotContain("{", "}", "  ", "null");
    return text(words, standing.headline()) + ". " + text;
  }

  private static String text(Words words, Message message) {
    return words.say(message).text().replace('\u00a0', ' ');
  }

  private List<TargetStanding> standings(Measure measure) {
    List<Series> series = List.of(new Series(ID, Grain.QUARTER, Slice.whole(), quarters));
    return TargetStanding.of(
        measure,
        series,
        false,
        Comparison.of(
            new CurrentFigures(measure, series, "the same"), List.of(), baseline, Optional.empty()),
        targets,
        asOf);
  }

  private void target(String low, String high, Direction direction) {
    target(low, high, direction, BY);
  }

  private void target(String low, String high, Direction direction, LocalDate by) {
    targets.add(
        new Target(
            ID,
            new BigDecimal(low),
            new BigDecimal(high),
            direction,
            SET_ON,
            by,
            LocalizedText.of("")));
  }

  /** So many of 1,000. */
  private void shares(int... met) {
    for (int each : met) {
      add(Figures.quotient(BigDecimal.valueOf(each), BigDecimal.valueOf(1000), 1000));
    }
  }

  private void counts(int... values) {
    for (int each : values) {
      add(Figures.of(BigDecimal.valueOf(each)));
    }
  }

  private void add(Figures figures) {
    LocalDate next =
        quarters.isEmpty()
            ? SET_ON
            : quarters.get(quarters.size() - 1).period().lastDay().plusDays(1);
    quarters.add(
        Observation.known(
            FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.QUARTER, next),
            ObservationStatus.NORMAL,
            figures));
  }

  /** Quarters before 2025. */
  private void freeze(int... values) {
    List<Observation> frozen = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      frozen.add(
          Observation.known(
              FiscalCalendar.CALENDAR_YEAR.periodOf(
                  Grain.QUARTER, SET_ON.minusMonths(3L * (values.length - i))),
              ObservationStatus.NORMAL,
              Figures.of(BigDecimal.valueOf(values[i]))));
    }
    baseline =
        Optional.of(
            new FrozenBaseline(
                ID,
                new Window(LocalDate.of(2020, 1, 1), SET_ON.minusDays(1)),
                List.of(new Series(ID, Grain.QUARTER, Slice.whole(), frozen)),
                SET_ON,
                "somebody",
                "before it began",
                "the same",
                Map.of(),
                FrozenTerms.USUAL));
  }

  private static Measure measure(Calculation calculation, Unit unit) {
    return Measure.builder(ID, DatasetId.of("ecc/any"), calculation)
        .grains(Grain.QUARTER)
        .unit(unit)
        .build();
  }
}
