package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.plan.Launch;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text can be read: none on another, none outside, none on what is drawn. */
class LabelPlacementTest {
  private static final List<Words> LANGUAGES =
      List.of(Words.in(Locale.ENGLISH), Words.in(Locale.forLanguageTag("es")));

  /** Lengths are written with one decimal. */
  private static final double ROUNDING = 0.2;

  private static final int SEEDS = 40;

  /** Judged once, because that takes a while. */
  private static final List<Made> MADE =
      LongStream.range(0, SEEDS)
          .mapToObj(RandomReports::new)
          .map(reports -> new Made(reports.report(), reports.launch()))
          .toList();

  private record Made(MeasureReport report, Optional<Launch> launch) {
    Chart chart(Words words) {
      return Charts.overTime(report, words, launch, "x").orElseThrow();
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void texts_of_a_random_series_can_be_read(int seed) {
    for (Words words : LANGUAGES) {
      sizes(MADE.get(seed).chart(words)).forEach(LabelPlacementTest::readable);
    }
  }

  @Test
  void random_series_show_what_needs_room() {
    List<Seen> pictures =
        MADE.stream().map(made -> Seen.in(made.chart(LANGUAGES.get(0)).narrow())).toList();

    for (String mark : List.of(".band", ".expected", ".limit", ".signal", ".launch", ".level")) {
      assertThat(pictures.stream().filter(seen -> !seen.svg().select(mark).isEmpty()))
          .as(mark)
          .hasSizeGreaterThan(SEEDS / 10);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void texts_of_the_small_city_can_be_read(boolean hostile) {
    Dashboard city = hostile ? DashboardFixtures.hostile() : DashboardFixtures.city();
    city.measures()
        .forEach(
            report -> {
              for (Words words : LANGUAGES) {
                Charts.overTime(report, words, city.initiative().launch(), "x").stream()
                    .flatMap(LabelPlacementTest::sizes)
                    .forEach(LabelPlacementTest::readable);
                report.measure().breakdowns().stream()
                    .flatMap(one -> Charts.parts(report, one, words, "x").stream())
                    .flatMap(LabelPlacementTest::sizes)
                    .forEach(LabelPlacementTest::readable);
              }
            });
  }

  @Test
  void the_check_finds_texts_that_cannot_be_read() {
    Seen seen =
        Seen.in(
            "<svg viewBox=\"0 0 100 50\"><text class=\"note\" x=\"5\" y=\"20\">one</text>"
                + "<text class=\"note\" x=\"15\" y=\"22\">two</text></svg>");

    assertThat(overlaps(seen.texts())).hasSize(1);
  }

  private static Stream<String> sizes(Chart chart) {
    return Stream.of(chart.wide(), chart.small(), chart.narrow(), chart.standalone());
  }

  private static void readable(String svg) {
    Seen seen = Seen.in(svg);
    assertThat(seen.texts()).isNotEmpty();
    assertThat(overlaps(seen.texts())).as(svg).isEmpty();
    List<Segment> lines = new ArrayList<>(seen.lines(".line, .launch, .break, .level"));
    seen.rectangles(".expected").forEach(box -> lines.addAll(edges(box)));
    List<Box> signals = seen.boxes(".signal");
    assertThat(seen.boxes(".limit, .centre, .signal"))
        .as("inside\n%s", svg)
        .allMatch(seen.viewBox()::contains);
    assertThat(seen.lines(".limit, .centre"))
        .as("within the plot\n%s", svg)
        .allMatch(line -> within(line.y1(), seen.lines(".grid")));
    for (Text text : seen.texts()) {
      Box box = text.box().grown(-ROUNDING);
      assertThat(signals.stream().filter(box::overlaps)).as("on %s\n%s", text, svg).isEmpty();
      assertThat(seen.viewBox().contains(box)).as("%s inside\n%s", text, svg).isTrue();
      assertThat(lines.stream().filter(box::crossedBy)).as("on %s\n%s", text, svg).isEmpty();
      assertThat(seen.dots().stream().filter(box::overlaps)).as("on %s\n%s", text, svg).isEmpty();
    }
  }

  private static boolean within(double y, List<Segment> grid) {
    return grid.stream().anyMatch(line -> line.y1() <= y + ROUNDING)
        && grid.stream().anyMatch(line -> line.y1() >= y - ROUNDING);
  }

  /** All but the left one, which lies on the launch's rule. */
  private static List<Segment> edges(Box box) {
    return List.of(
        Segment.horizontal(box.top(), box.left(), box.right()),
        Segment.horizontal(box.bottom(), box.left(), box.right()),
        Segment.vertical(box.right(), box.top(), box.bottom()));
  }

  private static List<String> overlaps(List<Text> texts) {
    return texts.stream()
        .flatMap(
            one ->
                texts.stream()
                    .filter(other -> texts.indexOf(one) < texts.indexOf(other))
                    .filter(other -> one.box().grown(-ROUNDING).overlaps(other.box()))
                    .map(other -> one.words() + " / " + other.words()))
        .toList();
  }
}
