package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a resident sees, reads, hears and prints them, opened without a server. */
@Tag("browser")
class PagesInBrowserTest {
  private static final DurhamSite SITE = DurhamSite.BUILT;
  private static final int PHONE = 320;
  private static final int DESK = 1280;

  private static Chromium browser;

  @BeforeAll
  static void startBrowser() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asAnybody() {
    browser.width(DESK, 1);
    browser.prefers(Map.of("prefers-color-scheme", "light"));
  }

  static Stream<String> pages() {
    return SITE.pages();
  }

  static Stream<String> pagesOfEachKind() {
    return Stream.of(
        "index.html",
        "en/index.html",
        "es/index.html",
        "en/guide/index.html",
        "es/guide/index.html",
        // Watched, with a frozen baseline; a stand-in; a share; seconds with parts; a survey.
        "es/measures/police/data-page-views/index.html",
        "en/measures/fire/data-page-views/index.html",
        "en/measures/ecc/answered-within-15-seconds/index.html",
        "es/measures/fire/response-time-9-of-10/index.html",
        "en/measures/community-safety/survey-feeling-safe/index.html",
        "en/measures/police/gunshot-wound-reports/index.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theStyleSheetAppliesAndTheBrowserHasNothingToComplainAbout(String page) {
    browser.complaints();
    open(page);

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.run("return getComputedStyle(document.querySelector('main')).width"))
        .as("66 rem without gutters")
        .isEqualTo("976px");
    assertThat(browser.run("return document.readyState")).isEqualTo("complete");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingHasToBeScrolledSideways(String page) {
    open(page);

    for (int width : List.of(DESK, 768, PHONE)) {
      browser.width(width, 1);
      assertFits(page + " at " + width);
    }
    // Four times as large on a desk's screen is as wide as a phone.
    browser.width(DESK / 4, 4);
    assertFits(page + " at 400%");
    browser.width(DESK, 1);
    browser.fontSize(32);
    try {
      assertFits(page + " with letters of twice the size");
    } finally {
      browser.fontSize(16);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothing(String page) {
    open(page);

    assertAccessible(DESK, "light");
    assertAccessible(PHONE, "dark");
  }

  @ParameterizedTest
  @MethodSource("pagesOfEachKind")
  void axeFindsNothingInTheOtherLightEither(String page) {
    open(page);

    assertAccessible(DESK, "dark");
    assertAccessible(PHONE, "light");
  }

  @ParameterizedTest
  @MethodSource("pagesOfEachKind")
  void withoutScriptsThePageSaysTheSame(String page) {
    open(page);
    Object withScripts = browser.run("return document.body.textContent");
    browser.scripts(false);
    try {
      open(page);
      assertThat(browser.run("return document.body.textContent")).isEqualTo(withScripts);
    } finally {
      browser.scripts(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void linesOfChartsAreSeenInForcedColors(String scheme) {
    open("en/measures/police/data-page-views/index.html");
    browser.prefers(Map.of("forced-colors", "active", "prefers-color-scheme", scheme));

    Object colors =
        browser.run(
            """
            const paper = getComputedStyle(document.documentElement).backgroundColor;
            return [...document.querySelectorAll('.wide .chart .line')]
              .map(line => getComputedStyle(line).stroke + '/' + paper).join(';');
            """);
    assertThat(colors.toString().split(";", -1))
        .isNotEmpty()
        .allSatisfy(
            pair -> {
              String[] both = pair.split("/", -1);
              assertThat(Contrast.of(both[0], both[1])).as(pair).isGreaterThanOrEqualTo(3.0);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, 1",
    "en/index.html, 12",
    "es/index.html, 12",
    "en/measures/police/data-page-views/index.html, 10",
    "es/measures/fire/response-time-9-of-10/index.html, 15",
    "en/measures/community-safety/survey-feeling-safe/index.html, 4",
    "en/guide/index.html, 30"
  })
  void aPageCanBePrinted(String page, int most) {
    open(page);

    assertThat(browser.printedPages()).isBetween(1, most);
  }

  @ParameterizedTest
  @MethodSource("pagesOfEachKind")
  void theFirstKeyLeadsToTheContent(String page) {
    open(page);
    if (page.equals("index.html")) {
      return;
    }
    browser.key("TAB");
    // A browser without a screen loses a key now and then; the page is then opened anew.
    for (int lost = 0; lost < 3 && nothingHasTheFocus(); lost++) {
      open(page);
      browser.key("TAB");
    }
    assertThat(browser.run("return document.activeElement.getAttribute('href')"))
        .isEqualTo("#main");
    assertThat(browser.run("return document.activeElement.getBoundingClientRect().left >= 0"))
        .as("it is seen when it has the focus")
        .isEqualTo(true);
  }

  private static boolean nothingHasTheFocus() {
    return browser.run("return document.activeElement === document.body").equals(true);
  }

  private static void open(String page) {
    browser.open(SITE.folder().resolve(page));
  }

  private static void assertAccessible(int width, String scheme) {
    browser.width(width, 1);
    browser.prefers(Map.of("prefers-color-scheme", scheme));
    Chromium.Findings findings = browser.axe();
    assertThat(findings.violations()).as("%d px, %s", width, scheme).isEmpty();
    assertThat(findings.passes()).as("rules that axe tried").isGreaterThan(20);
  }

  private static void assertFits(String what) {
    Object tooWide =
        browser.run(
            """
            const page = document.documentElement;
            if (page.scrollWidth <= page.clientWidth) return '';
            return [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1)
              .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'something';
            """);
    assertThat(tooWide).as(what).isEqualTo("");
  }
}
