package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.AT_LEAST;
import static org.datainaction.measure.Condition.Operator.EQUAL;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.WHOLE;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What real surveys export. In {@link ResidentSurveyTruthTest} are the codes with 9 for "don't
 * know", headers that are cut off or start with {@code [1 }, and the area; in {@link
 * CrisisCallsTruthTest} months by name without a day.
 */
class CommunitySafetyQuirksTest {
  private static final String WAVE_START = "2022-12-01";
  private static final String STATED =
      "    given: [{files: data/*, values: {wave: 2022-12-01..2023-01-31}}]";
  private static final String BY_CALENDAR_YEAR = "    years: calendar";

  @TempDir Path folder;

  private static Declared survey() {
    return Declared.timed(new TimeOfRow.Named(FieldId.of("wave")))
        .finest(Grain.WAVE)
        .needed("wave", "Wave", new CellFormat.PeriodName());
  }

  private static Declared years(String header) {
    return Declared.timed(new TimeOfRow.Named(FieldId.of("year")))
        .finest(Grain.YEAR)
        .needed("year", header, new CellFormat.PeriodName());
  }

  @Test
  void aHeaderDamagedByFindAndReplaceIsTheHeaderAndABlankAreaIsNone() throws IOException {
    String file = "community-safety/durham_nc_resident_survey_2022.csv";
    String damaged = "Q25[08]  [Communit8-led safet8 initiativ";
    PlainCsv plain = PlainCsv.of(file);

    RealExports built =
        survey()
            .column("led-by-community", damaged, WHOLE)
            .column("area", "PAC", TEXT)
            .count("answers", "area")
            .count("chosen", Condition.compare(FieldId.of("led-by-community"), EQUAL, 8))
            .buildWith(STATED, folder, "America/New_York", file);

    assertThat(plain.rows().get(0)).hasSize(226);
    assertThat(built.whole("test/chosen", "wave", WAVE_START).getField("value"))
        .isEqualTo(Long.toString(plain.count(damaged, "8")));
    assertThat(built.part("test/answers", "wave", WAVE_START, "area", "").getField("value"))
        .isEqualTo("218");
    assertThat(built.partsOf("test/answers", "area")).hasSize(1 + 5);
  }

  @Test
  void oldWesternTextIsReadOnceTheCitySaysSoAndTrailingBlanksAreNone() throws IOException {
    String file = "community-safety/durham_nc_resident_survey_2021_open_ended.csv";
    PlainCsv plain = PlainCsv.of(file, Charset.forName("windows-1252"));
    String curly =
        plain.rows().stream()
            .map(row -> row.get("response").strip())
            .filter(text -> text.indexOf('\u2019') >= 0)
            .findFirst()
            .orElseThrow();

    RealExports built =
        survey()
            .column("response", "response", TEXT)
            .column("survey", "survey", TEXT)
            .count("answers", "survey")
            .count("curly", Condition.in(FieldId.of("response"), curly))
            .buildWith(
                STATED + "\n    layout: {encoding: windows-1252}",
                folder,
                "America/New_York",
                file);

    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(481, 481, 0, 0));
    assertThat(built.whole("test/curly", "wave", WAVE_START).getField("value")).isEqualTo("1");
    assertThat(plain.count("survey", "county")).isZero();
    assertThat(built.partsOf("test/answers", "survey")).containsExactlyInAnyOrder("city", "county");
    assertThat(built.part("test/answers", "wave", WAVE_START, "survey", "county").getField("value"))
        .isEqualTo(Long.toString(plain.count("survey", "county ")));
  }

  @Test
  void aColumnOfRowNamesWithoutAHeaderIsInNobodysWay() throws IOException {
    String file = "community-safety/toronto_mha_first_apprehension.csv";
    PlainCsv plain = PlainCsv.of(file);

    RealExports built =
        years("ReportYear")
            .column("section", "ApprehensionType", TEXT)
            .column("people", "n", new CellFormat.Count())
            .sum("people", "people", "section")
            .buildWith(BY_CALENDAR_YEAR, folder, "America/Toronto", file);

    assertThat(plain.rows().get(0)).containsKey("");
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(45, 45, 0, 0));
    for (Map<String, String> row : plain.rows()) {
      assertThat(
              built
                  .part(
                      "test/people",
                      "year",
                      row.get("ReportYear") + "-01-01",
                      "section",
                      row.get("ApprehensionType"))
                  .getField("value"))
          .isEqualTo(row.get("n"));
    }
  }

  @Test
  void findingsSayTrueAndFalseInAColumnEach() throws IOException {
    String file = "community-safety/santa_monica_wellbeing_findings.csv";
    PlainCsv plain = PlainCsv.of(file);
    CellFormat flag = new CellFormat.Flag(Set.of("true"), Set.of("false"));

    RealExports built =
        years("Year")
            .column("latino", "Latino", flag)
            .column("in-2014", "year2014", flag)
            .column("dimension", "Dimension", TEXT)
            .count("findings", "dimension")
            .count("latino", Condition.compare(FieldId.of("latino"), EQUAL, 1))
            .count("in-2014", Condition.compare(FieldId.of("in-2014"), EQUAL, 1))
            .buildWith(BY_CALENDAR_YEAR, folder, "America/Los_Angeles", file);

    assertThat(built.total("test/latino")).isEqualTo(plain.count("Latino", "true"));
    assertThat(built.whole("test/in-2014", "year", "2014-01-01").getField("value"))
        .isEqualTo(Long.toString(plain.count("year2014", "true")));
    assertThat(built.unusable("latino") + built.unusable("in-2014")).isZero();
    plain
        .countBy(row -> row.get("Dimension"))
        .forEach(
            (dimension, rows) ->
                assertThat(built.total("test/findings", "dimension", dimension)).isEqualTo(rows));
  }

  @Test
  void aKeyOfAnswersHasNoTimeAndIsReadOnceTheCityStatesOne() throws IOException {
    String file = "community-safety/santa_monica_survey_answer_key.csv";
    PlainCsv plain = PlainCsv.of(file);

    RealExports built =
        survey()
            .column("question", "Question number", TEXT)
            .measure(
                "questions", new Calculation.Distinct(FieldId.of("question")), Condition.ALWAYS)
            .buildWith(STATED, folder, "America/Los_Angeles", file);

    assertThat(built.whole("test/questions", "wave", WAVE_START).getField("value"))
        .isEqualTo(Integer.toString(plain.countBy(row -> row.get("Question number")).size()));
  }

  @Test
  void textInTwoBytesALetterWithSemicolonsIsFoundOutFromTheFile() throws IOException {
    String file = "community-safety/somerville_survey_utf16le_semicolon.csv";
    List<List<String>> rows =
        PlainCsv.records(file, StandardCharsets.UTF_16).stream()
            .map(row -> List.of(row.get(0).split(";")))
            .toList();
    int trust = rows.get(0).indexOf("X5");
    long trusting =
        rows.stream().skip(1).filter(row -> Integer.parseInt(row.get(trust)) >= 4).count();
    FieldId answer = FieldId.of("trust");

    RealExports built =
        survey()
            .column("trust", "X5", WHOLE)
            .column("happy", "D", new CellFormat.Flag(Set.of("1"), Set.of("0")))
            .measure(
                "trusting",
                new Calculation.Share(Condition.compare(answer, AT_LEAST, 4)),
                Condition.present(answer))
            .count("happy", Condition.compare(FieldId.of("happy"), EQUAL, 1))
            .buildWith(STATED, folder, "America/New_York", file);

    NamedCsvRecord row = built.whole("test/trusting", "wave", WAVE_START);
    assertThat(row.getField("numerator")).isEqualTo(Long.toString(trusting));
    assertThat(row.getField("denominator")).isEqualTo("143");
    assertThat(built.whole("test/happy", "wave", WAVE_START).getField("value"))
        .isEqualTo(Long.toString(rows.stream().skip(1).filter(r -> r.get(0).equals("1")).count()));
  }
}
