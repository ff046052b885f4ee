package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.RateIntervals;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Judges the targets of one measure by the figures of the grain that pages show. */
final class TargetJudge {
  private static final double CONFIDENCE = 0.95;

  private final Measure measure;
  private final ImmutableList<Observation> shown;
  private final ImmutableList<Observation> frozen;
  private final TargetTimes times;
  private final LocalDate asOf;
  private final FigureKind kind;
  private final boolean sampled;
  private final Optional<ProcessAssurance> assurance;

  TargetJudge(
      Measure measure,
      List<Series> series,
      boolean sampled,
      Comparison comparison,
      List<Target> targets,
      LocalDate asOf) {
    this.measure = measure;
    this.shown = whole(series, measure.shownGrain());
    this.frozen =
        comparison
            .baseline()
            .filter(baseline -> !comparison.definitionChanged())
            .map(baseline -> whole(baseline.series(), measure.shownGrain()))
            .orElse(ImmutableList.of());
    this.times = TargetTimes.of(targets, measure.id(), asOf);
    this.asOf = asOf;
    this.kind =
        FigureKind.of(
            measure,
            shown.stream()
                .filter(Timeline::isJudged)
                .flatMap(one -> one.figures().stream())
                .toList());
    this.sampled =
        sampled
            || shown.stream()
                .flatMap(one -> one.figures().stream())
                .anyMatch(figures -> figures.margin().isPresent());
    this.assurance =
        ProcessAssurance.of(measure, frozen)
            .filter(process -> counted(process.since(), asOf).isEmpty());
  }

  private static ImmutableList<Observation> whole(List<Series> series, Grain grain) {
    return Series.findWhole(series, grain)
        .map(Series::observations)
        .map(ImmutableList::copyOf)
        .orElse(ImmutableList.of());
  }

  List<TargetStanding> standings() {
    return times.targets().stream().map(this::standing).toList();
  }

  /** Each is judged on its own day, so that none escapes its answer by another one. */
  private TargetStanding standing(Target target) {
    Answer answer =
        holdsNoPeriod(target)
            ? Answer.none(
                Message.of(
                    "target.reason.no-period", Message.of("by." + measure.shownGrain().id())))
            : asOf.isAfter(target.by()) ? judged(target) : onTheWay(target);
    return new TargetStanding(
        measure,
        target,
        times.replacedOn(target),
        answer.status,
        answer.figure,
        answer.reason,
        history(target),
        assurance.flatMap(process -> process.of(target)));
  }

  /** Whether no period ends in its time, so that there never is a figure to judge it by. */
  private boolean holdsNoPeriod(Target target) {
    return measure.shownGrain() != Grain.WAVE
        && lastBy(target.by()).filter(one -> !one.lastDay().isAfter(target.setOn())).isPresent();
  }

  /** Once it was due: by the period that decides, and by no other if that has no figure. */
  private Answer judged(Target target) {
    Optional<Period> decides =
        lastBy(target.by()).filter(period -> period.lastDay().isAfter(target.setOn()));
    if (decides.isEmpty()) {
      return Answer.none(Message.of("target.reason.no-figure"));
    }
    Period period = decides.get();
    Optional<Observation> found =
        shown.stream().filter(one -> one.period().equals(period)).findFirst();
    Optional<Figures> figures = found.filter(Timeline::isJudged).flatMap(Observation::figures);
    if (figures.isEmpty()) {
      return Answer.none(Message.of("target.reason.decides", TargetWords.in(period), why(found)));
    }
    return counted(target.setOn(), period.lastDay())
        .map(Answer::none)
        .orElseGet(() -> judged(target, figure(target, period, figures.get())));
  }

  private static Answer judged(Target target, TargetFigure figure) {
    boolean sure =
        figure.certainty().filter(known -> known.sampled() && !known.certain()).isEmpty();
    TargetStatus status =
        target.isMetBy(figure.value())
            ? sure ? TargetStatus.MET : TargetStatus.MET_WITHIN_MARGIN
            : sure ? TargetStatus.MISSED : TargetStatus.MISSED_WITHIN_MARGIN;
    return Answer.of(status, figure);
  }

  /** Before it is due: by the newest figure. */
  private Answer onTheWay(Target target) {
    List<Observation> ofItsTime =
        shown.stream()
            .filter(one -> one.period().lastDay().isAfter(target.setOn()))
            .filter(one -> !one.period().lastDay().isAfter(asOf))
            .toList();
    Optional<Observation> newest = last(ofItsTime.stream().filter(Timeline::isJudged).toList());
    if (newest.isEmpty()) {
      Optional<Observation> unknown = last(ofItsTime);
      return Answer.none(
          unknown
              .map(
                  one ->
                      Message.of(
                          "target.reason.latest", TargetWords.in(one.period()), why(unknown)))
              .orElseGet(() -> Message.of("target.reason.no-figure")));
    }
    Period period = newest.get().period();
    TargetFigure figure = figure(target, period, newest.get().figures().orElseThrow());
    Optional<Message> recounted = counted(target.setOn(), period.lastDay());
    if (recounted.isPresent()) {
      return Answer.none(recounted.get());
    }
    if (target.isMetBy(figure.value())) {
      return Answer.of(TargetStatus.AHEAD_OF_PATH, figure);
    }
    return stretch(target, figure)
        .map(stretch -> against(target, figure, stretch))
        .orElseGet(() -> Answer.none(Message.of("target.reason.no-start")));
  }

  /** Where on its way a figure is, if it is known from where it starts. */
  private Optional<Stretch> stretch(Target target, TargetFigure figure) {
    LocalDate day = figure.period().lastDay();
    List<Target> milestones = times.milestones(target);
    Optional<Target> passed =
        last(milestones.stream().filter(one -> !one.by().isAfter(day)).toList());
    Optional<Target> next = milestones.stream().filter(one -> one.by().isAfter(day)).findFirst();
    Optional<BigDecimal> start =
        passed.isPresent()
            ? passed.map(one -> target.isMissedBelow(figure.value()) ? one.atLeast() : one.atMost())
            : start(target, figure.period());
    return start.map(known -> new Stretch(passed, known, next));
  }

  private static Answer against(Target target, TargetFigure figure, Stretch stretch) {
    Target to = stretch.next.orElse(target);
    BigDecimal start = stretch.start;
    boolean reached = to.isMetBy(start);
    boolean up = reached ? target.isMissedBelow(figure.value()) : to.isMissedBelow(start);
    BigDecimal end = up ? to.atLeast() : to.atMost();
    // A figure that met it when it was set has no way to go.
    BigDecimal path =
        reached
            ? end
            : to.path(
                stretch.passed.map(Target::by).orElse(target.setOn()),
                start,
                end,
                figure.period().lastDay());
    // One that missed a range on the other side is on no way to it.
    boolean ahead =
        to.isMetBy(figure.value())
            || (up == to.isMissedBelow(figure.value())
                && (up
                    ? figure.value().compareTo(path) >= 0
                    : figure.value().compareTo(path) <= 0));
    return Answer.of(
        ahead ? TargetStatus.AHEAD_OF_PATH : TargetStatus.BEHIND_PATH,
        new TargetFigure(
            figure.period(),
            figure.value(),
            figure.distance(),
            figure.certainty(),
            Optional.of(
                new TargetFigure.Path(
                    start, path, stretch.passed.map(Target::by), stretch.next.map(Target::by)))));
  }

  /** The last figure when the target was set; where there is none, the last that was frozen. */
  private Optional<BigDecimal> start(Target target, Period judged) {
    return lastWhen(shown, target.setOn())
        .or(() -> lastWhen(frozen, target.setOn()))
        .filter(one -> counted(one.period().lastDay(), judged.lastDay()).isEmpty())
        .flatMap(Observation::figures)
        .map(Figures::value);
  }

  private static Optional<Observation> lastWhen(List<Observation> figures, LocalDate day) {
    return last(
        figures.stream()
            .filter(Timeline::isJudged)
            .filter(one -> !one.period().lastDay().isAfter(day))
            .toList());
  }

  private TargetFigure figure(Target target, Period period, Figures figures) {
    Optional<Interval> interval =
        FigureInterval.of(kind, measure.unit().style() == Unit.Style.PERCENT, figures);
    return new TargetFigure(
        period,
        figures.value(),
        target.distance(figures.value()),
        interval.map(
            known ->
                new TargetFigure.Certainty(
                    known, target.isCertain(figures.value(), known), sampled)),
        Optional.empty());
  }

  /**
   * Whether counting changed after a day and until another one, in words, if it did. What a series
   * marks tells only at which figure a change is first felt, and not its day.
   */
  private Optional<Message> counted(LocalDate since, LocalDate until) {
    return measure.breaks().stream()
        .map(one -> one.on())
        .filter(day -> measure.bridges().stream().noneMatch(to -> to.on().equals(day)))
        .filter(day -> day.isAfter(since) && !day.isAfter(until))
        .findFirst()
        .map(day -> Message.of("target.reason.recounted", new Argument.Day(day)));
  }

  /** The last period that ended by a day, whether or not anything is known about it. */
  private Optional<Period> lastBy(LocalDate day) {
    Optional<Period> last =
        last(shown.stream().filter(one -> !one.period().lastDay().isAfter(day)).toList())
            .map(Observation::period);
    if (last.isEmpty() || measure.shownGrain() == Grain.WAVE) {
      return last;
    }
    Period period = last.get();
    while (!period.next().lastDay().isAfter(day)) {
      period = period.next();
    }
    return Optional.of(period);
  }

  private static Message why(Optional<Observation> found) {
    return found
        .map(one -> one.note().orElseGet(() -> Message.of("meaning." + one.status().id())))
        .orElseGet(() -> Message.of("target.reason.not-here"));
  }

  private TargetHistory history(Target target) {
    List<Period> met = new ArrayList<>();
    List<Period> missed = new ArrayList<>();
    List<Period> without = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    Optional<Period> lastJudged =
        last(shown.stream().filter(Timeline::isJudged).toList()).map(Observation::period);
    for (Observation one : shown) {
      if (times.owns(target, one.period()) && !one.period().lastDay().isAfter(asOf)) {
        Optional<Figures> figures =
            Optional.of(one)
                .filter(Timeline::isJudged)
                .filter(judged -> counted(target.setOn(), judged.period().lastDay()).isEmpty())
                .flatMap(Observation::figures);
        if (figures.isPresent()) {
          BigDecimal value = figures.get().value();
          (target.isMetBy(value) ? met : missed).add(one.period());
          sum = sum.add(value);
        } else if (!Timeline.isToCome(one)
            || lastJudged.filter(last -> one.period().compareTo(last) < 0).isPresent()) {
          without.add(one.period());
        }
      }
    }
    boolean none = target.isNone() && kind.counts() && met.size() + missed.size() > 0;
    return new TargetHistory(
        met,
        missed,
        without,
        none && measure.addsUpOverTime() ? Optional.of(sum) : Optional.empty(),
        none && missed.isEmpty()
            ? Optional.of(BigDecimal.valueOf(RateIntervals.largest(0, CONFIDENCE) / met.size()))
            : Optional.empty());
  }

  private static <T> Optional<T> last(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * A part of the way to a target.
   *
   * @param passed the milestone from which it starts, if one was due
   * @param start the figure from which it starts
   * @param next the milestone to which it leads; empty for the target itself
   */
  private record Stretch(Optional<Target> passed, BigDecimal start, Optional<Target> next) {}

  /** What can be said, or why nothing can. */
  private record Answer(
      TargetStatus status, Optional<TargetFigure> figure, Optional<Message> reason) {
    static Answer of(TargetStatus status, TargetFigure figure) {
      return new Answer(status, Optional.of(figure), Optional.empty());
    }

    static Answer none(Message reason) {
      return new Answer(TargetStatus.CANNOT_SAY, Optional.empty(), Optional.of(reason));
    }
  }
}
