package org.datainaction.renderers.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.DepartmentReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Explanation;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.spi.RenderRequest;
import org.datainaction.text.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Adapters that have only English, on Spanish pages: every word of theirs says that it is English,
 * and no other word does. Each of their words starts with a tilde.
 */
class FallbackLanguageTest {
  private static final FieldId AREA = FieldId.of("area");
  private static final RenderedSite SITE =
      RenderedSite.of(city(FallbackLanguageTest::english, "~east ~side"));

  static Stream<String> pages() {
    return SITE.pages().filter(path -> path.startsWith("es/"));
  }

  static Stream<String> pictures() {
    return SITE.files().keySet().stream()
        .filter(path -> path.startsWith("es/") && path.endsWith(".svg"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyWordOfAnAdapterIsMarkedAndNoOther(String path) {
    Document page = SITE.page(path);

    assertThat(page.body().text()).contains("~");
    check(page.body());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void alsoInAPictureOfItsOwn(String path) {
    Document picture = Jsoup.parse(SITE.files().getOrDefault(path, ""), path, Parser.xmlParser());

    assertThat(picture.select("title, desc, text").text()).contains("~");
    picture.select("title, desc, text").forEach(FallbackLanguageTest::check);
  }

  @Test
  void aPageIsCalledInTheLanguageOfItsMeasure() {
    Element title = SITE.measure("es", "fire/response-90").head().selectFirst("title");

    assertThat(title.text()).startsWith("~Time");
    assertThat(title.attr("lang")).isEqualTo("en");
    assertThat(SITE.page("es/guide/index.html").head().selectFirst("title").hasAttr("lang"))
        .isFalse();
  }

  @Test
  void whatDescribesAPictureIsMarkedToo() {
    Document page = SITE.measure("es", "community-safety/responses");

    assertThat(page.select("svg desc [lang=en]").eachText()).contains("~east ~side");
    assertThat(page.select("svg title [lang=en]").eachText())
        .contains("~Responses ~to ~calls ~for ~help");
    assertThat(page.select("svg text[lang=en]").eachText()).contains("~east ~side");
    assertThat(page.select("th [lang=en]").eachText()).contains("~east ~side");
  }

  @Test
  void englishPagesMarkNothing() {
    assertThat(SITE.measure("en", "community-safety/responses").select("main [lang]")).isEmpty();
  }

  @Test
  void aValueHasItsWordInTheReadersLanguageElseInEnglishElseItStandsForItself() {
    RenderedSite site = RenderedSite.of(city(text -> text, "the east side"));
    Document spanish = site.measure("es", "community-safety/responses");
    Document english = site.measure("en", "community-safety/responses");

    assertThat(heads(spanish)).containsExactly("the east side", "el centro");
    assertThat(heads(english)).containsExactly("the east side", "Downtown");
    assertThat(spanish.select("svg text").eachText()).contains("el centro", "the east side");
    assertThat(spanish.select("svg desc").text()).contains("the east side", "el centro");
    assertThat(english.select("section[aria-labelledby^=by-] th bdi[translate=no]").eachText())
        .containsExactly("Downtown");
    assertThat(heads(site.measure("es", "fire/response-90"))).contains("B01", "B02");
  }

  @Test
  void theGuideTellsTheWordsOfAField() {
    RenderedSite site = RenderedSite.of(city(text -> text, "the east side"));

    Element words =
        site.page("es/guide/index.html").select("details:has(summary:contains(zona))").first();

    assertThat(words.select("dt bdi[translate=no]").eachText()).containsExactly("Downtown", "East");
    assertThat(words.select("dd").eachText()).containsExactly("el centro", "the east side");
    assertThat(words.select("dd [lang=en]").text()).isEqualTo("the east side");
  }

  @Test
  void aLanguageThatOnlyAnAdapterSpeaksBreaksNothing() {
    Dashboard city = city(text -> text.with("fr", "le mot"), "the east side");
    RenderedSite site =
        RenderedSite.of(city, RenderRequest.in(List.of(Locale.ENGLISH, Locale.FRENCH)));

    assertThat(site.measure("fr", "fire/response-90").selectFirst("h1").text()).isEqualTo("le mot");
    assertThat(site.measure("en", "fire/response-90").body().text()).doesNotContain("le mot");
  }

  private static List<String> heads(Document page) {
    return page.select("section[aria-labelledby^=by-] tbody th").eachText();
  }

  private static void check(Element part) {
    for (Element element : part.getAllElements()) {
      Element marked = element.closest("[lang]");
      boolean english = marked != null && marked.attr("lang").equals("en");
      for (TextNode text : element.textNodes()) {
        for (String word : text.text().strip().split("[ \u00a0]+")) {
          if (word.codePoints().anyMatch(Character::isLetter) && !isOfTheCity(element)) {
            assertThat(english)
                .as("'%s' in '%s' in %s", word, text.text(), element.cssSelector())
                .isEqualTo(word.startsWith("~"));
          }
        }
      }
      element
          .attributes()
          .forEach(one -> assertThat(one.getValue()).as(one.getKey()).doesNotContain("~"));
    }
  }

  /** Names of languages, and what the fixtures' city itself says in English only. */
  private static boolean isOfTheCity(Element element) {
    Element marked = element.closest("[lang]");
    return element.closest(".langs") != null
        || (marked != null && marked.attr("lang").equals("en") && !marked.text().contains("~"));
  }

  private static LocalizedText english(LocalizedText text) {
    return LocalizedText.of(text.english().replaceAll("\\S+", "~$0"));
  }

  private static Dashboard city(UnaryOperator<LocalizedText> words, String east) {
    Dashboard city = DashboardFixtures.city();
    UnaryOperator<Dataset> said =
        dataset -> {
          Dataset changed = dataset.withTexts(words);
          return dataset.has(AREA)
              ? changed.withValues(
                  AREA,
                  Map.of(
                      "East",
                      LocalizedText.of(east),
                      "Downtown",
                      LocalizedText.of("Downtown", "el centro")))
              : changed;
        };
    return new Dashboard(
        city.plan(),
        city.initiative(),
        city.departments().stream()
            .map(
                one ->
                    new DepartmentReport(
                        one.department().withTexts(words),
                        one.measures().stream().map(m -> said(m, words, said)).toList()))
            .toList(),
        city.datasets().stream().map(one -> said(one, said)).toList(),
        city.asOf(),
        city.version());
  }

  private static DatasetReport said(DatasetReport report, UnaryOperator<Dataset> words) {
    return new DatasetReport(
        words.apply(report.dataset()),
        report.exports(),
        report.rows(),
        report.things(),
        report.rejectedByKind(),
        report.invalidCells(),
        report.freshness(),
        report.awaited());
  }

  private static MeasureReport said(
      MeasureReport report, UnaryOperator<LocalizedText> words, UnaryOperator<Dataset> datasets) {
    DatasetReport dataset = said(report.dataset(), datasets);
    return new MeasureReport(
        report.measure().withTexts(words),
        dataset,
        Explanation.of(report.measure().withTexts(words), dataset.dataset()),
        report.lists(),
        report.series(),
        report.comparison(),
        report.baselines(),
        report.targets(),
        report.notes());
  }
}
