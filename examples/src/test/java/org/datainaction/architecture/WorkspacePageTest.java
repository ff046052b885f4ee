package org.datainaction.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for those who write a workspace names exactly the keys that its forms ask for. */
class WorkspacePageTest {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:keys|group)\\s*\\.(required|requiredList|optional|list)\\(\\s*\"([^\"]+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| ([^|]+) \\|$");

  private static final String PLAN =
      """
      version: 1
      city: Durham
      title: Plan
      fiscal-year-starts: July
      show: 1.1.1
      goals:
        - number: 1
          title: Safer
          objectives:
            - number: 1.1
              title: Trust
              initiatives: [{number: 1.1.1, title: Data}]
      """;

  @ParameterizedTest
  @CsvSource({
    "plan.yaml, PlanFile InitiativeForm TargetForm ComparisonForm",
    "sources.yaml, SourcesFile ExportForm PublishedForm ChangeSizes"
  })
  void everyKeyStandsThereWithWhetherItMustBeGivenAndNoOther(String file, String forms)
      throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String form : forms.split(" ")) {
      Matcher keys = ASKED.matcher(source(form));
      while (keys.find()) {
        asked.add(keys.group(2) + (keys.group(1).startsWith("required") ? " required" : ""));
      }
    }
    Set<String> told = new TreeSet<>();
    Matcher rows = ROW.matcher(chapter(file));
    while (rows.find()) {
      String key = rows.group(1).substring(rows.group(1).lastIndexOf('.') + 1);
      told.add(key + (rows.group(2).equals("required") ? " required" : ""));
    }

    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(told).isEqualTo(asked);
  }

  @Test
  void theExampleOfWordsIsOneThatAWorkspaceTakes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Files.writeString(folder.resolve("sources.yaml"), "version: 1\n");
    Matcher example = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(chapter("words/es.yaml"));
    assertThat(example.find()).isTrue();
    Files.createDirectory(folder.resolve("words"));
    Files.writeString(folder.resolve("words/es.yaml"), example.group(1));

    assertThat(Workspace.open(folder).problems()).isEmpty();
  }

  @Test
  void theFormsOfWordsAskForNoKeyThatIsNotTold() throws IOException {
    Matcher named = Pattern.compile("VALUES = \"([^\"]+)\"").matcher(source("WordsFile"));
    assertThat(named.find()).isTrue();
    assertThat(chapter("words/es.yaml")).contains("\n| `" + named.group(1) + "` |");
  }

  private static String source(String form) throws IOException {
    Path sources = DocumentationTest.ROOT.resolve("workspace/src/main/java");
    return Files.readString(sources.resolve("org/datainaction/workspace").resolve(form + ".java"));
  }

  /** From the heading of a file to that of the next. */
  private static String chapter(String file) throws IOException {
    String page = Files.readString(DocumentationTest.ROOT.resolve("docs/workspace.md"));
    int start = page.indexOf("\n## `" + file + "`");
    assertThat(start).as("chapter %s", file).isNotNegative();
    int next = page.indexOf("\n## ", start + 1);
    return page.substring(start, next < 0 ? page.length() : next);
  }
}
