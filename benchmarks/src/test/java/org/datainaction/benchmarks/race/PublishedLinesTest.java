package org.datainaction.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.benchmarks.race.CityFolder.Job;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.spi.RenderRequest;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of the race from the export to the lines, over a few rows that were counted by hand. */
class PublishedLinesTest {
  private static final String HEADER =
      "incident_id,received_at,dispatched_at,enroute_at,arrived_at,cleared_at,priority,call_type,"
          + "district,beat,unit_id,agency,answer_seconds,disposition,address,narrative,latitude,"
          + "longitude\n";

  @TempDir private Path folder;

  @Test
  void theJobCountsWhatTheQueryCounts() throws IOException {
    String export =
        HEADER
            + row("2024-07-01T00:00:00", "2024-07-01T00:05:00", 1, "D1", "M100", 10)
            + row("2024-09-30T23:59:59", "2024-10-01T00:06:39", 1, "D1", "P101", 16)
            + row("2024-08-01T10:00:00", "", 1, "D1", "M100", 15)
            + row("2024-08-01T11:00:00", "2024-08-01T11:01:40", 3, "D1", "P102", 20)
            + row("2024-10-01T00:00:00", "2024-10-01T00:10:00", 2, "D2", "E200", 7)
            // An arrival before the call.
            + row("2024-08-01T11:30:00", "2024-08-01T11:29:59", 1, "D1", "M100", 1)
            // A day that is none, an arrival that is no time, a cell too few, a cell too many.
            + row("2019-02-30T99:00:00", "2019-02-28T00:00:00", 1, "D1", "M100", 1)
            + row("2024-08-01T12:00:00", "N/A", 1, "D1", "M100", 1)
            + row("2024-08-01T13:00:00", "", 1, "D1", "M100", 1).replace(",-122.0\n", "\n")
            + row("2024-08-01T14:00:00", "", 1, "D1", "M100", 1).replace("\n", ",EXTRA\n");

    assertThat(lines(export))
        .containsExactly(
            // Of 300 and 400 seconds the 90th percentile is the second; 61 seconds in all.
            "2025,Q1,D1,4,2,500000,400,61,15250,3",
            "2025,Q2,D2,1,1,1000000,,7,7000,1",
            "rejected,5");
  }

  private List<String> lines(String text) throws IOException {
    Path export = folder.resolve("export.csv");
    Files.writeString(export, text);
    CityFolder city = CityFolder.write(folder.resolve("city"), Job.FIVE, export);
    Files.writeString(
        city.folder().resolve("sources.yaml"),
        "    most-rejected: 100%\n",
        StandardOpenOption.APPEND);
    Workspace workspace = Workspace.open(city.folder());
    Dashboard dashboard = workspace.build(LocalDate.of(2025, 7, 10));
    Path site = folder.resolve("site");
    workspace.publish(
        dashboard, List.of(new CsvRenderer()), RenderRequest.in(workspace.languages()), site);
    return PublishedLines.of(site, dashboard.rows().rejected());
  }

  private static String row(
      String received, String arrived, int priority, String district, String unit, int answer) {
    return String.join(
            ",",
            "CAD000000001",
            received,
            "2024-01-01T00:00:00,2024-01-01T00:00:00",
            arrived,
            "2024-01-01T00:00:00",
            Integer.toString(priority),
            "ALARM",
            district,
            "B001",
            unit,
            "PD",
            Integer.toString(answer),
            "RPT,\"12 OAK ST, APT 3\",\"door\nopen\",47.0,-122.0")
        + "\n";
  }
}
