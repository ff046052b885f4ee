package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void every_picture_is_named_and_described(String language) {
    all(Words.in(Locale.forLanguageTag(language)))
        .flatMap(
            chart -> Stream.of(chart.wide(), chart.small(), chart.narrow(), chart.standalone()))
        .map(ChartsTest::root)
        .forEach(
            svg -> {
              assertThat(svg.attr("role")).isEqualTo("img");
              List<String> ids = List.of(svg.attr("aria-labelledby").split(" "));
              assertThat(ids).hasSize(2);
              assertThat(svg.getElementById(ids.get(0)).tagName()).isEqualTo("title");
              assertThat(svg.getElementById(ids.get(1)).tagName()).isEqualTo("desc");
              assertThat(svg.select("title").text()).isNotBlank();
              assertThat(svg.select("desc").text()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void pictures_in_pages_hold_no_style_and_no_script(String language) {
    all(Words.in(Locale.forLanguageTag(language)))
        .flatMap(chart -> Stream.of(chart.wide(), chart.small(), chart.narrow()))
        .map(ChartsTest::root)
        .forEach(svg -> assertThat(svg.select("style, script, [style], [onclick]")).isEmpty());
  }

  private static Stream<Chart> all(Words words) {
    return Stream.of(DashboardFixtures.city(), DashboardFixtures.hostile())
        .flatMap(city -> city.measures())
        .flatMap(report -> charts(report, words));
  }

  private static Stream<Chart> charts(MeasureReport report, Words words) {
    return Stream.concat(
            Stream.of(Charts.overTime(report, words, Optional.empty(), "x")),
            report.measure().breakdowns().stream()
                .map(breakdown -> Charts.parts(report, breakdown, words, "y")))
        .flatMap(Optional::stream);
  }

  private static Element root(String svg) {
    return Jsoup.parse(svg, Parser.xmlParser()).selectFirst("svg");
  }
}
