package org.datainaction.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;

/** A workspace that a test writes file by file. */
final class TestFolder {
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

  TestFolder(Path root) {
    this.root = root;
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

  WorkspaceFiles.Content read() {
    return WorkspaceFiles.read(root, Adapters.catalog());
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
}
