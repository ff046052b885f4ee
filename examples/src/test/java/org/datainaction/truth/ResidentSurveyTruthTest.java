package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.adapters.communitysafety.CommunitySafetyAdapter;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Durham's own resident survey: a column a question, 9 for "don't know", the wave stated by the
 * workspace. Every figure of the truth file: how often each code was given, valid and positive
 * answers, shares and means, of all and by area.
 */
class ResidentSurveyTruthTest {
  private static final String WAVE_START = "2022-12-01";
  private static final String STATED =
      """
          given:
            - files: data/*
              values: {wave: 2022-12-01..2023-01-31}\
      """;
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("Q1[01]", "police-quality"),
          Map.entry("Q1[02]", "sheriff-quality"),
          Map.entry("Q1[03]", "fire-quality"),
          Map.entry("Q1[04]", "fire-response-time"),
          Map.entry("Q1[05]", "ems-quality"),
          Map.entry("Q1[06]", "ems-response-time"),
          Map.entry("Q6[01]", "safe-walking-1"),
          Map.entry("Q6[02]", "safe-walking-2"),
          Map.entry("Q6[03]", "safe-downtown"),
          Map.entry("Q6[04]", "safe-overall"),
          Map.entry("Q6[07]", "safe-with-law-enforcement"),
          Map.entry("Q7[01]", "police-relationship"));

  @TempDir Path folder;
  @TempDir Path openFolder;
  private JsonNode truth;
  private RealExports built;
  private RealExports open;

  @BeforeEach
  void buildFromTheRealExport() throws IOException {
    truth = RealExports.truth("community-safety/truth/durham_nc_resident_survey_2022.json");
    built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new CommunitySafetyAdapter())),
                Registry.formats(ResidentSurveyTruthTest.class.getClassLoader())),
            "community-safety/resident-survey",
            "America/New_York",
            STATED,
            List.of("community-safety/durham_nc_resident_survey_2022.csv"));
    open =
        RealExports.build(
            openFolder,
            new Installed(
                Registry.adapters(List.of(new EveryCode())),
                Registry.formats(ResidentSurveyTruthTest.class.getClassLoader())),
            "test/survey",
            "America/New_York",
            STATED,
            List.of("community-safety/durham_nc_resident_survey_2022.csv"));
  }

  @Test
  void everyAnswerIsUsed() {
    long responses = truth.get("responses").asLong();

    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(responses, responses, 0, 0));
  }

  @Test
  void sharesOfPositiveAnswersEqualTheTruthAndHaveNAndMargin() {
    assertThat(truth.get("items").properties()).hasSize(FIELDS.size());
    for (Map.Entry<String, JsonNode> item : truth.get("items").properties()) {
      NamedCsvRecord row =
          built.whole("community-safety/survey-" + FIELDS.get(item.getKey()), "wave", WAVE_START);
      checkShare(row, item.getValue());
      double share = item.getValue().get("share_positive_of_valid").asDouble();
      double n = item.getValue().get("valid").asDouble();
      assertThat(Double.parseDouble(row.getField("margin")))
          .isCloseTo(1.96 * Math.sqrt(share * (1 - share) / n), within(0.000002));
    }
  }

  @Test
  void theCodesAndTheMeanOfEveryQuestionEqualTheTruth() {
    for (Map.Entry<String, JsonNode> item : truth.get("items").properties()) {
      String field = FIELDS.get(item.getKey());
      for (int code = 1; code <= 5; code++) {
        RealExports.same(
            open.whole("test/" + field + "-" + code, "wave", WAVE_START),
            "value",
            item.getValue().get("codes").get(Integer.toString(code)));
      }
      RealExports.same(
          open.whole("test/" + field + "-missing", "wave", WAVE_START),
          "value",
          item.getValue().get("codes").get("9"));
      RealExports.sameRounded(
          open.whole("test/" + field + "-mean", "wave", WAVE_START),
          "value",
          item.getValue().get("mean_of_valid"));
    }
  }

  @Test
  void answersByAreaEqualTheTruthWhereNobodyIsProtected() {
    for (Map.Entry<String, JsonNode> area : truth.get("Q1[01]_by_PAC").properties()) {
      checkShare(
          open.part(
              "test/police-quality-share", "wave", WAVE_START, "crime-area", area.getKey().strip()),
          area.getValue());
    }
    for (Map.Entry<String, JsonNode> part : truth.get("Q6[04]_by_inside_city").properties()) {
      checkShare(
          open.part("test/safe-overall-share", "wave", WAVE_START, "inside-city", part.getKey()),
          part.getValue());
      checkShare(
          built.part(
              "community-safety/survey-safe-overall",
              "wave",
              WAVE_START,
              "inside-city",
              part.getKey()),
          part.getValue());
    }
  }

  /** In one area ten people gave a valid answer, and six of them no positive one. */
  @Test
  void answersByAreaAreWithheldWhereTenPeopleOrFewerAnswered() {
    NamedCsvRecord row =
        built.part(
            "community-safety/survey-police-quality", "wave", WAVE_START, "crime-area", "PAC 1");

    assertThat(truth.get("Q1[01]_by_PAC").get("PAC 5").get("valid").asInt()).isEqualTo(10);
    assertThat(row.getField("status")).isEqualTo("suppressed");
    assertThat(row.getField("value")).isEmpty();
  }

  private static void checkShare(NamedCsvRecord row, JsonNode truth) {
    RealExports.same(row, "numerator", truth.get("positive_4_5"));
    RealExports.same(row, "denominator", truth.get("valid"));
    RealExports.same(row, "n", truth.get("valid"));
    RealExports.sameRounded(row, "value", truth.get("share_positive_of_valid"));
  }

  /** Counts every code of every question, on a copy of the dataset that protects nobody. */
  private static final class EveryCode implements DepartmentAdapter {
    private final Dataset open =
        OpenCopy.of(
            new CommunitySafetyAdapter()
                .datasets().stream().filter(Dataset::sampled).findFirst().orElseThrow(),
            "test/survey");

    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(open);
    }

    @Override
    public List<Measure> measures() {
      return FIELDS.values().stream().flatMap(field -> of(FieldId.of(field))).toList();
    }

    private Stream<Measure> of(FieldId field) {
      Condition valid = new Condition.Range(field, BigDecimal.ONE, BigDecimal.valueOf(5));
      Stream<Measure> codes =
          IntStream.rangeClosed(1, 5)
              .mapToObj(
                  code ->
                      measure(field + "-" + code, new Calculation.Count())
                          .where(Condition.compare(field, Condition.Operator.EQUAL, code))
                          .build());
      return Stream.concat(
          codes,
          Stream.of(
              measure(field + "-missing", new Calculation.Count())
                  .where(Condition.absent(field))
                  .build(),
              measure(field + "-mean", new Calculation.Mean(field)).where(valid).build(),
              measure(
                      field + "-share",
                      new Calculation.Share(
                          Condition.compare(field, Condition.Operator.AT_LEAST, 4)))
                  .where(valid)
                  .breakdown(FieldId.of("crime-area"), LocalizedText.of("By area"))
                  .breakdown(FieldId.of("inside-city"), LocalizedText.of("By city"))
                  .build()));
    }

    private Measure.Builder measure(String name, Calculation calculation) {
      return Measure.builder(MeasureId.of("test/" + name), open.id(), calculation)
          .grains(Grain.WAVE);
    }
  }
}
