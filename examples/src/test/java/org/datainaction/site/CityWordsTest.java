package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.datainaction.problem.Problem;
import org.datainaction.spi.Registry;
import org.datainaction.spi.RenderRequest;
import org.datainaction.workspace.Progress;
import org.datainaction.workspace.Workspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a city says in its own words stands in everything that is published. */
class CityWordsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 6, 15);
  private static final Map<String, String> CITY =
      Map.of(
          "plan.yaml",
          """
          version: 1
          city: {en: Durham, es: Durham}
          title: {en: Plan, es: Plan}
          fiscal-year-starts: July
          languages: [en, es]
          show: 1.1.1
          goals:
            - number: 1
              title: {en: Safer, es: Más seguros}
              objectives:
                - number: 1.1
                  title: {en: Trust, es: Confianza}
                  initiatives:
                    - number: 1.1.1
                      title: {en: Data, es: Datos}
                      measures: [police/data-page-views, police/safe]
          """,
          "sources.yaml",
          """
          version: 1
          exports:
            - {dataset: web/page-views, files: data/web.csv, covers: 2024-01..2024-03}
          lists:
            - {id: police-data-pages, entries: [{value: /police/data, from: 2023-07-01}]}
          published:
            - measure: police/safe
              title: {en: Feeling safe, es: Sentirse seguro}
              grain: year
              files: data/safe.csv
              years: calendar
              part: {en: By area, es: Por zona}
          """,
          "data/web.csv",
          """
          Page,Views,Start date,End date
          /police/data,100,2024-01-01,2024-01-31
          /police/data,150,2024-02-01,2024-02-29
          /police/data,200,2024-03-01,2024-03-31
          """,
          "data/safe.csv",
          "Period,Value,Part\n2023,40,DT\n2023,50,E\n2023,60,W\n",
          "words/en.yaml",
          """
          police:
            data-page-views.title: Views of the crime pages
          web:
            unit.views: looks
          values:
            police/safe: {part: {DT: the center, E: the east}}
          """,
          "words/es.yaml",
          """
          police:
            data-page-views.title: Vistas de las páginas sobre delitos
          web:
            unit.views: miradas
          values:
            police/safe: {part: {DT: el centro}}
          """);

  @TempDir static Path folder;
  private static Workspace workspace;

  @BeforeAll
  static void publish() throws IOException {
    for (Map.Entry<String, String> file : CITY.entrySet()) {
      Path path = folder.resolve("city").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    workspace = Workspace.open(folder.resolve("city"));
    workspace.publish(
        workspace.build(AS_OF),
        Registry.renderers(CityWordsTest.class.getClassLoader()).providers(),
        RenderRequest.in(workspace.languages()),
        folder.resolve("site"));
  }

  @Test
  void pagesSayThemInBothLanguages() throws IOException {
    assertThat(page("en/measures/police/data-page-views").selectFirst("h1").text())
        .isEqualTo("Views of the crime pages");
    assertThat(page("es/measures/police/data-page-views").selectFirst("h1").text())
        .isEqualTo("Vistas de las páginas sobre delitos");
    // Fiscal year 2024, third quarter: 100 + 150 + 200.
    assertThat(page("es/measures/police/data-page-views").select("figcaption, desc").text())
        .contains("miradas", "450");
    assertThat(page("en/measures/police/safe").select("tbody th").eachText())
        .contains("the center", "the east", "W");
    assertThat(page("es/measures/police/safe").select("tbody th").eachText())
        .contains("el centro", "the east", "W");
    assertThat(page("es/measures/police/safe").select("th [lang=en]").eachText())
        .containsExactly("the east");
    assertThat(page("es/guide").select("dl.words dd").eachText()).contains("el centro");
  }

  @Test
  void csvHasTheEnglishOnes() throws IOException {
    assertThat(Files.readAllLines(site("measures/police/safe.csv")))
        .anyMatch(line -> line.contains(",part,DT,the center,"))
        .anyMatch(line -> line.contains(",part,W,,"));
  }

  @Test
  void jsonHasThemInAllLanguages() throws IOException {
    assertThat(Files.readString(site("measures/police/safe.json")))
        .contains("\"label\":{\"en\":\"the center\",\"es\":\"el centro\"}");
    assertThat(Files.readString(site("dashboard.json")))
        .contains("\"es\":\"Vistas de las páginas sobre delitos\"");
  }

  @Test
  void checkAsksForThoseThatAreMissing() {
    assertThat(workspace.check(AS_OF, Progress.NONE))
        .extracting(Problem::line)
        .filteredOn(line -> line.startsWith("words/"))
        .satisfiesExactly(
            line -> assertThat(line).contains("words/en.yaml", "1 value of 'part'", "'W'"),
            line -> assertThat(line).contains("words/es.yaml", "2 values of 'part'", "'E', 'W'"));
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(site(path + "/index.html").toFile(), StandardCharsets.UTF_8.name());
  }

  private static Path site(String path) {
    return folder.resolve("site").resolve(path);
  }
}
