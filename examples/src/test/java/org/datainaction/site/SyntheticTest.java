package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing made up can be taken for real, however it is passed on; nothing real is called made up.
 */
class SyntheticTest {
  private static final DurhamSite SITE = DurhamSite.BUILT;
  private static final List<String> REAL = DurhamSite.realMeasures();

  private static final Map<String, String> MADE_UP = Map.of("en", "made up", "es", "inventada");
  private static final Map<String, String> PAGE_MADE_UP =
      Map.of(
          "en", "The figures on this page are made up.",
          "es", "Las cifras de esta página son inventadas.");
  private static final Map<String, String> PAGE_REAL =
      Map.of(
          "en", "The figures on this page are real and name their source.",
          "es", "Las cifras de esta página son reales y dicen de dónde vienen.");
  private static final Map<String, String> DEMONSTRATION =
      Map.of("en", "Demonstration.", "es", "Demostración.");

  static Stream<String> pages() {
    return SITE.pages();
  }

  static Stream<String> pagesOfMadeUpMeasures() {
    return pagesOfMeasures().filter(path -> !isReal(measureOf(path)));
  }

  static Stream<String> pagesOfRealMeasures() {
    return pagesOfMeasures().filter(path -> isReal(measureOf(path)));
  }

  private static Stream<String> pagesOfMeasures() {
    return SITE.pages().filter(path -> path.matches("[a-z]+/measures/.*"));
  }

  @Test
  void theExampleHasBoth() {
    assertThat(pagesOfMadeUpMeasures().count()).isGreaterThan(20);
    assertThat(pagesOfRealMeasures().count()).isEqualTo(2L * REAL.size()).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageOpensWithTheLineThatThisIsADemonstration(String path) {
    Document page = SITE.page(path);

    assertThat(page.select("body > .demo ~ main")).hasSize(1);
    for (String language : path.equals("index.html") ? List.of("en", "es") : List.of(in(path))) {
      assertThat(page.select("body > .demo").text())
          .contains(DEMONSTRATION.get(language), language.equals("en") ? "Not a " : "no es un ");
    }
  }

  @ParameterizedTest
  @MethodSource("pagesOfMadeUpMeasures")
  void aPageOfMadeUpFiguresSaysSoAboveAndInEveryCaption(String path) {
    Document page = SITE.page(path);

    assertThat(page.select("body > .demo").text()).contains(PAGE_MADE_UP.get(in(path)));
    assertThat(page.select("figcaption, caption:not(#rejected)").eachText())
        .isNotEmpty()
        .allMatch(text -> text.contains(MADE_UP.get(in(path))));
  }

  @ParameterizedTest
  @MethodSource("pagesOfMadeUpMeasures")
  void everyPictureOfMadeUpFiguresSaysSoInside(String path) {
    List<String> pictures =
        Stream.concat(
                SITE.page(path).select("svg[role=img]").stream().map(svg -> svg.text()),
                Stream.of(SITE.text(path.replace("index.html", "chart.svg"))))
            .toList();

    assertThat(pictures).hasSizeGreaterThan(1).allMatch(t -> t.contains(MADE_UP.get(in(path))));
  }

  @ParameterizedTest
  @MethodSource("pagesOfRealMeasures")
  void aPageOfRealFiguresCallsNoneMadeUp(String path) {
    Document page = SITE.page(path);

    assertThat(page.select("body > .demo").text()).contains(PAGE_REAL.get(in(path)));
    assertThat(page.select("figcaption, caption, svg").text())
        .doesNotContain(MADE_UP.get(in(path)));
    assertThat(SITE.text(path.replace("index.html", "chart.svg")))
        .doesNotContain(MADE_UP.get(in(path)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whereFiguresOfBothKindsMeetEachMadeUpOneSaysSo(String path) {
    Document page = SITE.page(path);
    for (var entry : page.select(".others li, .entry:has(a[href*=measures/]), figure.small")) {
      String link = entry.select("a[href*=measures/]").attr("href");
      boolean saysSo = !link.isEmpty() && entry.text().contains(MADE_UP.get(in(path)));
      if (!link.isEmpty()) {
        assertThat(saysSo)
            .as(entry.text())
            .isEqualTo(!isReal(measureOf(DurhamSite.target(path, link))));
      }
    }
  }

  @Test
  void everyRowOfFiguresSaysWhetherItIsMadeUp() {
    assertThat(SITE.withEnding(".csv")).hasSizeGreaterThan(30);
    SITE.withEnding(".csv")
        .forEach(
            path -> {
              List<String> lines = SITE.text(path).lines().toList();
              int last = lines.get(0).split(",", -1).length - 1;
              assertThat(lines.get(0).split(",", -1)[last]).isEqualTo("example");
              assertThat(lines.subList(1, lines.size()))
                  .as(path)
                  .isNotEmpty()
                  .allSatisfy(
                      line ->
                          assertThat(line)
                              .endsWith(isReal(line.split(",", -1)[1]) ? ",false" : ",true"));
            });
  }

  @Test
  void everyDocumentSaysWhetherItIsMadeUp() {
    List<String> documents =
        SITE.withEnding(".json").filter(path -> path.startsWith("measures/")).toList();

    assertThat(documents).hasSizeGreaterThan(30);
    for (String path : documents) {
      JsonNode document = JsonMapper.shared().readTree(SITE.text(path));
      boolean madeUp = !isReal(path.substring("measures/".length(), path.length() - 5));
      assertThat(document.get("example").asBoolean()).as(path).isEqualTo(madeUp);
      assertThat(document.get("measure").get("example").asBoolean()).as(path).isEqualTo(madeUp);
    }
    JsonNode dashboard = JsonMapper.shared().readTree(SITE.text("dashboard.json"));
    assertThat(dashboard.get("example").asBoolean()).isTrue();
    List<JsonNode> measures =
        dashboard.findValues("measures").stream()
            .flatMap(node -> node.valueStream())
            .filter(node -> node.has("definition"))
            .toList();
    assertThat(measures)
        .hasSameSizeAs(documents)
        .allSatisfy(
            measure ->
                assertThat(measure.get("example").asBoolean())
                    .isEqualTo(!isReal(measure.get("id").asString())));
  }

  private static boolean isReal(String measure) {
    return REAL.contains(measure);
  }

  private static String in(String path) {
    return path.equals("index.html") ? "en" : path.substring(0, path.indexOf('/'));
  }

  private static String measureOf(String path) {
    return path.replaceFirst("^[a-z]+/measures/", "").replaceFirst("/index\\.html$", "");
  }
}
