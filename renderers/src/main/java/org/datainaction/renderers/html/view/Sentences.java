package org.datainaction.renderers.html.view;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Revision;
import org.datainaction.baseline.WindowFigures;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Proxy;
import org.datainaction.text.Argument;
import org.datainaction.text.Argument.Day;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.Argument.Items;
import org.datainaction.text.Argument.Join;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** What is said about a measure before and since the launch. */
public final class Sentences {
  /** Of measures in which nothing changed, the most that look changed at some check. */
  private static final double MOST_BY_CHANCE = 0.05;

  private static final int PERCENT_DECIMALS = 3;
  private static final Unit PERCENT = Unit.shareOf("percent", LocalizedText.of(""));

  private Sentences() {}

  /** Whether there is a question to answer: a baseline was frozen, or the initiative watches it. */
  public static boolean compared(MeasureReport report, Page page) {
    return report.comparison().baseline().isPresent()
        || page.dashboard().initiative().measures().contains(report.measure().id());
  }

  /** The sign beside the verdict: a shape that says the same as the words. */
  public static String glyph(MeasureReport report) {
    return report
        .told()
        .map(look -> look.told() == Look.Told.UP ? "up" : "down")
        .orElseGet(() -> report.comparison().verdict().code());
  }

  /** How many measures are judged, and how many of them may look changed by chance alone. */
  public static List<Message> byChance(Dashboard dashboard) {
    long judged = dashboard.judged().count();
    if (judged == 0) {
      return List.of();
    }
    Message all = Message.of("glance.by-chance", Figure.count(judged));
    long byChance = (long) Math.floor(judged * MOST_BY_CHANCE);
    return byChance == 0
        ? List.of(all)
        : List.of(all, Message.of("glance.by-chance-here", Figure.count(byChance)));
  }

  /**
   * The verdict's reasons as far as an overview has room for them: what was found, what it means.
   */
  public static List<Message> brief(MeasureReport report) {
    List<Message> reasons = report.comparison().verdict().reasons();
    if (reasons.size() < 2) {
      return reasons;
    }
    boolean tells = report.comparison().verdict().tellsChange();
    return List.of(reasons.get(0), reasons.get(tells ? 1 : reasons.size() - 1));
  }

  /** The figures of both windows; none where no baseline was frozen. */
  public static List<Message> comparison(MeasureReport report) {
    Comparison comparison = report.comparison();
    ImmutableList.Builder<Message> sentences = ImmutableList.builder();
    comparison.baseline().ifPresent(baseline -> sentences.add(before(report, baseline)));
    comparison.launch().ifPresent(day -> sentences.add(since(report, new Day(day))));
    return sentences.build();
  }

  /** The sentence about the time before. */
  public static Message before(MeasureReport report, FrozenBaseline baseline) {
    WindowFigures figures = report.comparison().before();
    if (figures.mean().isEmpty()) {
      return Message.of("compare.before-none");
    }
    return Message.of(
        "compare.before",
        new Day(baseline.window().first()),
        new Day(baseline.window().last()),
        average(figures.mean().get(), report),
        Figures.figure(figures.lowest().orElseThrow(), report),
        Figures.figure(figures.highest().orElseThrow(), report));
  }

  private static Message since(MeasureReport report, Day launch) {
    WindowFigures figures = report.comparison().since();
    if (figures.mean().isEmpty()) {
      return Message.of("compare.since-none", launch);
    }
    Figure mean = Figures.figure(figures.mean().get(), report);
    if (figures.periods().size() == 1) {
      return Message.of("compare.since-one", launch, mean, figures.periods().get(0).label());
    }
    Grain grain = report.measure().shownGrain();
    return Message.of(
        "compare.since",
        launch,
        average(figures.mean().get(), report),
        Message.of("periods." + grain.id(), Figure.count(figures.periods().size())));
  }

  /** A share or a mean is no figure "a month". */
  private static Message average(BigDecimal mean, MeasureReport report) {
    Figure figure = Figures.figure(mean, report);
    return report.measure().growsWithTime()
        ? Message.of(
            "compare.average", figure, Message.of("a." + report.measure().shownGrain().id()))
        : Message.of("compare.average-level", figure);
  }

  /** Which periods of both windows have no comparable figure, if any. */
  public static Optional<Message> leftOut(MeasureReport report) {
    List<Argument> periods =
        ImmutableList.<Period>builder()
            .addAll(report.comparison().before().leftOut())
            .addAll(report.comparison().since().leftOut())
            .build()
            .stream()
            .<Argument>map(Period::label)
            .toList();
    return periods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "compare.left-out", Figure.count(periods.size()), new Items(periods, Join.AND)));
  }

  /** What became of the frozen figures, if any were frozen. */
  public static List<Message> sinceFrozen(MeasureReport report) {
    Comparison comparison = report.comparison();
    if (comparison.baseline().isEmpty()) {
      return List.of();
    }
    Revision revision = comparison.revision();
    ImmutableList.Builder<Message> sentences = ImmutableList.builder();
    sentences.add(Message.of("compare.revised", Figure.count(revision.periods())));
    revision
        .largest()
        .ifPresent(
            change ->
                sentences.add(
                    Message.of(
                        change.signum() > 0
                            ? "compare.largest-revision-up"
                            : "compare.largest-revision-down",
                        new Figure(
                            change.abs().setScale(PERCENT_DECIMALS, RoundingMode.HALF_EVEN),
                            PERCENT))));
    if (comparison.revisedBeside() > 0) {
      sentences.add(Message.of("compare.revised-beside", Figure.count(comparison.revisedBeside())));
    }
    comparison
        .baseline()
        .flatMap(baseline -> baseline.terms().launch())
        .filter(planned -> !comparison.launch().equals(Optional.of(planned)))
        .ifPresent(planned -> sentences.add(Message.of("compare.launch-moved", new Day(planned))));
    if (comparison.knownBefore() > 0) {
      sentences.add(Message.of("compare.known-before", Figure.count(comparison.knownBefore())));
    }
    if (revision.needsNewBaseline()) {
      sentences.add(Message.of("compare.freeze-anew"));
    }
    if (comparison.definitionChanged()) {
      sentences.add(Message.of("compare.definition-changed"));
    }
    return sentences.build();
  }

  /** What somebody wrote in English as a sentence, to stand within another. */
  public static LocalizedText clause(String sentence) {
    return LocalizedText.of(CharMatcher.is('.').trimTrailingFrom(sentence.strip()));
  }

  /** Why it stands in for another, and until when. */
  public static List<Message> standIn(Proxy proxy) {
    Message why = Message.of("stand-in.sentence", proxy.standsInFor(), proxy.why());
    return proxy
        .until()
        .map(day -> List.of(why, Message.of("stand-in.until", new Day(day))))
        .orElse(List.of(why));
  }
}
