package org.datainaction.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OneMeasureTest {
  private static final Path SOURCE =
      Path.of("src/main/java/org/datainaction/examples/OneMeasure.java");

  @Test
  void theReadmeShowsThisProgram() throws IOException {
    String source = Files.readString(SOURCE);
    String shown =
        source
            .substring(
                source.indexOf("// begin: README\n") + "// begin: README\n".length(),
                source.indexOf("  // end: README"))
            .replaceAll("(?m)^  ", "");

    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("```java\n" + shown + "```\n");
  }

  @Test
  void itPrintsTheMeasureInSpanish() {
    Document page = Jsoup.parseBodyFragment(print("durham-2.23"));

    assertThat(page.body().children()).hasSize(1);
    Element section = page.body().child(0);
    assertThat(section.attr("lang")).isEqualTo("es");
    assertThat(section.select("h2").first().text())
        .isEqualTo("Vistas de las páginas de datos de la policía");
    assertThat(section.select(".demo").text()).contains("inventadas");
    // PageFiguresTest works this figure out from the exports.
    assertThat(section.select("tr:has(th:contains(ene–mar 2025)) td").first().text())
        .isEqualTo("2,153");
  }

  private static String print(String folder) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      OneMeasure.main(new String[] {folder});
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
