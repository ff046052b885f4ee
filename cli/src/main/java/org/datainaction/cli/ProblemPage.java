package org.datainaction.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemExplanation;

/** What a code means, as a page in Markdown. */
final class ProblemPage {
  private final ProblemCode code;
  private final ProblemExplanation explained;

  ProblemPage(ProblemCode code) {
    this.code = code;
    this.explained = code.explanation();
  }

  /** Ends with a line's end. */
  String text() {
    return """
        # %s

        %s

        Who can mend it: %s. Exit code of the example: %s.

        ## What it means

        %s

        ## Example

        %s

        `%s` prints

        ```
        %s
        ```

        ## How to mend it

        %s
        """
        .formatted(
            code.id(),
            explained.summary(),
            mender(),
            Integer.toString(exit()),
            explained.meaning(),
            explained.example().situation(),
            explained.example().call(),
            explained.example().line(),
            explained.mending().stream()
                .map(step -> "- " + step)
                .collect(Collectors.joining("\n")));
  }

  /** Who can mend it. */
  String mender() {
    return switch (code.blame()) {
      case DATA -> "whoever supplies data, adapters or translations";
      case CALL -> "whoever writes the workspace or calls the command";
      case FAULT -> "whoever runs the computer or maintains the program";
    };
  }

  /** With what the call of the example ends. */
  int exit() {
    boolean stops = explained.example().line().startsWith(Problem.Severity.ERROR.id());
    Problem.Severity severity = stops ? Problem.Severity.ERROR : Problem.Severity.WARNING;
    return ExitCode.of(List.of(new Problem(code, severity, Place.NONE, "", "")));
  }
}
