package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.clock;
import static org.datainaction.truth.Declared.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Expression.TimePart;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What real reports of "response to resistance" do that no specification says. */
class ResponseToResistanceQuirksTest {
  private static final String BY_CALENDAR_YEAR = "    years: calendar";

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Dallas {
    private static final String FILE = "police/dallas_response_to_resistance_2019.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      built =
          Declared.at("date")
              .column("date", "OCCURRED_D", day("MM/dd/yyyy"))
              .column("clock", "OCCURRED_T", clock("h:mm a"), "NULL")
              .column("report", "FILENUM", TEXT)
              .column("force", "ForceType", TEXT)
              .column("sex", "CitSex", TEXT, "NULL")
              .column("point", "GeoLocation", TEXT)
              .derived(
                  "occurred", new Expression.DateAtTime(FieldId.of("date"), FieldId.of("clock")))
              .derived("hour", new Expression.PartOfTime(FieldId.of("occurred"), TimePart.HOUR))
              .count("rows", "hour", "force", "sex")
              .count("untimed", Condition.absent(FieldId.of("occurred")))
              .count("placed", Condition.present(FieldId.of("point")))
              .measure("reports", new Calculation.Distinct(FieldId.of("report")), Condition.ALWAYS)
              .buildWith(BY_CALENDAR_YEAR, folder, "America/Chicago", FILE);
    }

    @Test
    void dateAndTimeInTwoColumnsAreOneMoment() {
      DateTimeFormatter american = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
      Map<String, Long> hours =
          plain.countBy(
              row ->
                  row.get("OCCURRED_T").equals("NULL")
                      ? ""
                      : LocalTime.parse(row.get("OCCURRED_T"), american)
                          .toString()
                          .substring(0, 2));

      assertThat(hours).hasSize(25).containsEntry("", 13L);
      hours.forEach(
          (hour, rows) ->
              assertThat(built.total("test/rows", "hour", hour)).as(hour).isEqualTo(rows));
    }

    @Test
    void theTextNullIsMissingAndNoTimeThatCannotBeRead() {
      assertThat(built.total("test/untimed")).isEqualTo(13);
      assertThat(built.unusable("clock")).isZero();
    }

    @Test
    void nullAndAnEmptyCellAreTheSameNothing() {
      long nulls = plain.count("CitSex", "NULL");
      long empty = plain.count("CitSex", "");

      assertThat(nulls).isPositive();
      assertThat(empty).isPositive();
      assertThat(built.partsOf("test/rows", "sex")).doesNotContain("NULL");
      assertThat(built.total("test/rows", "sex", "")).isEqualTo(nulls + empty);
    }

    @Test
    void multiValuedCellsAreTextAsTheyStand() {
      Map<String, Long> forces = plain.countBy(row -> row.get("ForceType"));

      assertThat(forces).containsKey("BD - Tripped, BD - Grabbed");
      assertThat(built.partsOf("test/rows", "force")).containsAll(forces.keySet());
      assertThat(built.total("test/rows", "force", "BD - Tripped, BD - Grabbed"))
          .isEqualTo(forces.get("BD - Tripped, BD - Grabbed"));
    }

    @Test
    void aPointWithBracketsAndABlankIsOneCell() {
      long points = plain.count(row -> row.get("GeoLocation").startsWith("POINT ("));

      assertThat(points).isPositive();
      assertThat(built.total("test/placed")).isEqualTo(points);
    }

    @Test
    void severalRowsOfAReportAreOneReport() {
      assertThat(built.total("test/rows")).isEqualTo(2944);
      assertThat(built.total("test/reports")).isEqualTo(1645);
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Austin {
    private static final String FILE = "police/austin_response_to_resistance_2017.csv";
    private PlainCsv plain;
    private RealExports built;
    private RealExports guide;

    @BeforeAll
    void build(@TempDir Path folder, @TempDir Path guideFolder) throws IOException {
      plain = PlainCsv.of(FILE);
      built = declared().buildWith(BY_CALENDAR_YEAR, folder, "America/Chicago", FILE);
      guide = declared().build(guideFolder, "America/Chicago", "police/austin_r2r_guide.csv");
    }

    /** The file writes the headers of date and time with two blanks. */
    private static Declared declared() {
      return Declared.at("date")
          .needed("date", "Date Occurred", day("MM/dd/yyyy hh:mm:ss a"))
          .column("clock", "Time Occurred", clock("Hmm", "m"))
          .column("level", "R2R Level", TEXT)
          .column("county", "COUNTY", TEXT, "-")
          .column("resistance", "Subject Resistance", TEXT)
          .derived("occurred", new Expression.DateAtTime(FieldId.of("date"), FieldId.of("clock")))
          .derived("hour", new Expression.PartOfTime(FieldId.of("occurred"), TimePart.HOUR))
          .count("rows", "hour", "level", "county", "resistance");
    }

    @Test
    void twoBlanksInAHeaderAreOne() {
      assertThat(plain.rows().get(0)).containsKeys("Date  Occurred", "Time  Occurred");
      assertThat(built.total("test/rows")).isEqualTo(2500);
      assertThat(built.dashboard().rows().rejected()).isZero();
    }

    @Test
    void hhmmWithoutLeadingZerosIsATimeOfDayAlsoInTheFirstHour() {
      Map<String, Long> hours = plain.countBy(row -> hour(row.get("Time  Occurred")));

      assertThat(plain.count(row -> row.get("Time  Occurred").length() <= 2)).isGreaterThan(664);
      assertThat(hours).hasSize(25).containsEntry("", 664L);
      hours.forEach(
          (hour, rows) ->
              assertThat(built.total("test/rows", "hour", hour)).as(hour).isEqualTo(rows));
      assertThat(built.unusable("clock")).isZero();
    }

    @Test
    void theFillerMidnightIsNotATime() {
      assertThat(plain.count(row -> row.get("Date  Occurred").endsWith(" 12:00:00 AM")))
          .isEqualTo(2500);
      assertThat(built.total("test/rows", "hour", "00")).isLessThan(2500 / 4);
    }

    private static String hour(String number) {
      if (number.isEmpty()) {
        return "";
      }
      int hour = Integer.parseInt(number) / 100;
      return hour < 10 ? "0" + hour : Integer.toString(hour);
    }

    @Test
    void aDashIsMissing() {
      assertThat(built.partsOf("test/rows", "county"))
          .containsExactlyInAnyOrder("Travis County", "Williamson County", "");
      assertThat(built.total("test/rows", "county", "")).isEqualTo(plain.count("COUNTY", "-"));
    }

    @Test
    void aLevelThatIsTwoLevelsIsAValueOfItsOwn() {
      assertThat(built.total("test/rows", "level", "23"))
          .isPositive()
          .isEqualTo(plain.count("R2R Level", "23"));
    }

    @Test
    void valuesJoinedBySemicolonsAreTextAsTheyStand() {
      Map<String, Long> values = plain.countBy(row -> row.get("Subject Resistance"));
      String joined =
          values.keySet().stream().filter(value -> value.contains("; ")).findFirst().orElseThrow();

      assertThat(built.total("test/rows", "resistance", joined)).isEqualTo(values.get(joined));
    }

    @Test
    void aGuideInProseIsNoTableAndGivesNoFigure() {
      List<Problem> problems =
          guide.dashboard().datasets().get(0).exports().stream()
              .map(ExportReport::problems)
              .flatMap(List::stream)
              .toList();

      assertThat(problems).extracting(Problem::code).contains(ProblemCode.COLUMN_MISSING);
      assertThat(guide.dashboard().datasets().get(0).awaited()).isPresent();
      assertThat(guide.total("test/rows")).isZero();
    }
  }
}
