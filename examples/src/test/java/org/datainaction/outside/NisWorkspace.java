package org.datainaction.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a city that measures code enforcement, with made-up cases. */
final class NisWorkspace {
  private static final String PLAN =
      """
      version: 1
      city: City of Durham
      title: Strategic Plan
      fiscal-year-starts: July
      languages: [en, es]
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
                  measures:
                    - nis/cases-opened
                    - nis/typical-days-until-closed
                    - nis/data-page-views
      """;

  private static final String SOURCES =
      """
      version: 1
      exports:
        - {dataset: nis/cases, files: cases.csv, synthetic: true, covers: 2024-10..2024-12}
        - {dataset: web/page-views, files: web.csv, synthetic: true, covers: 2024-10..2024-12}
      lists:
        - id: nis-data-pages
          entries: [{value: /nis/data, from: 2023-07-01}]
      """;

  /** Five cases of one fiscal quarter, closed after 3, 9 and 30 days, and two still open. */
  private static final String CASES =
      """
      Case Number,Date Opened,Date Closed,Case Type,Neighborhood,Status
      1,10/02/2024,10/05/2024,Overgrown lot,East,Closed
      2,10/10/2024,10/19/2024,Overgrown lot,West,Closed
      3,11/01/2024,12/01/2024,Unsafe building,East,Closed
      4,11/15/2024,,Unsafe building,West,Open
      5,12/20/2024,,Overgrown lot,East,Open
      """;

  private static final String VIEWS =
      """
      Page,Views,Start date,End date
      /nis/data,40,2024-10-01,2024-10-31
      /nis/data,60,2024-11-01,2024-11-30
      /elsewhere,999,2024-12-01,2024-12-31
      """;

  private NisWorkspace() {}

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Files.writeString(folder.resolve("sources.yaml"), SOURCES);
    Files.writeString(folder.resolve("cases.csv"), CASES);
    Files.writeString(folder.resolve("web.csv"), VIEWS);
    return folder;
  }
}
