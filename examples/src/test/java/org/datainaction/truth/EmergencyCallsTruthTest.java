package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.datainaction.adapters.ecc.EccAdapter;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Two nights of storms at a real 911 center, call by call. Every figure of the truth files but the
 * first and last minute, which no measure has; equal rows are different calls.
 */
class EmergencyCallsTruthTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "nashville_911_phone_calls_tornado, nashville_911_phone_calls_tornado_2020, 2020-01-01",
    "nashville_911_phone_calls_derecho, nashville_911_phone_calls_derecho_2020, 2020-04-01",
  })
  void callsByHourAndQuarterHourAndThoseWithoutALocationEqualTheTruth(
      String truthFile, String export, String quarter) throws IOException {
    JsonNode truth = RealExports.truth("ecc/truth/" + truthFile + ".json");
    RealExports built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new EccAdapter())),
                Registry.formats(EmergencyCallsTruthTest.class.getClassLoader())),
            "ecc/emergency-calls",
            "America/Chicago",
            "ecc/" + export + ".csv");

    long rows = truth.get("rows").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
    RealExports.same(
        built.whole("ecc/calls-received", "quarter", quarter), "value", truth.get("rows"));
    RealExports.same(
        built.whole("ecc/calls-without-location", "quarter", quarter),
        "numerator",
        truth.get("missing_location"));
    for (Map.Entry<String, JsonNode> hour : truth.get("calls_by_hour").properties()) {
      RealExports.same(
          built.whole("ecc/calls-received", "hour", hour.getKey() + ":00"),
          "value",
          hour.getValue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nashville_911_phone_calls_tornado, nashville_911_phone_calls_tornado_2020, 2020-01-01",
    "nashville_911_phone_calls_derecho, nashville_911_phone_calls_derecho_2020, 2020-04-01",
  })
  void anAdapterFromOutsideCountsByQuarterHourAndByTower(
      String truthFile, String export, String quarter) throws IOException {
    JsonNode truth = RealExports.truth("ecc/truth/" + truthFile + ".json");
    RealExports built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new Storms())),
                Registry.formats(EmergencyCallsTruthTest.class.getClassLoader())),
            "test/calls",
            "America/Chicago",
            "ecc/" + export + ".csv");

    RealExports.same(
        built.whole("test/wireless", "quarter", quarter),
        "value",
        truth.get("wireless_caller_literal"));
    String peak = "";
    long most = 0;
    for (Map.Entry<String, JsonNode> bin : truth.get("calls_by_15_min").properties()) {
      LocalDateTime start = LocalDateTime.parse(bin.getKey());
      String hour = bin.getKey().substring(0, "2020-05-03T16".length()) + ":00";
      String minute = bin.getKey().substring("2020-05-03T16:".length());
      RealExports.same(
          built.part("test/calls", "hour", hour, "quarter-hour", minute), "value", bin.getValue());
      assertThat(start.getMinute() % 15).isZero();
      if (bin.getValue().asLong() > most) {
        most = bin.getValue().asLong();
        peak = bin.getKey();
      }
    }
    assertThat(truth.get("peak_bin").get(0).asString()).isEqualTo(peak);
  }

  /** Quarter hours and towers, which the shipped adapter does not publish. */
  private static final class Storms implements DepartmentAdapter {
    private static final FieldId QUARTER_HOUR = FieldId.of("quarter-hour");
    private final Dataset calls =
        OpenCopy.of(
                new EccAdapter()
                    .datasets().stream()
                        .filter(dataset -> dataset.id().toString().equals("ecc/emergency-calls"))
                        .findFirst()
                        .orElseThrow(),
                "test/calls")
            .toBuilder()
            .derived(
                DerivedField.of(
                    QUARTER_HOUR,
                    LocalizedText.of("quarter of the hour"),
                    new Expression.PartOfTime(
                        FieldId.of("seized"), Expression.TimePart.QUARTER_HOUR)))
            .build();

    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(calls);
    }

    @Override
    public List<Measure> measures() {
      return List.of(
          Measure.builder(MeasureId.of("test/calls"), calls.id(), new Calculation.Count())
              .grains(Grain.HOUR)
              .breakdown(QUARTER_HOUR, LocalizedText.of("By quarter hour"))
              .build(),
          Measure.builder(MeasureId.of("test/wireless"), calls.id(), new Calculation.Count())
              .where(Condition.in(FieldId.of("tower"), "WIRELESS CALLER"))
              .grains(Grain.QUARTER)
              .build());
    }
  }
}
