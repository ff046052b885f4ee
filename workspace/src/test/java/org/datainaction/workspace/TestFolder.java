package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.SourceFile;

/** A workspace that a test writes file by file. */
final class TestFolder {
  static final Registry<SourceFormat> FORMATS = Registry.formats(List.of(new CsvFormat()));

  static final String PLAN =
      """
      version: 1
      city: City of Durham
      title: Strategic Plan
      fiscal-year-starts: July
      show: 2.23
      goals:
        - number: 2
          title: Creating a Safer Community Together
          objectives:
            - number: 2.2
              title: Build trust
              initiatives:
                - number: 2.23
                  title: Data that matters to residents
                  measures: [police/data-page-views]
      """;
  static final String SOURCES =
      """
      version: 1
      exports:
        - dataset: web/page-views
          files: data/*.csv
      lists:
        - id: police-data-pages
          entries:
            - {value: /police/data, from: 2023-07-01}
      """;

  private final Path root;
  private final List<DepartmentAdapter> adapters;

  /** With the departments police and fire, each of which counts the views of its data pages. */
  TestFolder(Path root) {
    this(root, List.of(Adapters.of("police"), Adapters.of("fire")));
  }

  TestFolder(Path root, List<DepartmentAdapter> adapters) {
    this.root = root;
    this.adapters = ImmutableList.copyOf(adapters);
    write("plan.yaml", PLAN);
    write("sources.yaml", SOURCES);
  }

  Path root() {
    return root;
  }

  TestFolder write(String name, String content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The usual plan with something else in place of a part of it. */
  TestFolder plan(String part, String instead) {
    if (!PLAN.contains(part)) {
      throw new IllegalArgumentException("the plan does not say: " + part);
    }
    return write("plan.yaml", PLAN.replace(part, instead));
  }

  TestFolder plan(String more) {
    return write("plan.yaml", PLAN + more.indent(12));
  }

  TestFolder sources(String more) {
    return write("sources.yaml", SOURCES + more);
  }

  /** An export of page views, whose rows are "page,views". */
  TestFolder views(String file, String month, String... rows) {
    LocalDate first = LocalDate.parse(month + "-01");
    StringBuilder text = new StringBuilder("Page,Views,Start date,End date\n");
    for (String row : rows) {
      text.append(row).append(',').append(first).append(',');
      text.append(first.plusMonths(1).minusDays(1)).append('\n');
    }
    return write(file, text.toString());
  }

  WorkspaceFiles.Content read() {
    return WorkspaceFiles.read(root, Catalog.of(Registry.adapters(adapters), FORMATS));
  }

  /** The dataset of the first entry of {@code sources.yaml}. */
  BoundDataset bound() {
    return BoundDataset.of(read()).get(0);
  }

  /** Its exports, read. */
  ExportScan scan() {
    return scan(Progress.NONE);
  }

  ExportScan scan(Progress progress) {
    BoundDataset bound = bound();
    List<SourceFile> files = ExportFiles.find(root, bound.binding());
    Checkpoints none = new Checkpoints(CheckpointUse.NONE, root, "", Checkpoints.WORTH_BYTES);
    return ExportScan.run(bound, files, new Formats(FORMATS), Threads.ONE, progress, none);
  }

  /** Its figures, as known on a day. */
  DatasetFigures figures(LocalDate asOf) {
    return DatasetFigures.of(scan(), asOf);
  }

  Workspace open() {
    return Workspace.open(root, new Installed(Registry.adapters(adapters), FORMATS));
  }

  /** What is wrong, one line a problem; none if nothing stops the work. */
  List<String> problems() {
    try {
      read();
      return List.of();
    } catch (ProblemException problems) {
      return problems.problems().stream().map(Problem::line).toList();
    }
  }

  /** Observations as "2024-01 normal 15" or "2024-02 awaited". */
  static List<String> told(Series series) {
    return series.observations().stream().map(TestFolder::told).toList();
  }

  private static String told(Observation observation) {
    String figure = observation.figures().map(f -> " " + f.value().toPlainString()).orElse("");
    return observation.period() + " " + observation.status().id() + figure;
  }
}
