package org.datainaction.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A city to be changed by a test, and what a program prints. */
final class Cities {
  static final Path CITY = Path.of("durham-2.23");
  static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private Cities() {}

  /** A city with one department and one export: 70 views of the police's page in January 2025. */
  static Path smallCity(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("data"));
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
                    measures: [police/data-page-views]
        """);
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        version: 1
        exports:
          - {dataset: web/page-views, files: data/*.csv, covers: 2025-01..2025-01}
        lists:
          - id: police-data-pages
            entries: [{value: /police/data, from: 2023-07-01}]
        """);
    Files.writeString(
        folder.resolve("data/web.csv"),
        """
        Page,Views,Start date,End date
        /police/data,70,2025-01-01,2025-01-31
        """);
    return folder;
  }

  /** Puts another text in the place of one that must be in the file. */
  static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not say " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }

  /** What a program writes to standard output. */
  static String printed(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      program.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A main method with its arguments. */
  interface Program {
    void run() throws Exception;
  }
}
