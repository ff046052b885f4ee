package org.datainaction.renderers.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Breakdown;
import org.datainaction.plan.Launch;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;

/** Draws charts. The same input gives the same text on every machine. */
public final class Charts {
  private Charts() {}

  /**
   * The figures of the shown grain over time; empty if nothing is known about any period.
   *
   * @param launch drawn as a rule, if it lies within the time shown
   * @param idPrefix makes ids unique in a page; letters, digits and hyphens
   */
  public static Optional<Chart> overTime(
      MeasureReport report, Words words, Optional<Launch> launch, String idPrefix) {
    List<Observation> observations = report.shown().observations();
    if (observations.isEmpty()) {
      return Optional.empty();
    }
    OverTime drawing = new OverTime(report, words);
    return Optional.of(chart(report, words, idPrefix, Size::height, drawing::marks));
  }

  /**
   * The parts of a breakdown at the latest period in which one of them has a figure: a bar each, on
   * one scale, in the order of their values; empty if there is nothing to draw.
   *
   * @param idPrefix makes ids unique in a page; letters, digits and hyphens
   */
  public static Optional<Chart> parts(
      MeasureReport report, Breakdown breakdown, Words words, String idPrefix) {
    List<Series> parts = report.parts(breakdown);
    return Bars.of(report, parts, words)
        .map(bars -> chart(report, words, idPrefix, size -> bars.height(), bars::marks));
  }

  private static Chart chart(
      MeasureReport report,
      Words words,
      String id,
      Function<Size, Integer> height,
      Function<Size, List<Element>> marks) {
    Picture picture =
        new Picture(
            words.say(report.measure().title()).text(),
            words.say(report.measure().meaning()).text(),
            words.locale().toLanguageTag());
    Function<Size, String> inPage =
        size ->
            picture.inPage(
                id + "-" + size.id(), size.width(), height.apply(size), marks.apply(size));
    return new Chart(
        inPage.apply(Size.WIDE),
        inPage.apply(Size.SMALL),
        inPage.apply(Size.NARROW),
        picture.standalone(id, Size.WIDE.width(), height.apply(Size.WIDE), marks.apply(Size.WIDE)));
  }
}
