package org.datainaction.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workspace with four months of page views, in which everything is right. */
final class SmallCity {
  static final String PLAN =
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
                  measures: [police/data-page-views]
      """;

  static final String SOURCES =
      """
      version: 1
      exports:
        - {dataset: web/page-views, files: data/*.csv, covers: 2024-10..2025-01}
      lists:
        - id: police-data-pages
          entries: [{value: /police/data, from: 2023-07-01}]
      """;

  /** October to December are a fiscal quarter: 100 + 150 + 200 = 450 views of the police's page. */
  static final String VIEWS =
      """
      Page,Views,Start date,End date
      /police/data,100,2024-10-01,2024-10-31
      /parks,999,2024-10-01,2024-10-31
      /police/data,150,2024-11-01,2024-11-30
      /police/data,200,2024-12-01,2024-12-31
      /police/data,70,2025-01-01,2025-01-31
      """;

  private final Path folder;

  private SmallCity(Path folder) {
    this.folder = folder;
  }

  static SmallCity in(Path folder) {
    return new SmallCity(folder)
        .write("plan.yaml", PLAN)
        .write("sources.yaml", SOURCES)
        .write("data/web.csv", VIEWS);
  }

  SmallCity write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Path folder() {
    return folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  /** The lines of a published CSV that hold the figures of a measure by quarter. */
  static List<String> quarters(Path site, String measure) throws IOException {
    return Files.readAllLines(site.resolve("measures.csv")).stream()
        .filter(line -> line.contains("," + measure + ",") && line.contains(",quarter,"))
        .toList();
  }
}
