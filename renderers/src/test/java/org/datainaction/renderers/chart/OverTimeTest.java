package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.plan.Launch;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

/** What the pictures of the small city say. */
class OverTimeTest {
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);

  @Test
  void the_line_ends_before_a_break_and_where_there_is_no_figure() {
    // Police: 912, then a break, nine figures, two awaited. Eight pieces join the nine.
    assertThat(seen("police/data-page-views").lines(".line")).hasSize(8);
    // Fire: partial, 8858, 9239, 0, none, 9105, under way. Two sure pieces, two that are not.
    assertThat(seen("fire/data-page-views").lines(".line.proxy")).hasSize(2);
    assertThat(seen("fire/data-page-views").lines(".line.unsure")).hasSize(2);
  }

  @Test
  void every_figure_is_a_point_and_those_that_may_change_are_hollow() {
    Seen police = seen("police/data-page-views");
    assertThat(police.dots()).hasSize(10);
    assertThat(police.svg().select(".dot.hollow")).isEmpty();

    assertThat(seen("fire/data-page-views").svg().select(".dot.hollow")).hasSize(2);
  }

  @Test
  void zero_is_a_point_on_the_axis() {
    Seen fire = seen("fire/data-page-views");
    double axis = fire.lines(".axis").get(0).y1();

    assertThat(fire.svg().select("circle").eachAttr("cy"))
        .contains(org.datainaction.renderers.markup.Element.number(axis));
  }

  @Test
  void the_last_complete_figure_stands_at_its_point() {
    assertThat(end("police/data-page-views")).containsExactly("1,940");
    assertThat(end("fire/data-page-views")).containsExactly("9,105");
    assertThat(end("ecc/answered-within-15-seconds")).containsExactly("94.6%");
    assertThat(end("fire/response-90")).containsExactly("9 min 21 s");
  }

  @Test
  void launch_breaks_band_and_stand_in_are_named() {
    assertThat(words("police/data-page-views"))
        .contains("New dashboard, Jan 2025", "new counting tool, Jul 2023")
        .contains("Before: lowest to highest", "not yet published");
    assertThat(words("fire/data-page-views")).contains("Stand-in", "no figure");
    assertThat(words("ecc/answered-within-15-seconds")).contains("NENA: 90% within 15 seconds");
    assertThat(seen("police/data-page-views").svg().select(".launch, .break, .band")).hasSize(3);
  }

  /**
   * Frozen: 1,193, 1,311, 1,245, 1,284, 1,289 and 1,177. Steps of 68 on average, so 1,249.8 less
   * and more 180.9. Since: 1,871, 1,950 and 1,940.
   */
  @Test
  void process_limits_are_lines_from_the_baseline_on_and_signals_have_a_shape() {
    Seen police = seen("police/data-page-views");
    Box band = police.rectangles(".band").get(0);

    assertThat(police.lines(".limit")).hasSize(2);
    assertThat(police.lines(".centre")).hasSize(1);
    assertThat(police.lines(".limit, .centre"))
        .allSatisfy(line -> assertThat(line.x1()).isEqualTo(band.left()));
    // They reach as far as the last figure that is judged, as the dashed box does.
    assertThat(police.lines(".limit").get(0).x2())
        .isEqualTo(police.rectangles(".expected").get(0).right());
    assertThat(police.svg().select("path.signal")).hasSize(3);
    assertThat(police.boxes(".signal"))
        .allSatisfy(
            diamond -> assertThat(police.dots()).as("a point in it").anyMatch(diamond::contains));
    assertThat(police.words()).contains("Lines: usual range (provisional)", "Chart signal");
  }

  /**
   * With 9,999 in place of 1,193 the frozen mean is 2,717.5 and, its step left out, the limits are
   * 2,569.9 and 2,865.1: it is above them and all others are below.
   */
  @Test
  void a_frozen_figure_that_was_revised_since_gets_no_mark_where_it_now_is() {
    MeasureReport report = report("police/data-page-views");
    FrozenBaseline baseline = report.comparison().baseline().orElseThrow();
    Series frozen = Series.findWhole(baseline.series(), Grain.QUARTER).orElseThrow();
    List<Observation> observations = new ArrayList<>(frozen.observations());
    observations.set(
        0,
        Observation.known(
            observations.get(0).period(),
            ObservationStatus.NORMAL,
            Figures.of(BigDecimal.valueOf(9999))));
    Series revised = new Series(frozen.measure(), frozen.grain(), frozen.slice(), observations);
    FrozenBaseline other =
        new FrozenBaseline(
            baseline.measure(),
            baseline.window(),
            List.of(revised),
            baseline.frozenOn(),
            baseline.frozenBy(),
            baseline.reason(),
            "digest",
            Map.of(),
            baseline.terms());
    Comparison comparison =
        Comparison.of(
            new CurrentFigures(report.measure(), report.series(), "digest"),
            List.of(),
            Optional.of(other),
            report.comparison().launch());
    MeasureReport shown = compared(report, comparison, List.of(other));
    Seen seen = Seen.in(Charts.overTime(shown, ENGLISH, launch(), "x").orElseThrow().wide());

    assertThat(seen.svg().select(".signal")).hasSize(5 + 3);
    assertThat(seen.description()).contains("above the usual range (Jul–Sep 2023)");
  }

  private static MeasureReport compared(
      MeasureReport report, Comparison comparison, List<FrozenBaseline> baselines) {
    return new MeasureReport(
        report.measure(),
        report.dataset(),
        report.explanation(),
        report.lists(),
        report.series(),
        comparison,
        baselines,
        report.targets(),
        report.notes());
  }

  @Test
  void what_was_never_to_be_compared_is_not_said_to_be_incomparable() {
    MeasureReport report = report("police/data-page-views");
    CurrentFigures otherwise = new CurrentFigures(report.measure(), report.series(), "another");
    Optional<FrozenBaseline> frozen = report.comparison().baseline();
    Comparison none =
        Comparison.of(otherwise, List.of(), Optional.empty(), report.comparison().launch());
    Comparison changed = Comparison.of(otherwise, List.of(), frozen, report.comparison().launch());

    assertThat(description(compared(report, none, List.of()))).doesNotContain("cannot compare");
    assertThat(description(compared(report, changed, List.of(frozen.orElseThrow()))))
        .contains("We cannot compare.");
  }

  private static String description(MeasureReport report) {
    return Seen.in(Charts.overTime(report, ENGLISH, launch(), "x").orElseThrow().wide())
        .description();
  }

  @Test
  void an_overview_is_drawn_without_them() {
    Seen police = Seen.in(overview("police/data-page-views").narrow());

    assertThat(police.svg().select(".limit, .centre, .signal")).isEmpty();
    assertThat(police.svg().select(".expected")).hasSize(1);
    assertThat(police.words()).doesNotContain("Lines: usual range (provisional)", "Chart signal");
    assertThat(police.description()).doesNotContain("Usual range", "Chart signals");
  }

  @Test
  void a_chart_signal_is_never_called_an_improvement() {
    for (Words words : List.of(ENGLISH, Words.in(Locale.forLanguageTag("es")))) {
      for (String kind :
          List.of("above-limit", "below-limit", "run-above", "run-below", "unusual-runs")) {
        assertThat(
                words
                    .say(
                        "chart.signal." + kind,
                        new Argument.Verbatim("FY2025"),
                        Argument.Figure.count(8))
                    .text())
            .contains("FY2025")
            .doesNotContainIgnoringCase("improve")
            .doesNotContainIgnoringCase("worse")
            .doesNotContainIgnoringCase("mejor")
            .doesNotContainIgnoringCase("peor");
      }
    }
  }

  @Test
  void a_scale_that_does_not_start_at_zero_says_so() {
    assertThat(words("ecc/answered-within-15-seconds"))
        .contains("The scale does not start at zero.");
    assertThat(words("police/data-page-views")).doesNotContain("The scale does not start at zero.");
  }

  @Test
  void made_up_figures_are_called_so_within_the_picture_and_real_ones_are_not() {
    assertThat(words("police/data-page-views")).contains("Example. The figures are made up.");
    assertThat(words("ecc/published-within-15-seconds"))
        .doesNotContain("Example. The figures are made up.");
  }

  /** Where the average was expected: numbers of the method's reference implementation. */
  @Test
  void the_description_says_what_the_picture_shows() {
    assertThat(seen("police/data-page-views").description())
        .isEqualTo(
            "From Apr–Jun 2023 to Jan–Mar 2026. First figure: 912 views, Apr–Jun 2023. Last"
                + " figure: 1,940 views, Jul–Sep 2025. Lowest: 912 views, Apr–Jun 2023. Highest:"
                + " 1,950 views, Apr–Jun 2025. Before, the figures were from 1,177 views to 1,311"
                + " views. Had things gone on as before, the average since then would be from 919"
                + " views to 1,579 views. Usual range of single figures, provisional: 1,069 views"
                + " to 1,431 views. Chart signals: above the usual range (Jan–Mar 2025 to Jul–Sep"
                + " 2025)."
                + " New dashboard began on January 1, 2025. Change in counting on July 1,"
                + " 2023: new counting tool. 2 periods have no figure: October 1, 2025 to March"
                + " 31, 2026 (not yet published). More views. Example. The figures are made"
                + " up.");
    assertThat(seen("fire/data-page-views").description())
        .contains("This is a stand-in.")
        .contains("Last figure: 9,105 views")
        .contains("Not complete: Jul–Sep 2024 (4,100 views) and Jan–Mar 2026 (310 views).");
  }

  @Test
  void the_same_text_on_every_machine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      String there = seen("police/data-page-views").svg().outerHtml();
      Locale.setDefault(Locale.ROOT);
      assertThat(seen("police/data-page-views").svg().outerHtml()).isEqualTo(there);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_file_of_its_own_says_what_it_is_and_how_it_looks() {
    Seen file = Seen.in(chart("police/data-page-views").standalone());

    assertThat(file.words())
        .contains("Views of the police data pages", "views by quarter")
        .contains("Example. The figures are made up.");
    assertThat(file.svg().select("style").text()).contains("--paper", ".chart .line");
    assertThat(file.svg().attr("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
  }

  private static List<String> end(String measure) {
    return seen(measure).svg().select("text.end").eachText();
  }

  private static List<String> words(String measure) {
    return seen(measure).words();
  }

  private static Seen seen(String measure) {
    return Seen.in(chart(measure).wide());
  }

  private static Chart chart(String measure) {
    return Charts.overTime(report(measure), ENGLISH, launch(), "x").orElseThrow();
  }

  private static Chart overview(String measure) {
    return Charts.overview(report(measure), ENGLISH, launch(), "x").orElseThrow();
  }

  private static Optional<Launch> launch() {
    return DashboardFixtures.city().initiative().launch();
  }

  private static MeasureReport report(String measure) {
    return DashboardFixtures.city()
        .measures()
        .filter(one -> one.measure().id().toString().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
