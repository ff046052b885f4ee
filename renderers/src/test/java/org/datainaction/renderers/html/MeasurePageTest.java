package org.datainaction.renderers.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.assertj.core.api.Assertions;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.html.view.Figures;
import org.datainaction.spi.RenderRequest;
import org.datainaction.text.Argument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The figures and words expected are those of the fixtures, said by hand. */
class MeasurePageTest {
  private static final RenderedSite SITE = RenderedSite.of(DashboardFixtures.city());

  /** The numbers of the verdict are those of the method's reference implementation. */
  @Test
  void the_verdict_comes_first_in_the_measures_own_words() {
    Document page = SITE.measure("en", "police/data-page-views");

    assertThat(page.selectFirst("h1 ~ *").text()).isEqualTo("More views");
    assertThat(page.select("p.lead").text().replace('\u00a0', ' '))
        .isEqualTo(
            "Since the start it was about 1,920 views a quarter on average. Had things gone on as"
                + " before, we would expect about 1,220, and with good or bad luck anything from"
                + " 919 to 1,580. That is about 57% more than expected (most likely between 22% and 109% more)."
                + " Chance alone would do this less than 1 time in 100. The result does not hang"
                + " on any one figure. This does not prove that what the city started is the"
                + " reason.");
  }

  @Test
  void how_it_was_decided_is_told_step_by_step_with_the_figures_of_both_windows() {
    Document page = SITE.measure("en", "police/data-page-views");

    // Frozen: (1193 + 1311 + 1245 + 1284 + 1289 + 1177) / 6 = 1249.83; since: 5761 / 3 = 1920.33.
    assertThat(page.select("section[aria-labelledby=decided] .steps").text().replace('\u00a0', ' '))
        .contains("Before (July 1, 2023 to December 31, 2024): 1,250 views a quarter on average")
        .contains("from 1,177 views to 1,311 views")
        .contains("Since January 1, 2025: 1,920 views a quarter on average, over 3 quarters.")
        .contains("We compare 6 quarters before with 3 quarters since the start.")
        .contains("4 checks are planned in all")
        .contains(
            "Check after Jul–Sep 2025: 1,920 on average, expected 919 to 1,580. Result: More views.")
        .contains("The next check is after Oct–Dec 2025.");
  }

  /** Steps of 68 on average about 1,249.83: 1,068.95 to 1,430.71. */
  @Test
  void the_usual_range_and_every_chart_signal_are_told_beside_the_chart_and_in_words() {
    Document page = SITE.measure("en", "police/data-page-views");

    assertThat(page.select("figure > p").text())
        .contains("The two solid lines show the usual range of single figures")
        .contains("A diamond marks a chart signal.", "our result does not rest on it");
    assertThat(page.select("section[aria-labelledby=decided] .steps").text().replace('\u00a0', ' '))
        .contains("single figures were usually from 1,069 views to 1,431 views.")
        .contains("the 6 frozen figures from Jul–Sep 2023 to Oct–Dec 2024 alone")
        .contains("from their average, 1,250 views,")
        .contains("The range is provisional")
        .contains("since the start: above the usual range (Jan–Mar 2025 to Jul–Sep 2025).")
        .contains("Chart signals describe. They decide nothing")
        .doesNotContain("Chart signals before the start");
    assertThat(SITE.measure("es", "police/data-page-views").text())
        .contains("Señales del gráfico desde el comienzo: por encima del rango habitual");
  }

  @Test
  void a_measure_without_limits_says_nothing_of_them_and_an_overview_has_none() {
    Document page = SITE.measure("en", "ecc/answered-within-15-seconds");

    assertThat(page.select("figure > p")).isEmpty();
    assertThat(page.text()).doesNotContain("sual range", "hart signal");
    assertThat(SITE.page("en/index.html").text()).doesNotContain("sual range", "hart signal");
    assertThat(SITE.page("en/index.html").select(".expected")).isNotEmpty();
  }

  @Test
  void every_figure_stands_in_the_table_with_what_to_know_about_it() {
    assertThat(row("police/data-page-views", "Apr–Jun 2023")).containsExactly("912", "", "");
    assertThat(row("police/data-page-views", "Jul–Sep 2023"))
        .containsExactly(
            "1,193",
            "before",
            "Change in counting: new counting tool. Do not compare with earlier figures.");
    assertThat(row("police/data-page-views", "Jan–Mar 2025")).containsExactly("1,871", "since", "");
  }

  @Test
  void zero_missing_awaited_late_partial_and_provisional_are_told_apart() {
    assertThat(row("fire/data-page-views", "Apr–Jun 2025")).startsWith("0");
    assertThat(row("fire/data-page-views", "Jul–Sep 2025"))
        .startsWith("no figure")
        .endsWith("We have no published figure for this time.");
    assertThat(row("fire/data-page-views", "Jul–Sep 2024"))
        .startsWith("4,100")
        .endsWith("Covers only August 1, 2024 to September 30, 2024.");
    assertThat(row("fire/data-page-views", "Jan–Mar 2026"))
        .startsWith("310")
        .endsWith("The time is not over yet.");
    assertThat(row("police/data-page-views", "Oct–Dec 2025"))
        .startsWith("not yet published")
        .endsWith("It was due on October 31, 2025. It is late.");
    assertThat(row("ecc/answered-within-15-seconds", "week of October 20, 2025"))
        .startsWith("no figure possible");
  }

  @Test
  void a_stretch_without_figures_is_one_row() {
    // Published for January and July 2021 and March 2023; 27 months in all.
    assertThat(
            SITE.measure("en", "ecc/published-within-15-seconds")
                .select("table")
                .first()
                .select("tbody th")
                .eachText())
        .containsExactly(
            "January 2021",
            "February 2021 to June 2021",
            "July 2021",
            "August 2021 to February 2023",
            "March 2023");
  }

  @Test
  void suppressed_parts_are_words_and_no_number() {
    Document page = SITE.measure("en", "community-safety/responses");
    Element east = page.select("tbody tr:has(th:contains(East))").first();

    assertThat(east.select("td").eachText()).containsExactly("120", "too few to show", "160");
  }

  @Test
  void a_share_says_what_it_was_made_from() {
    assertThat(row("ecc/answered-within-15-seconds", "week of October 27, 2025"))
        .startsWith("95.7%", "6,221 of 6,503");
  }

  @Test
  void the_latest_figure_is_one_that_covers_its_whole_time() {
    // The quarter after it is not over yet.
    assertThat(SITE.page("en/index.html").select(".others li:contains(Time to the first)").text())
        .contains("9 min 21 s (April 2020)");
    assertThat(Figures.latest(fireViews()).arguments().get(1))
        .isEqualTo(new Argument.Figure(BigDecimal.valueOf(9105), fireViews().measure().unit()));
  }

  private static MeasureReport fireViews() {
    return DashboardFixtures.city().findMeasure(MeasureId.of("fire/data-page-views")).orElseThrow();
  }

  /** From 1,289 on December 1, 2024 to 2,200 on June 30, 2026: 303 of 576 days are 479 more. */
  @Test
  void a_target_tells_how_it_stands_in_words() {
    assertThat(targets("en"))
        .isEqualTo(
            "On course Target: 2,200 views a quarter by June 2026. Set on December 1, 2024, to be met"
                + " by June 30, 2026. The figure in Jul–Sep 2025 was 1,940 views. That is 260 views"
                + " below the target of at least 2,200 views. From 1,289 views, where it was when the"
                + " target was set, a straight path to the target would have reached 1,768 views by"
                + " then. Since it came into force, it was met in 0 of 4 quarters.");
    assertThat(targets("es"))
        .startsWith("Va por buen camino Meta: 2,200 vistas para junio de 2026. Fijada el 1 de");
    assertThat(SITE.page("en/index.html").select(".says li").first().text().replace('\u00a0', ' '))
        .contains("Target: at least 2,200 views by June 30, 2026. On course.");
  }

  private static String targets(String language) {
    return SITE.measure(language, "police/data-page-views")
        .select(".targets")
        .text()
        .replace('\u00a0', ' ');
  }

  @Test
  void a_stand_in_says_so() {
    assertThat(SITE.measure("en", "fire/data-page-views").select(".proxy-note").text())
        .contains("Stand-in for views of Fire's data page.")
        .contains("never added to other figures");
  }

  @Test
  void rows_that_were_left_out_are_counted_by_reason() {
    Document page = SITE.measure("en", "police/data-page-views");

    assertThat(page.select("table:has(#rejected) tbody tr").eachText())
        .containsExactly(
            "The row has too many or too few cells 3", "A value makes no sense Views 31");
  }

  @Test
  void a_measure_without_a_whole_shows_its_parts() {
    Document page = SITE.measure("en", "community-safety/survey-positive");

    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Feeling safe in Durham overall 39.5% 345 of 873",
            "Quality of fire and life-safety programs 74.7% 587 of 786");
  }

  @Test
  void spanish_pages_speak_spanish() {
    Document page = SITE.measure("es", "police/data-page-views");

    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    assertThat(page.select("h1").text()).isEqualTo("Vistas de las páginas de la Policía");
    assertThat(page.select("body").text()).doesNotContain("How it is counted", "not yet published");
  }

  @Test
  void only_one_measure_is_written_if_only_one_is_asked_for() {
    MeasureId id = MeasureId.of("fire/response-90");
    RenderRequest request = RenderRequest.in(List.of(Locale.ENGLISH)).only(id);

    assertThat(RenderedSite.of(DashboardFixtures.city(), request).files().keySet())
        .containsExactlyInAnyOrder(
            "style.css",
            "en/measures/fire/response-90/index.html",
            "en/measures/fire/response-90/chart.svg");
  }

  @Test
  void a_page_that_is_written_alone_links_to_no_page() {
    MeasureId id = MeasureId.of("fire/response-90");
    RenderRequest request =
        RenderRequest.in(List.of(Locale.ENGLISH, RenderedSite.SPANISH)).only(id);
    RenderedSite alone = RenderedSite.of(DashboardFixtures.city(), request);
    String path = "en/measures/fire/response-90/index.html";

    assertThat(alone.page(path).select("a[href$=.html], a[href*=guide]").eachAttr("href"))
        .allMatch(link -> alone.files().containsKey(RenderedSite.target(path, link)))
        .hasSize(1);
  }

  @Test
  void ids_of_two_fragments_on_one_page_differ() {
    String both =
        HtmlRenderer.fragment(
                DashboardFixtures.city(), MeasureId.of("police/data-page-views"), Locale.ENGLISH)
            + HtmlRenderer.fragment(
                DashboardFixtures.city(), MeasureId.of("fire/data-page-views"), Locale.ENGLISH)
            + HtmlRenderer.fragment(
                DashboardFixtures.city(),
                MeasureId.of("fire/data-page-views"),
                RenderedSite.SPANISH);

    assertThat(Jsoup.parseBodyFragment(both).select("[id]").eachAttr("id"))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void the_style_of_fragments_touches_nothing_else() {
    String css = HtmlRenderer.fragmentStylesheet();
    int depth = 0;
    for (int i = css.indexOf('{'); i < css.lastIndexOf('}'); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      assertThat(depth).as(css.substring(0, i)).isPositive();
    }
    assertThat(css).startsWith(".data-in-action {").doesNotContain(":root", "\nhtml");
  }

  @Test
  void a_fragment_stands_on_its_own() {
    String html =
        HtmlRenderer.fragment(
            DashboardFixtures.city(), MeasureId.of("police/data-page-views"), RenderedSite.SPANISH);
    Document page = Jsoup.parseBodyFragment(html);

    assertThat(page.body().children()).hasSize(1);
    Element section = page.body().child(0);
    assertThat(section.tagName()).isEqualTo("section");
    assertThat(section.attr("lang")).isEqualTo("es");
    assertThat(section.select("[href], [src], script, style, h1")).isEmpty();
    assertThat(section.select(".demo").text()).contains("inventad");
    assertThat(section.select("tbody tr")).hasSize(12);
  }

  @Test
  void a_fragment_of_an_unknown_measure_names_the_nearest() {
    Assertions.assertThatThrownBy(
            () ->
                HtmlRenderer.fragment(
                    DashboardFixtures.city(),
                    MeasureId.of("police/data-page-view"),
                    Locale.ENGLISH))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("police/data-page-views");
  }

  private static List<String> row(String measure, String period) {
    Document page = SITE.measure("en", measure);
    return page.select("table").first().select("tbody tr").stream()
        .filter(row -> row.select("th").text().startsWith(period))
        .findFirst()
        .orElseThrow()
        .select("td")
        .stream()
        .map(Element::text)
        .toList();
  }
}
