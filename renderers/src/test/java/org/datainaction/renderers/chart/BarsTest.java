package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.FieldId;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BarsTest {
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);
  private static final Period SPRING =
      new FiscalCalendar(Month.JULY).periodOf(Grain.QUARTER, LocalDate.of(2025, 4, 1));
  private static final Period SUMMER = SPRING.next();

  @Test
  void bars_are_as_long_as_their_figures_on_one_scale() {
    List<Element> bars =
        draw(known("East", SPRING, 120), known("North", SPRING, 60), known("West", SPRING, 0))
            .svg()
            .select("rect.bar");

    assertThat(bars).hasSize(3);
    double longest = Double.parseDouble(bars.get(0).attr("width"));
    assertThat(Double.parseDouble(bars.get(1).attr("width")))
        .isBetween(longest / 2 - 0.1, longest / 2 + 0.1);
    assertThat(Double.parseDouble(bars.get(2).attr("width"))).isZero();
  }

  @Test
  void they_show_the_latest_period_that_has_a_figure() {
    Seen seen =
        draw(
            known("East", SPRING, 120),
            part("North", Observation.unknown(SUMMER, ObservationStatus.AWAITED, note())));

    assertThat(seen.words()).contains("responses by quarter, Apr–Jun 2025", "East", "120");
    assertThat(seen.words()).doesNotContain("North");
  }

  @Test
  void a_withheld_part_is_a_slot_that_shows_no_length() {
    Seen seen =
        draw(
            known("East", SPRING, 120),
            part("North", Observation.unknown(SPRING, ObservationStatus.SUPPRESSED, note())),
            part("West", Observation.unknown(SPRING, ObservationStatus.SUPPRESSED, note())));

    assertThat(seen.svg().select(".hatch")).hasSize(2);
    assertThat(seen.words()).contains("North", "West", "too few to show");
    assertThat(seen.description()).contains("North (too few to show)");
  }

  @Test
  void a_part_without_a_value_is_named_so() {
    assertThat(draw(known("", SPRING, 3)).words()).contains("Value not given", "3");
  }

  @Test
  void a_part_that_may_change_is_hollow_and_says_why() {
    Seen seen =
        draw(
            part(
                "East",
                Observation.known(
                    SPRING, ObservationStatus.PROVISIONAL, Figures.of(BigDecimal.TEN))));

    assertThat(seen.svg().select("rect.bar.hollow")).hasSize(1);
    assertThat(seen.words()).contains("Apr–Jun 2025: not complete");
    assertThat(seen.description()).contains("One figure: 10 responses, East.");
  }

  @Test
  void without_any_figure_there_is_no_picture() {
    assertThat(chart(part("East", Observation.unknown(SPRING, ObservationStatus.AWAITED, note()))))
        .isEmpty();
    assertThat(chart()).isEmpty();
  }

  private static Message note() {
    return Message.of("note.suppressed");
  }

  private static Series known(String value, Period period, long figure) {
    return part(
        value,
        Observation.known(
            period, ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(figure))));
  }

  private static Series part(String value, Observation observation) {
    return new Series(
        responses().measure().id(),
        Grain.QUARTER,
        new Slice.Part(FieldId.of("area"), value),
        List.of(observation));
  }

  private static Seen draw(Series... parts) {
    return Seen.in(chart(parts).orElseThrow().wide());
  }

  private static Optional<Chart> chart(Series... parts) {
    MeasureReport city = responses();
    MeasureReport report =
        new MeasureReport(
            city.measure(),
            city.dataset(),
            city.explanation(),
            city.lists(),
            List.of(parts),
            city.comparison(),
            city.baselines(),
            city.targets(),
            city.notes());
    return Charts.parts(report, city.measure().breakdowns().get(0), ENGLISH, "x");
  }

  private static MeasureReport responses() {
    return DashboardFixtures.city()
        .measures()
        .filter(report -> report.measure().id().toString().equals("community-safety/responses"))
        .findFirst()
        .orElseThrow();
  }
}
