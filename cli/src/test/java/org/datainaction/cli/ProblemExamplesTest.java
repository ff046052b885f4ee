package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemExplanation.Example;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the problems' pages are true: whoever makes what an example says and calls what
 * it calls reads the line that it shows.
 */
class ProblemExamplesTest {
  /** Codes whose example no test can make, with the reason. */
  private static final Map<ProblemCode, String> NOT_MADE =
      Map.of(
          ProblemCode.ROWS_REPEATED, "no adapter of ours lets each row of a key count",
          ProblemCode.PROGRAM_FAULT, "only a slip in the program itself causes it",
          ProblemCode.GROUPS_TOO_MANY, "it takes an export of two million rows");

  private static final Pattern CALL = Pattern.compile("`data-in-action ([^`]+)`");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern FILE = Pattern.compile("my-[a-z]+|[a-z0-9.-]+\\.jar");

  @TempDir Path folder;

  static Stream<ProblemCode> codesWithATrueExample() {
    return Arrays.stream(ProblemCode.values()).filter(code -> !NOT_MADE.containsKey(code));
  }

  @ParameterizedTest
  @MethodSource("codesWithATrueExample")
  void theExampleOfACodeIsWhatTheCommandPrints(ProblemCode code) throws IOException {
    Example example = code.explanation().example();
    SmallCity city = SmallCity.in(folder.resolve("my-city"));
    assertThat(run("check my-city").out())
        .as("at first nothing is wrong; that a page is on no list is only a note")
        .doesNotContain("error: ", "warning: ")
        .endsWith("Nothing is wrong.\n");
    Matcher before = CALL.matcher(example.situation());
    while (before.find()) {
      assertThat(run(before.group(1)).exit()).as(before.group()).isEqualTo(ExitCode.FINE);
    }
    Situation.make(city.folder(), example.situation());
    writeJars(code);

    Ran ran = run(example.call().replace("data-in-action ", ""));

    assertThat(lines(ran))
        .as(
            "the example in %s.md; Situation says which sentences a test can make true, and a code"
                + " that no test can cause goes into NOT_MADE with the reason",
            code.id())
        .contains(example.line());
    assertThat(ran.exit()).isEqualTo(new ProblemPage(code).exit());
  }

  /** The adapters of which the examples speak. */
  private void writeJars(ProblemCode code) throws IOException {
    switch (code) {
      case PROVIDER_BROKEN ->
          AdapterJar.write(
              folder.resolve("parks.jar"),
              "ParksAdapter",
              "parks",
              "if (true) throw new IllegalStateException(\"no license\");",
              "");
      case PROVIDER_DUPLICATE -> {
        AdapterJar.write(folder.resolve("parks-1.0.jar"), "ParksAdapter", "parks");
        AdapterJar.write(folder.resolve("parks-1.1.jar"), "ParksAdapter", "parks");
      }
      case DEFINITION_INVALID ->
          AdapterJar.write(
              folder.resolve("parks.jar"),
              "ParksAdapter",
              "parks",
              "",
              "if (true) return List.of(WebAnalytics.dataPageViews(DepartmentId.of(\"parks\"),"
                  + " LocalizedText.of(\"Views\"), LocalizedText.of(\"\"))"
                  + ".breakdown(org.datainaction.id.FieldId.of(\"views\"),"
                  + " LocalizedText.of(\"By views\")).build());");
      default -> {
        // Its example needs no adapter.
      }
    }
  }

  /** Runs a call as if in the folder in which the workspace is. */
  private Ran run(String call) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(call);
    while (word.find()) {
      String one = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(FILE.matcher(one).matches() ? folder.resolve(one).toString() : one);
    }
    return Ran.with(words.toArray(String[]::new));
  }

  /** What was printed, with names as they are seen from that folder. */
  private List<String> lines(Ran ran) {
    String here = folder + folder.getFileSystem().getSeparator();
    return Stream.of(ran.out(), ran.err())
        .flatMap(String::lines)
        .map(line -> line.replace(here, ""))
        .toList();
  }
}
