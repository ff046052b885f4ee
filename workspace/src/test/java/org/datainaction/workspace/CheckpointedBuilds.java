package org.datainaction.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A large export, builds that keep what they counted of it, and what they say. */
abstract class CheckpointedBuilds {
  static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
  static final int LARGE = 1_200_000;

  /** Less than in a real build, so that the many builds of the tests are short. */
  static final long WORTH_BYTES = 1 << 20;

  @TempDir Path folder;
  TestFolder workspace;
  Path kept;
  Path export;
  List<DepartmentAdapter> adapters = List.of(Dispatches.adapter());
  final WatchedCsv csv = new WatchedCsv();

  /** What was said, except of exports that were read on as they should be. */
  final List<String> remarks = new ArrayList<>();

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder, List.of(Dispatches.adapter()));
    workspace.plan("police/data-page-views", "fire/dispatches, fire/mean, fire/half, fire/in-time");
    sources("");
    kept = folder.resolve(".data-in-action/fire.dispatches.checkpoint");
    export = folder.resolve("data/2025.csv");
  }

  void sources(String more) {
    workspace.write(
        "sources.yaml",
        """
        version: 1
        exports:
          - {dataset: fire/dispatches, files: data/*.csv, most-rejected: 100%%%s}
        """
            .formatted(more.contains("zone") ? more : ", zone: America/New_York" + more));
  }

  Workspace open(CheckpointUse use, int threads) {
    Registry<SourceFormat> formats = Registry.formats(List.of(csv));
    return Workspace.open(folder, new Installed(Registry.adapters(adapters), formats))
        .withThreads(threads)
        .withCheckpoints(use, WORTH_BYTES);
  }

  /** Builds, and expects what a full reading gives. */
  void same(CheckpointUse use) {
    String figures = build(use);
    long rows = csv.rows;
    assertThat(figures).isEqualTo(build(CheckpointUse.NONE));
    csv.rows = rows;
  }

  /** Everything that a dashboard says. */
  String build(CheckpointUse use) {
    Progress listening =
        new Progress() {
          @Override
          public void remark(String line) {
            if (!line.contains("counted by an earlier build")) {
              remarks.add(line);
            }
          }
        };
    Dashboard dashboard = open(use, 2).build(AS_OF, listening);
    return dashboard.toString();
  }

  void write(String name, Random random, int bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, Dispatches.HEADER.getBytes(UTF_8));
    append(file, Dispatches.rows(random, bytes));
  }

  static void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
  }
}
