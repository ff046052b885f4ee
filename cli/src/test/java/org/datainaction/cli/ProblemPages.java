package org.datainaction.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.datainaction.problem.ProblemCode;

/** Makes the pages of {@code docs/problems} from the definitions of the codes. */
final class ProblemPages {
  static final String INDEX = "README.md";

  private static final String ABOUT =
      """
      # What the codes of problems mean

      Whatever `check`, `build` and the other commands say is wrong has a code. A code is never reused for another meaning. `data-in-action problem CODE` prints its page, `data-in-action problem` the list.

      | code | who can mend it | exit code | what it is |
      |---|---|---|---|
      %s

      The exit code is that of the page's example; with several problems the gravest counts. A build that publishes in spite of an error ends with 1. The files in which the codes are defined, and from which these pages are made, are in `core/src/main/resources/org/datainaction/problem`.

      ## The small workspace

      Each example begins with this workspace, on %s. Everything is right in it until the example changes something.

      my-city/plan.yaml:

      ```yaml
      %s```

      my-city/sources.yaml:

      ```yaml
      %s```

      my-city/data/web.csv:

      ```
      %s```
      """;

  private ProblemPages() {}

  /** Each page by its file's name. */
  static Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    for (ProblemCode code : ProblemCode.values()) {
      pages.put(
          code.id() + ".md",
          new ProblemPage(code).text()
              + "\n[All codes, and the small workspace of the examples](README.md)\n");
    }
    pages.put(INDEX, index());
    return pages;
  }

  private static String index() {
    String rows =
        Arrays.stream(ProblemCode.values())
            .map(ProblemPages::row)
            .collect(Collectors.joining("\n"));
    return ABOUT.formatted(rows, Ran.TODAY, SmallCity.PLAN, SmallCity.SOURCES, SmallCity.VIEWS);
  }

  private static String row(ProblemCode code) {
    ProblemPage page = new ProblemPage(code);
    return "| [%s](%s.md) | %s | %s | %s |"
        .formatted(
            code.id(),
            code.id(),
            page.mender(),
            page.exit(),
            code.explanation().summary().replace("|", "\\|"));
  }
}
