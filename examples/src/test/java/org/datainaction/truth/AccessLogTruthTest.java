package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.datainaction.workspace.Progress;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Ten thousand lines of a real web server's log, of which one is cut. */
class AccessLogTruthTest {
  private static final String MONTH = "2015-05-01";

  @TempDir Path folder;
  private JsonNode truth;

  @BeforeEach
  void readTruth() {
    truth = RealExports.truth("web/truth/apache_combined_access.json");
  }

  @Test
  void requestsBytesClientsAndTheirPartsEqualTheTruth() throws IOException {
    RealExports built = build("America/New_York");

    long lines = truth.get("lines").asLong();
    long cut = truth.get("unparsed_lines").size();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(lines, lines - cut, cut, 0));
    assertThat(built.dashboard().datasets().get(0).rejectedByKind())
        .isEqualTo(Map.of(new RejectionLog.Kind(Reason.LINE_NOT_UNDERSTOOD, ""), cut));
    same(built.whole("test/bytes", "month", MONTH), truth.get("bytes_sum_dash_as_0"));
    same(built.whole("test/clients", "month", MONTH), truth.get("distinct_ip"));
    checkParts(built, "status", truth.get("by_status"));
    checkParts(built, "method", truth.get("by_method"));
  }

  @Test
  void checkNamesTheLineThatIsCut() throws IOException {
    build("America/New_York");

    List<Problem> problems =
        Workspace.open(folder, installed()).check(LocalDate.of(2026, 11, 16), Progress.NONE);

    assertThat(problems)
        .filteredOn(problem -> problem.code() == ProblemCode.ROWS_REJECTED)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().file()).isEqualTo("data/apache_combined_access.log");
              assertThat(problem.place().line())
                  .isEqualTo(truth.get("unparsed_lines").get(0).asLong());
              assertThat(problem.what()).startsWith("1 row was left out (line-not-understood)");
            });
  }

  @Test
  void aDayIsTheCitysDay() throws IOException {
    checkDays(build("America/New_York"), truth.get("hits_by_local_day"));
  }

  @Test
  void inUtcADayIsTheDayOfTheLog() throws IOException {
    checkDays(build("UTC"), truth.get("hits_by_utc_day"));
  }

  private RealExports build(String zone) throws IOException {
    return RealExports.build(
        folder, installed(), "test/requests", zone, "web/apache_combined_access.log");
  }

  private static Installed installed() {
    return new Installed(
        Registry.adapters(List.of(new Requests())),
        Registry.formats(AccessLogTruthTest.class.getClassLoader()));
  }

  private static void checkDays(RealExports built, JsonNode days) {
    assertThat(days.size()).isEqualTo(4);
    for (Map.Entry<String, JsonNode> day : days.properties()) {
      same(built.whole("test/requests", "day", day.getKey()), day.getValue());
    }
  }

  private static void checkParts(RealExports built, String field, JsonNode parts) {
    assertThat(built.parts("test/requests", "month", MONTH, field)).isEqualTo(parts.size());
    for (Map.Entry<String, JsonNode> part : parts.properties()) {
      same(built.part("test/requests", "month", MONTH, field, part.getKey()), part.getValue());
    }
  }

  private static void same(NamedCsvRecord row, JsonNode expected) {
    assertThat(new BigDecimal(row.getField("value")))
        .as("value of %s", row)
        .isEqualByComparingTo(expected.decimalValue());
  }

  /** Requests as rows: no installed adapter counts them one by one. */
  private static final class Requests implements DepartmentAdapter {
    private static final DatasetId DATASET = DatasetId.of("test/requests");

    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      CellFormat text = new CellFormat.Text();
      CellFormat time = new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ssXXX"));
      return List.of(
          Dataset.builder(DATASET)
              .field(field("time", "Time", time))
              .field(field("client", "Client", text))
              .field(field("method", "Method", text))
              .field(field("path", "Page path", text))
              .field(field("status", "Status", text))
              .field(field("bytes", "Bytes", new CellFormat.Whole()))
              .field(field("agent", "User agent", text))
              .time(new TimeOfRow.Moment(FieldId.of("time")))
              .baseGrain(Grain.DAY)
              .build());
    }

    @Override
    public List<Measure> measures() {
      return List.of(
          measure("requests", new Calculation.Count())
              .breakdown(FieldId.of("status"), LocalizedText.of("By status"))
              .breakdown(FieldId.of("method"), LocalizedText.of("By method"))
              .build(),
          measure("bytes", new Calculation.Sum(FieldId.of("bytes"))).build(),
          measure("clients", new Calculation.Distinct(FieldId.of("client"))).build());
    }

    private static Measure.Builder measure(String name, Calculation calculation) {
      return Measure.builder(MeasureId.of("test/" + name), DATASET, calculation)
          .grains(Grain.DAY, Grain.MONTH);
    }

    private static Field field(String id, String header, CellFormat format) {
      LocalizedText title = LocalizedText.of(id);
      return Field.of(FieldId.of(id), header, format, title, title);
    }
  }
}
