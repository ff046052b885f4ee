package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each code has a page that is made from its definition, and there is no other page. */
class ProblemPagesTest {
  private static final Path COMMITTED = Path.of("..", "docs", "problems");
  private static final Path MADE = Path.of("target", "problems");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  @BeforeAll
  static void makePages() throws IOException {
    Files.createDirectories(MADE);
    try (Stream<Path> old = Files.list(MADE)) {
      for (Path page : old.toList()) {
        Files.delete(page);
      }
    }
    for (Map.Entry<String, String> page : ProblemPages.all().entrySet()) {
      Files.writeString(MADE.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void theCommittedPagesAreThoseThatTheDefinitionsMake() throws IOException {
    Map<String, String> committed = read(COMMITTED);
    Map<String, String> made = read(MADE);

    String remedy =
        "in docs/problems; this test made them anew, take them over with:"
            + " rm -rf docs/problems && cp -r cli/target/problems docs/";
    assertThat(committed.keySet()).as("pages " + remedy).isEqualTo(made.keySet());
    made.forEach(
        (name, text) -> assertThat(committed.get(name)).as(name + " " + remedy).isEqualTo(text));
  }

  @Test
  void linksBetweenPagesLeadToPages() throws IOException {
    Map<String, String> made = read(MADE);
    made.forEach(
        (name, text) ->
            assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .as("links in " + name)
                .isNotEmpty()
                .isSubsetOf(made.keySet()));
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          pages.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return pages;
  }
}
