package org.datainaction.renderers.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.spi.RenderRequest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say to search engines about where they are. */
class AddressTest {
  private static final String MEASURE = "measures/police/data-page-views/index.html";

  @ParameterizedTest
  @ValueSource(
      strings = {"https://data.example.gov/safer", "https://data.example.gov/safer/?from=mail#top"})
  void a_site_whose_address_is_known_says_it_on_every_page_in_full(String given) {
    RenderedSite site = site(URI.create(given));
    assertThat(site.pages()).hasSizeGreaterThan(4);
    site.pages()
        .forEach(
            path ->
                assertThat(canonical(site.page(path)))
                    .as(path)
                    .containsExactly("https://data.example.gov/safer/" + path));
    assertThat(alternates(site.page("es/" + MEASURE)))
        .containsExactly(
            "en https://data.example.gov/safer/en/" + MEASURE,
            "es https://data.example.gov/safer/es/" + MEASURE);
  }

  @Test
  void a_site_at_the_root_of_its_host_needs_no_slash() {
    assertThat(canonical(site(URI.create("https://data.example.gov")).page("en/index.html")))
        .containsExactly("https://data.example.gov/en/index.html");
  }

  @Test
  void links_for_people_stay_relative() {
    Document page = site(URI.create("https://data.example.gov/")).page("en/" + MEASURE);
    assertThat(page.select("a[href], link[rel=stylesheet]").eachAttr("href"))
        .noneMatch(link -> link.startsWith("https://data.example.gov"));
  }

  @Test
  void a_site_whose_address_is_not_known_claims_none() {
    RenderedSite site = RenderedSite.of(DashboardFixtures.city());
    site.pages().forEach(path -> assertThat(canonical(site.page(path))).as(path).isEmpty());
    assertThat(alternates(site.page("en/guide/index.html")))
        .containsExactly("en ../../en/guide/index.html", "es ../../es/guide/index.html");
  }

  private static RenderedSite site(URI address) {
    return RenderedSite.of(
        DashboardFixtures.city(),
        RenderRequest.in(List.of(Locale.ENGLISH, RenderedSite.SPANISH)).at(address));
  }

  private static List<String> canonical(Document page) {
    return page.select("head link[rel=canonical]").eachAttr("href");
  }

  private static List<String> alternates(Document page) {
    return page.select("head link[rel=alternate]").stream()
        .map(link -> link.attr("hreflang") + " " + link.attr("href"))
        .toList();
  }
}
