package org.datainaction.renderers.chart;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Breakdown;
import org.datainaction.plan.Launch;
import org.datainaction.renderers.words.Said;
import org.datainaction.renderers.words.Words;

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
    return overTime(
        new Subject(report, words, launch, report.comparison().processChart()), idPrefix);
  }

  /**
   * The same without process limits and chart signals, which are too much for several pictures
   * beside each other.
   */
  public static Optional<Chart> overview(
      MeasureReport report, Words words, Optional<Launch> launch, String idPrefix) {
    return overTime(new Subject(report, words, launch, Optional.empty()), idPrefix);
  }

  private static Optional<Chart> overTime(Subject subject, String idPrefix) {
    if (subject.observations().isEmpty()) {
      return Optional.empty();
    }
    OverTime drawing = new OverTime(subject);
    Said description = Description.of(subject, drawing.values());
    return Optional.of(
        chart(picture(subject.report(), subject.words(), description), idPrefix, drawing::draw));
  }

  /**
   * The parts of a breakdown at the latest period in which one of them has a figure: a bar each, on
   * one scale, in the order of their values; empty if there is nothing to draw.
   *
   * @param idPrefix makes ids unique in a page; letters, digits and hyphens
   */
  public static Optional<Chart> parts(
      MeasureReport report, Breakdown breakdown, Words words, String idPrefix) {
    return Bars.of(report, breakdown, words)
        .map(
            bars ->
                chart(
                    picture(report, words, bars.description()),
                    idPrefix,
                    new BarMarks(bars)::draw));
  }

  private static Picture picture(MeasureReport report, Words words, Said description) {
    Said name =
        words.say(
            "chart.name", report.measure().title(), new Captions(words).unit(report.measure()));
    return new Picture(name, description, words.locale().toLanguageTag());
  }

  private static Chart chart(
      Picture picture, String id, BiFunction<Size, Boolean, Drawing> drawing) {
    Function<Size, String> inPage =
        size -> picture.inPage(id + "-" + size.id(), drawing.apply(size, false));
    return new Chart(
        inPage.apply(Size.WIDE),
        inPage.apply(Size.SMALL),
        inPage.apply(Size.NARROW),
        picture.standalone(id, drawing.apply(Size.WIDE, true)));
  }
}
