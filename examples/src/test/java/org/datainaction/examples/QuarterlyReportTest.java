package org.datainaction.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.workspace.Installed;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarterlyReportTest {
  private static final String VIEWS = "police/data-page-views";

  @TempDir Path folder;

  @Test
  void everyWatchedMeasureHasOneRowForEachOfTheLastQuarters() throws Exception {
    List<NamedCsvRecord> rows = report(Cities.CITY, 3);

    List<String> watched =
        Workspace.open(Cities.CITY).build(Cities.DAY).initiative().measures().stream()
            .flatMap(id -> List.of(id.toString(), id.toString(), id.toString()).stream())
            .toList();
    assertThat(rows).extracting(row -> row.getField("measure")).isEqualTo(watched);
    // November 2026 lies in the second quarter of a year that starts in July.
    assertThat(rows.subList(0, 3))
        .extracting(row -> row.getField("quarter"))
        .containsExactly("FY2026-Q4", "FY2027-Q1", "FY2027-Q2");
  }

  @Test
  void theHeaderNamesTheColumns() throws Exception {
    assertThat(print(Cities.CITY, 1)).startsWith("measure,quarter,value,status,n,note\r\n");
  }

  @Test
  void figuresAreThoseOfTheExports() throws Exception {
    // PageFiguresTest works this figure out from the exports.
    assertThat(row(report(Cities.CITY, 14), VIEWS, "FY2025-Q3").getField("value"))
        .isEqualTo("2153");
  }

  @Test
  void theRunningQuarterSaysThatItIsNotOver() throws Exception {
    NamedCsvRecord running = row(report(Cities.CITY, 1), VIEWS, "FY2027-Q2");

    assertThat(running.getField("status")).isEqualTo("provisional");
    assertThat(running.getField("value")).isNotEmpty();
    assertThat(running.getField("note")).isNotEmpty();
  }

  @Test
  void whyFiguresCannotBeComparedIsTheNoteOfABreak() throws Exception {
    NamedCsvRecord first = row(report(Cities.CITY, 14), VIEWS, "FY2024-Q1");

    assertThat(first.getField("status")).isEqualTo("series-break");
    assertThat(first.getField("note")).contains("new counting tool with other rules");
  }

  @Test
  void aQuarterWithoutFigureIsEmptyAndNeverZero() throws Exception {
    Path city = Cities.smallCity(folder);
    Files.delete(city.resolve("data/web.csv"));

    List<NamedCsvRecord> rows = report(city, 2);

    assertThat(rows).isNotEmpty();
    assertThat(rows).extracting(row -> row.getField("value")).containsOnly("");
    assertThat(rows).extracting(row -> row.getField("note")).doesNotContain("");
  }

  @Test
  void ofAMeasureWhoseAdapterCannotBeUsedTheReportSaysSo() throws Exception {
    Path city = Cities.smallCity(folder);
    Installed installed =
        new Installed(
            Registry.adapters(List.of(new BrokenAdapter())),
            Registry.formats(getClass().getClassLoader()));
    Files.writeString(city.resolve("sources.yaml"), "version: 1\n");
    Dashboard dashboard = Workspace.open(city, installed).build(Cities.DAY);

    assertThat(QuarterlyReport.csv(dashboard, 1))
        .isEqualTo(
            "measure,quarter,value,status,n,note\r\n"
                + VIEWS
                + ",FY2027-Q2,,,,\"its adapter cannot be used\"\r\n");
  }

  private static final class BrokenAdapter implements DepartmentAdapter {
    @Override
    public Department department() {
      throw new IllegalStateException("built for another version");
    }

    @Override
    public List<Dataset> datasets() {
      return List.of();
    }

    @Override
    public List<Measure> measures() {
      return List.of();
    }
  }

  @Test
  void aQuarterBeforeAllFiguresHasNeitherValueNorStatus() throws Exception {
    NamedCsvRecord before = row(report(Cities.CITY, 20), VIEWS, "FY2023-Q1");

    assertThat(before.getField("value")).isEmpty();
    assertThat(before.getField("status")).isEmpty();
    assertThat(before.getField("note")).isEqualTo("nothing is known");
  }

  private static NamedCsvRecord row(List<NamedCsvRecord> rows, String measure, String quarter) {
    return rows.stream()
        .filter(row -> row.getField("measure").equals(measure))
        .filter(row -> row.getField("quarter").equals(quarter))
        .findFirst()
        .orElseThrow();
  }

  private static List<NamedCsvRecord> report(Path city, int quarters) throws Exception {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(print(city, quarters))) {
      return csv.stream().toList();
    }
  }

  private static String print(Path city, int quarters) throws Exception {
    return Cities.printed(
        () ->
            QuarterlyReport.main(
                new String[] {city.toString(), Integer.toString(quarters), Cities.DAY.toString()}));
  }
}
