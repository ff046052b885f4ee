package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link arrives, also when the site lies in a folder without a server. */
class LinksTest {
  private static final DurhamSite SITE = DurhamSite.BUILT;

  /** Attributes that name an element of the same page. */
  private static final List<String> NAMING =
      List.of("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers");

  static Stream<String> pages() {
    return SITE.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileThatExists(String page) {
    for (Element link : SITE.page(page).select("[href], [src]")) {
      String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      if (!isOutside(address)) {
        assertThat(address).as("a link that works without a server").doesNotStartWith("/");
        assertThat(SITE.files()).as(address).containsKey(DurhamSite.target(page, address));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFragmentLeadsToAnElement(String page) {
    for (Element link : SITE.page(page).select("[href*=#]")) {
      String address = link.attr("href");
      Document target = SITE.page(DurhamSite.target(page, address));
      String id = address.substring(address.indexOf('#') + 1);
      assertThat(target.getElementById(id)).as(address).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsNamedByIdIsOnThePageOnce(String page) {
    Document document = SITE.page(page);

    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (String attribute : NAMING) {
      for (Element element : document.select("[" + attribute + "]")) {
        for (String id : element.attr(attribute).split(" ", -1)) {
          assertThat(document.getElementById(id)).as("%s=%s", attribute, id).isNotNull();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksOutOfTheSiteLeadOnlyToAddressesThatTheCityDeclared(String page) throws IOException {
    String declared =
        Files.readString(DurhamSite.WORKSPACE.resolve("sources.yaml"))
            + Files.readString(DurhamSite.WORKSPACE.resolve("plan.yaml"));

    for (Element link : SITE.page(page).select("[href], [src]")) {
      String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      if (isOutside(address)) {
        assertThat(link.tagName()).as("only a reader's click leads out").isEqualTo("a");
        assertThat(declared).contains(address);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageLeadsToItselfInTheOtherLanguages(String page) {
    Document document = SITE.page(page);
    if (page.equals("index.html")) {
      assertThat(document.select("a[hreflang]").eachAttr("hreflang")).containsExactly("en", "es");
      return;
    }
    String own = document.select("html").attr("lang");
    List<Element> others =
        document.select("a[hreflang]").stream()
            .filter(link -> !link.attr("hreflang").equals(own))
            .toList();

    assertThat(others).hasSize(1);
    for (Element link : others) {
      String target = DurhamSite.target(page, link.attr("href"));
      String language = link.attr("hreflang");
      assertThat(target).isEqualTo(language + page.substring(own.length()));
      assertThat(SITE.page(target).select("html").attr("lang")).isEqualTo(language);
    }
  }

  @Test
  void everythingIsReachedFromTheFirstPage() {
    Set<String> seen = new HashSet<>(Set.of("index.html"));
    Deque<String> ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      String page = ahead.remove();
      for (String link : SITE.page(page).select("[href]").eachAttr("href")) {
        String target = DurhamSite.target(page, link);
        if (!isOutside(link) && seen.add(target) && target.endsWith(".html")) {
          ahead.add(target);
        }
      }
    }
    Set<String> unreached = new TreeSet<>(SITE.files().keySet());
    unreached.removeAll(seen);
    // For programs; docs/formats.md tells where it is.
    unreached.removeIf(path -> path.startsWith("schema/"));

    assertThat(unreached).isEmpty();
  }

  @Test
  void styleAndPicturesFetchNothing() {
    assertThat(Stream.concat(SITE.withEnding(".css"), SITE.withEnding(".svg")))
        .isNotEmpty()
        .allSatisfy(
            path ->
                assertThat(SITE.text(path))
                    .doesNotContain("url(")
                    .doesNotContain("@import")
                    .doesNotContain("href=")
                    .doesNotContain("<script")
                    .doesNotContain("<foreignObject"));
  }

  private static boolean isOutside(String address) {
    return address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || address.startsWith("//");
  }
}
