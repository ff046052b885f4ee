package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.Identity.Repeats;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with the same key in exports of a dataset of which each row should have one of its own. */
class RepeatedRowsTest {
  private static final FieldId RECORD = FieldId.of("record");
  private static final FieldId DAY = FieldId.of("day");
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 1);

  @TempDir private Path folder;

  @Test
  void aFileWhoseRowsAreAllCorrectedLaterDoesNotKeepItsDatasetBack() {
    ExportScan scan = scan(Repeats.LAST).scan();

    assertThat(scan.awaited()).isEmpty();
    assertThat(scan.exports())
        .extracting(ExportReport::rows)
        .containsExactly(new RowCounts(2, 0, 2, 0), new RowCounts(3, 3, 0, 0));
  }

  @Test
  void aFileWhoseRowsAreNonsenseKeepsItBackHoweverManyOthersAreCorrected() {
    TestFolder workspace = scan(Repeats.LAST);
    workspace.write("data/a.csv", "record,day\n1,2024-01-05\n2,soon\n");

    assertThat(workspace.scan().awaited())
        .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("awaited.too-many-rejected"));
  }

  @Test
  void rowsThatAreLeftOutAreToldByTheirKind() {
    assertThat(scan(Repeats.FIRST).figures(AS_OF).report().rejectedByKind())
        .containsExactly(
            Map.entry(new RejectionLog.Kind(Rejection.Reason.REPORTED_TWICE, "record"), 2L));
    assertThat(scan(Repeats.LAST).figures(AS_OF).report().rejectedByKind())
        .containsExactly(Map.entry(new RejectionLog.Kind(Rejection.Reason.REPLACED, "record"), 2L));
  }

  @Test
  void whereEachRowCountsThoseThatRepeatAKeyAreCounted() {
    DatasetReport report = scan(Repeats.BOTH).figures(AS_OF).report();

    assertThat(report.rows()).isEqualTo(new RowCounts(5, 5, 0, 0));
    assertThat(report.repeated()).isEqualTo(2);
    assertThat(scan(Repeats.LAST).figures(AS_OF).report().repeated()).isZero();
  }

  @Test
  void whereEachRowCountsTheCheckTellsHowManyRepeatAKey() {
    assertThat(told(Repeats.BOTH))
        .containsExactly(
            "warning data/*.csv [record]: rows-repeated: 2 rows have the key of another row, and"
                + " each of them counts; expected one row for each [record]");
    assertThat(told(Repeats.FIRST))
        .last()
        .asString()
        .contains("rows-rejected: 2 rows were left out (reported-twice)");
    assertThat(told(Repeats.FIRST)).noneMatch(line -> line.contains("rows-repeated"));
  }

  @Test
  void whereNoRowRepeatsAKeyNothingIsTold() {
    TestFolder workspace = scan(Repeats.BOTH);
    workspace.write("data/b.csv", "record,day\n3,2024-02-07\n");

    assertThat(problems(workspace)).isEmpty();
  }

  private List<String> told(Repeats rule) {
    return problems(scan(rule));
  }

  private static List<String> problems(TestFolder workspace) {
    return ExportCheck.problems(workspace.figures(AS_OF)).stream()
        .filter(problem -> problem.code() != ProblemCode.EXPORT_GAP)
        .map(problem -> problem.severity().id() + " " + problem.line())
        .toList();
  }

  /** Two rows, and a later file with both again and a third. */
  private TestFolder scan(Repeats rule) {
    TestFolder workspace = new TestFolder(folder, List.of(records(rule)));
    workspace.plan("police/data-page-views", "fire/records");
    workspace.write(
        "sources.yaml",
        """
        version: 1
        exports:
          - dataset: fire/records
            files: data/*.csv
            most-rejected: 40%
        """);
    workspace.write("data/a.csv", "record,day\n1,2024-01-05\n2,2024-01-06\n");
    workspace.write("data/b.csv", "record,day\n1,2024-01-05\n2,2024-02-06\n3,2024-02-07\n");
    return workspace;
  }

  private static DepartmentAdapter records(Repeats rule) {
    Dataset dataset =
        Dataset.builder(DatasetId.of("fire/records"))
            .field(field(RECORD, new CellFormat.Text()))
            .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
            .identity(new Identity.UniqueRow(List.of(RECORD), rule))
            .time(new TimeOfRow.Moment(DAY))
            .build();
    Measure count =
        Measure.builder(MeasureId.of("fire/records"), dataset.id(), new Calculation.Count())
            .grains(Grain.MONTH)
            .build();
    return Adapters.of("fire", List.of(dataset), List.of(count));
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(
        id, id.value(), format, LocalizedText.of(id.value()), LocalizedText.of(id.value()));
  }
}
