package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.RenderRequest;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure that is shown by 10,000 values, from the export to the CSV, against a map. */
class ManyValuesTest {
  private static final int VALUES = 10_000;
  private static final int ROWS = 90_000;
  private static final long SEED = 20260119;
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId TOWER = FieldId.of("tower");
  private static final FieldId COST = FieldId.of("cost");

  @TempDir Path folder;

  @Test
  void everyValueHasItsFigureInTheCsv() throws Exception {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Long> cents = new HashMap<>();
    writeWorkspace(counts, cents);
    assertThat(counts.keySet().stream().map(key -> key.substring(11)).distinct()).hasSize(VALUES);

    for (int threads : new int[] {1, 2, 4}) {
      Map<String, Long> countsShown = new HashMap<>();
      Map<String, Long> centsShown = new HashMap<>();
      for (NamedCsvRecord row : csv(threads)) {
        if (!row.getField("breakdown_value").isEmpty() && !row.getField("value").equals("0")) {
          String key = row.getField("period_start") + " " + row.getField("breakdown_value");
          if (row.getField("measure").endsWith("calls")) {
            countsShown.put(key, Long.parseLong(row.getField("value")));
          } else {
            centsShown.put(key, cents(row.getField("value")));
          }
        }
      }
      assertThat(countsShown).as("%s threads", threads).isEqualTo(counts);
      assertThat(centsShown).as("%s threads", threads).isEqualTo(cents);
    }
  }

  private static long cents(String value) {
    return new java.math.BigDecimal(value).movePointRight(2).longValueExact();
  }

  private void writeWorkspace(Map<String, Long> counts, Map<String, Long> cents)
      throws IOException {
    Files.writeString(
        folder.resolve("plan.yaml"),
        """
        version: 1
        city: City of Durham
        title: Strategic Plan
        fiscal-year-starts: July
        show: 2.23
        goals:
          - number: 2
            title: Safer together
            objectives:
              - number: 2.2
                title: Trust
                initiatives:
                  - number: 2.23
                    title: Data that matters
                    measures: [towers/calls, towers/cost]
        """);
    Files.writeString(
        folder.resolve("sources.yaml"),
        "version: 1\nexports:\n  - {dataset: towers/calls, files: calls.csv}\n");
    Random random = new Random(SEED);
    StringBuilder rows = new StringBuilder("day,tower,cost\n");
    for (int row = 0; row < ROWS; row++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(90));
      String tower = "Tower " + (row < VALUES ? row : random.nextInt(VALUES));
      long cost = 1 + random.nextInt(100_000);
      rows.append(day).append(',').append(tower).append(',').append(cost / 100).append('.');
      rows.append(cost / 10 % 10).append(cost % 10).append('\n');
      String key = day.withDayOfMonth(1) + " " + tower;
      counts.merge(key, 1L, Long::sum);
      cents.merge(key, cost, Long::sum);
    }
    Files.writeString(folder.resolve("calls.csv"), rows);
  }

  private List<NamedCsvRecord> csv(int threads) throws IOException {
    Installed installed =
        new Installed(
            Registry.adapters(List.of(new Towers())),
            Registry.formats(ManyValuesTest.class.getClassLoader()));
    Workspace workspace = Workspace.open(folder, installed).withThreads(threads);
    Map<String, byte[]> files = new TreeMap<>();
    new CsvRenderer()
        .render(
            workspace.build(LocalDate.of(2025, 6, 1)),
            RenderRequest.in(workspace.languages()),
            files::put);
    String all = new String(files.get("measures.csv"), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(all)) {
      return reader.stream().toList();
    }
  }

  private static final class Towers implements DepartmentAdapter {
    private static final DatasetId CALLS = DatasetId.of("towers/calls");

    @Override
    public Department department() {
      return new Department(DepartmentId.of("towers"), LocalizedText.of("Towers"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(
          Dataset.builder(CALLS)
              .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
              .field(field(TOWER, new CellFormat.Text()))
              .field(field(COST, new CellFormat.Decimal(2)))
              .time(new TimeOfRow.Moment(DAY))
              .baseGrain(Grain.MONTH)
              .zone(ZoneId.of("America/New_York"))
              .build());
    }

    @Override
    public List<Measure> measures() {
      return List.of(
          measure("towers/calls", new Calculation.Count()),
          measure("towers/cost", new Calculation.Sum(COST)));
    }

    private static Measure measure(String id, Calculation calculation) {
      return Measure.builder(MeasureId.of(id), CALLS, calculation)
          .words(LocalizedText.of(id), LocalizedText.of(id))
          .grains(Grain.MONTH)
          .breakdown(TOWER, LocalizedText.of("By tower"))
          .build();
    }

    private static Field field(FieldId id, CellFormat format) {
      LocalizedText words = LocalizedText.of(id.value());
      return Field.of(id, id.value(), format, words, words);
    }
  }
}
