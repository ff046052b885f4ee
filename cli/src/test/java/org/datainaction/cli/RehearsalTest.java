package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.datainaction.spi.DepartmentAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher builds while it records a start; nobody would see there that it fails. */
class RehearsalTest {
  private static final String HEADER = "received,arrived,priority,district,unit,cost";

  @TempDir Path folder;

  @Test
  void theExportThatTheLauncherWritesIsCounted() throws IOException {
    assertThat(Files.readString(Path.of("../bin/.common.sh")))
        .contains("echo " + HEADER + " >")
        .contains("echo " + Rehearsal.class.getName() + " ")
        .contains("META-INF/services/" + DepartmentAdapter.class.getName());
    SmallCity city =
        SmallCity.in(folder.resolve("city"))
            .write(
                "plan.yaml",
                SmallCity.PLAN.replace("police/data-page-views", "rehearsal/measure-0"))
            .write(
                "sources.yaml",
                "version: 1\nexports:\n"
                    + "  - {dataset: rehearsal/calls, files: data/c.csv, covers: 2024-10..2024-12}\n")
            .write(
                "data/c.csv",
                HEADER
                    + "\n2024-10-02T03:04:15,2024-10-02T03:14:30,2,D1,U17,3.5\n"
                    + "2024-11-02T03:04:15,2024-11-02T03:05:00,2,D1,U17,3.5\n")
            .write(
                "META-INF/services/" + DepartmentAdapter.class.getName(),
                Rehearsal.class.getName());

    Path out = folder.resolve("out");
    Ran ran =
        Ran.with(
            "build",
            city.toString(),
            "--adapter-path",
            city.toString(),
            "--format",
            "csv",
            "--out",
            out.toString());

    assertThat(ran.err()).doesNotContain("error:");
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    // Only where the launcher says so is there such an adapter.
    assertThat(Ran.with("adapters").out()).doesNotContain("rehearsal");
  }
}
