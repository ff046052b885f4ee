package org.datainaction.benchmarks.race;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workspace over the export, as small as one can be. Written anew before each run that must not
 * find what an earlier one left.
 *
 * @param folder of the workspace
 */
public record CityFolder(Path folder) {
  private static final String PLAN =
      """
      version: 1
      city: Benchmark City
      title: Strategic Plan
      fiscal-year-starts: July
      languages: [en]
      show: "1.11"
      goals:
        - number: "1"
          title: Answer calls soon
          objectives:
            - number: "1.1"
              title: Know how long it takes
              initiatives:
                - number: "1.11"
                  title: Count every call
                  measures: [%s]
      """;

  private static final String SOURCES =
      """
      version: 1
      exports:
        - dataset: %s
          files: data/cad.csv
          synthetic: true
          covers: 2015-07..2025-06
      """;

  /** How much is measured. */
  public enum Job {
    /** One measure. */
    SINGLE("bench/cad-single", "bench/single-calls", 1),
    /** The five measures that the peer computes too. */
    FIVE("bench/cad", "bench/calls", 5),
    /** Fifty measures, each by three fields. */
    FIFTY("bench/cad-many", "bench/many-calls-0", 50);

    private final String dataset;
    private final String watched;
    private final int measures;

    Job(String dataset, String watched, int measures) {
      this.dataset = dataset;
      this.watched = watched;
      this.measures = measures;
    }

    int measures() {
      return measures;
    }
  }

  /** Writes plan and sources, and links the export below {@code data}. */
  public static CityFolder write(Path folder, Job job, Path export) throws IOException {
    delete(folder);
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("plan.yaml"), PLAN.formatted(job.watched));
    Files.writeString(folder.resolve("sources.yaml"), SOURCES.formatted(job.dataset));
    try {
      // A symbolic link would lead out of the workspace, which it refuses.
      Files.createLink(data.resolve("cad.csv"), export);
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(export, data.resolve("cad.csv"));
    }
    return new CityFolder(folder);
  }

  /** Deletes a folder with all that is in it, if there is one. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
