package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void texts_of_a_random_series_can_be_read(long seed) {
    RandomReports reports = new RandomReports(seed);
    MeasureReport report = reports.report();
    Optional<Launch> launch = reports.launch(report);
    for (Words words : LANGUAGES) {
      sizes(Charts.overTime(report, words, launch, "x").orElseThrow())
          .forEach(LabelPlacementTest::readable);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void texts_of_the_small_city_can_be_read(boolean hostile) {
    (hostile ? DashboardFixtures.hostile() : DashboardFixtures.city())
        .measures()
        .forEach(
            report -> {
              for (Words words : LANGUAGES) {
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
    List<Segment> lines = seen.lines(".line, .launch, .break, .level");
    for (Text text : seen.texts()) {
      Box box = text.box().grown(-ROUNDING);
      assertThat(seen.viewBox().contains(box)).as("%s inside\n%s", text, svg).isTrue();
      assertThat(lines.stream().filter(box::crossedBy)).as("on %s\n%s", text, svg).isEmpty();
      assertThat(seen.dots().stream().filter(box::overlaps)).as("on %s\n%s", text, svg).isEmpty();
    }
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
