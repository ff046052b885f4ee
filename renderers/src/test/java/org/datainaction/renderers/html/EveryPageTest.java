package org.datainaction.renderers.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.renderers.DashboardFixtures;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPageTest {
  private static final int MOST_BYTES = 100 * 1024;
  private static final RenderedSite SITE = RenderedSite.of(DashboardFixtures.city());
  private static final RenderedSite HOSTILE = RenderedSite.of(DashboardFixtures.hostile());

  static Stream<String> pages() {
    return SITE.pages();
  }

  @Test
  void there_is_a_page_for_everything_in_every_language() {
    assertThat(SITE.files().keySet())
        .contains(
            "index.html",
            "style.css",
            "en/index.html",
            "es/index.html",
            "en/guide/index.html",
            "es/guide/index.html",
            "en/measures/police/data-page-views/index.html",
            "es/measures/police/data-page-views/index.html",
            "en/measures/police/data-page-views/chart.svg",
            "es/measures/community-safety/survey-positive/index.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_can_be_found_and_crossed_without_seeing_it(String path) {
    Document page = SITE.page(path);

    assertThat(page.select("html").attr("lang")).isNotEmpty();
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main#main")).hasSize(1);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    int level = 1;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = Integer.parseInt(heading.tagName().substring(1));
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    for (Element svg : page.select("svg:not([aria-hidden])")) {
      assertThat(svg.attr("role")).isEqualTo("img");
      for (String id : svg.attr("aria-labelledby").split(" ", -1)) {
        assertThat(page.getElementById(id)).as(id).isNotNull();
      }
    }
    for (Element table : page.select("table")) {
      assertThat(table.select("caption")).hasSize(1);
      assertThat(table.select("thead th:not([scope=col]), tbody th:not([scope=row])")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_runs_nothing_and_fetches_nothing_from_elsewhere(String path) {
    Document page = SITE.page(path);

    assertThat(page.select("script, style, iframe, object, form, [style], [onclick]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(page.select("[src], link[href]").eachAttr("abs:src")).allMatch(String::isEmpty);
    assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_leads_to_a_page_or_to_a_file_of_figures(String path) {
    for (Element link : SITE.page(path).select("[href]")) {
      String href = link.attr("href");
      String target = RenderedSite.target(path, href);
      assertThat(
              SITE.files().containsKey(target) || target.matches("(.*/)?[a-z0-9-]+\\.(csv|json)"))
          .as("%s on %s", href, path)
          .isTrue();
      int mark = href.indexOf('#');
      if (mark >= 0) {
        assertThat(SITE.page(target).getElementById(href.substring(mark + 1)))
            .as("%s on %s", href, path)
            .isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_says_that_figures_are_made_up(String path) {
    assertThat(SITE.page(path).select("body > .demo").text())
        .containsAnyOf("Not a City of Durham website", "Este no es un sitio oficial");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_light(String path) {
    int page = SITE.files().getOrDefault(path, "").getBytes(StandardCharsets.UTF_8).length;

    assertThat(page + HtmlRenderer.stylesheet().length()).isBetween(1, MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void text_of_a_hostile_city_stays_text(String path) {
    Document page = HOSTILE.page(path);

    assertThat(page.select("script, b[onclick], [onclick]")).isEmpty();
    assertThat(skeleton(page)).isEqualTo(skeleton(SITE.page(path)));
    assertThat(page.text()).contains("<script>alert(1)</script>");
  }

  /** Elements in order, without those that only mark a language or stand for line breaks. */
  private static List<String> skeleton(Document page) {
    List<String> tags = new ArrayList<>();
    Set<String> inPictures = Set.of("tspan", "text");
    for (Element element : page.getAllElements()) {
      boolean placed = element.closest("svg") != null;
      if (!placed && !inPictures.contains(element.tagName())) {
        tags.add(element.tagName());
      }
    }
    return tags;
  }

  @Test
  void two_renderings_are_equal() {
    assertThat(RenderedSite.of(DashboardFixtures.city())).isEqualTo(SITE);
  }
}
