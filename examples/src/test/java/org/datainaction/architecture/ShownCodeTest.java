package org.datainaction.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code that a document shows is code that is compiled and run in tests. */
class ShownCodeTest {
  private static final Pattern SHOWN = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern MARKED =
      Pattern.compile("(?s) *// begin: [a-zA-Z]+\n(.*?) *// end: [a-zA-Z]+\n");
  private static final Path PROGRAMS =
      DocumentationTest.ROOT.resolve("examples/src/main/java/org/datainaction/examples");

  @Test
  void javaThatADocumentShowsIsPartOfAnExample() throws IOException {
    List<String> marked =
        found(MARKED, Files.list(PROGRAMS))
            .map(code -> code.replaceAll("(?m)^  ", "").strip() + "\n")
            .toList();

    List<String> shown = found(SHOWN, DocumentationTest.documents()).toList();

    assertThat(shown).hasSizeGreaterThan(2);
    assertThat(marked).containsAll(shown);
  }

  @Test
  void theSnippetForMavenNamesTheVersionAndModulesOfTheBom() throws IOException {
    String page = Files.readString(DocumentationTest.ROOT.resolve("docs/embedding.md"));
    String bom = Files.readString(DocumentationTest.ROOT.resolve("bom/pom.xml"));
    List<String> artifacts =
        Pattern.compile("<artifactId>(.*?)</artifactId>")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(artifacts).hasSizeGreaterThan(3);
    assertThat(artifacts)
        .allSatisfy(name -> assertThat(bom).contains("<artifactId>" + name + "</artifactId>"));
    String version = page.substring(page.indexOf("<version>"), page.indexOf("</version>"));
    assertThat(bom).contains("<artifactId>data-in-action-bom</artifactId>\n  " + version + "</v");
  }

  private static Stream<String> found(Pattern pattern, Stream<Path> files) throws IOException {
    try (files) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> pattern.matcher(read(file)).results().toList().stream())
          .map((MatchResult match) -> match.group(1))
          .toList()
          .stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
