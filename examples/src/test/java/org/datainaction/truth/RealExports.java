package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.FieldId;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.spi.RenderRequest;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.workspace.Installed;
import org.datainaction.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a small workspace around real exports and reads back what was rendered as CSV. */
final class RealExports {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);

  private final Dashboard dashboard;
  private final List<NamedCsvRecord> rows;

  private RealExports(Dashboard dashboard, List<NamedCsvRecord> rows) {
    this.dashboard = dashboard;
    this.rows = rows;
  }

  /** A file below the folder of shared data; the test is skipped where it is not there. */
  static Path shared(String path) {
    Path file = Path.of(System.getProperty("shared.dir", "shared-dir-is-not-set"), "data", path);
    assumeThat(file).as("real exports are not at hand").exists();
    return file;
  }

  static JsonNode truth(String path) {
    return JsonMapper.shared().readTree(shared(path).toFile());
  }

  /** A workspace with one entry under {@code exports}. */
  static RealExports build(
      Path folder, Installed installed, String dataset, String zone, String... files)
      throws IOException {
    return build(folder, installed, dataset, zone, "", files);
  }

  /**
   * A workspace with one entry under {@code exports}.
   *
   * @param more further keys of the entry, each line indented by four spaces
   */
  static RealExports build(
      Path folder,
      Installed installed,
      String dataset,
      String zone,
      String more,
      List<String> files)
      throws IOException {
    return build(folder, installed, dataset, zone, more, files.toArray(String[]::new));
  }

  private static RealExports build(
      Path folder, Installed installed, String dataset, String zone, String more, String[] files)
      throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (String file : files) {
      Path from = shared(file);
      Files.copy(from, data.resolve(from.getFileName().toString()));
    }
    Files.writeString(
        folder.resolve("plan.yaml"),
        """
        version: 1
        city: Test City
        title: Plan
        fiscal-year-starts: July
        show: "1.1"
        goals:
          - number: "1"
            title: Goal
            objectives:
              - number: "1.0"
                title: Objective
                initiatives:
                  - number: "1.1"
                    title: Initiative
        """);
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        version: 1
        exports:
          - dataset: %s
            files: data/*
            zone: %s
        %s
        """
            .formatted(dataset, zone, more));
    Dashboard dashboard = Workspace.open(folder, installed).build(AS_OF);
    return new RealExports(dashboard, render(dashboard));
  }

  private static List<NamedCsvRecord> render(Dashboard dashboard) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    new CsvRenderer().render(dashboard, RenderRequest.in(List.of(Locale.ENGLISH)), files::put);
    byte[] csv = files.get("measures.csv");
    assertThat(csv).as("measures.csv").isNotNull();
    try (CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8));
        Stream<NamedCsvRecord> records = reader.stream()) {
      return records.toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Dashboard dashboard() {
    return dashboard;
  }

  /** Equal to the last digit. */
  static void same(NamedCsvRecord row, String column, JsonNode expected) {
    assertThat(new BigDecimal(row.getField(column)))
        .as("%s of %s", column, row)
        .isEqualByComparingTo(expected.decimalValue());
  }

  /** Equal to every digit that the truth file has: it rounds to six decimals. */
  static void sameRounded(NamedCsvRecord row, String column, JsonNode expected) {
    assertThat(new BigDecimal(row.getField(column)).setScale(6, RoundingMode.HALF_EVEN))
        .as("%s of %s", column, row)
        .isEqualByComparingTo(expected.decimalValue());
  }

  /** A row of the whole. */
  NamedCsvRecord whole(String measure, String grain, String periodStart) {
    return only(measure, grain, periodStart, "", "");
  }

  /** A row of a part. */
  NamedCsvRecord part(
      String measure, String grain, String periodStart, String field, String value) {
    return only(measure, grain, periodStart, field, value);
  }

  private NamedCsvRecord only(
      String measure, String grain, String periodStart, String field, String value) {
    List<NamedCsvRecord> found =
        rows.stream()
            .filter(row -> row.getField("measure").equals(measure))
            .filter(row -> row.getField("grain").equals(grain))
            .filter(row -> row.getField("period_start").equals(periodStart))
            .filter(row -> row.getField("breakdown_field").equals(field))
            .filter(row -> row.getField("breakdown_value").equals(value))
            .toList();
    assertThat(found).as("%s %s %s %s=%s", measure, grain, periodStart, field, value).hasSize(1);
    return found.get(0);
  }

  /** Every row that was rendered. */
  List<NamedCsvRecord> rows() {
    return rows;
  }

  /** All rows of the whole, or of the parts of a breakdown, in the order of the file. */
  List<NamedCsvRecord> rows(String measure, String grain, String field) {
    return rows.stream()
        .filter(row -> row.getField("measure").equals(measure))
        .filter(row -> row.getField("grain").equals(grain))
        .filter(row -> row.getField("breakdown_field").equals(field))
        .toList();
  }

  /** The figures of each part added over all periods; a part has none where it was withheld. */
  Map<String, BigDecimal> totals(String measure, String grain, String field) {
    return rows(measure, grain, field).stream()
        .filter(row -> !row.getField("value").isEmpty())
        .collect(
            Collectors.toMap(
                row -> row.getField("breakdown_value"),
                row -> new BigDecimal(row.getField("value")),
                BigDecimal::add,
                TreeMap::new));
  }

  /** The whole of a measure over all its years, of a measure whose years add up. */
  long total(String measure) {
    return total(measure, "", "");
  }

  /** A part of a measure over all its years, of a measure whose years add up. */
  long total(String measure, String field, String value) {
    return rows.stream()
        .filter(row -> row.getField("measure").equals(measure))
        .filter(row -> row.getField("grain").equals("year"))
        .filter(row -> row.getField("breakdown_field").equals(field))
        .filter(row -> row.getField("breakdown_value").equals(value))
        .filter(row -> !row.getField("value").isEmpty())
        .mapToLong(row -> Long.parseLong(row.getField("value")))
        .sum();
  }

  /** The parts of a breakdown, over all years. */
  Set<String> partsOf(String measure, String field) {
    return rows.stream()
        .filter(row -> row.getField("measure").equals(measure))
        .filter(row -> row.getField("breakdown_field").equals(field))
        .map(row -> row.getField("breakdown_value"))
        .collect(Collectors.toSet());
  }

  /** How many cells of a field hold no value of its kind. */
  long unusable(String field) {
    return dashboard.datasets().get(0).invalidCells().getOrDefault(FieldId.of(field), 0L);
  }

  /** How many rows were rejected for a reason. */
  long rejected(Reason reason) {
    return dashboard.datasets().get(0).rejectedByKind().entrySet().stream()
        .filter(kind -> kind.getKey().reason() == reason)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many different parts of a breakdown a measure has in a period. */
  long parts(String measure, String grain, String periodStart, String field) {
    return rows.stream()
        .filter(row -> row.getField("measure").equals(measure))
        .filter(row -> row.getField("grain").equals(grain))
        .filter(row -> row.getField("period_start").equals(periodStart))
        .filter(row -> row.getField("breakdown_field").equals(field))
        .count();
  }
}
