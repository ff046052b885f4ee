package org.datainaction.baseline;

import static org.datainaction.baseline.TargetStatus.AHEAD_OF_PATH;
import static org.datainaction.baseline.TargetStatus.BEHIND_PATH;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Judges the targets of one measure by the figures of the grain that pages show. */
final class TargetJudge {
  private final Measure measure;
  private final ImmutableList<Observation> shown;
  private final ImmutableList<Observation> frozen;
  private final TargetTimes times;
  private final CountingBreaks breaks;
  private final TargetPeriods history;
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
    this.breaks = new CountingBreaks(measure);
    this.asOf = asOf;
    this.kind = FigureKind.of(measure, Timeline.figures(shown));
    this.history = new TargetPeriods(measure, kind, times, breaks, shown);
    this.sampled =
        sampled
            || shown.stream()
                .flatMap(one -> one.figures().stream())
                .anyMatch(figures -> figures.margin().isPresent());
    this.assurance =
        ProcessAssurance.of(measure, frozen)
            .filter(process -> breaks.between(process.since(), asOf).isEmpty());
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
        history.of(target),
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
    return breaks
        .between(target.setOn(), period.lastDay())
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
    Optional<Message> recounted = breaks.between(target.setOn(), period.lastDay());
    if (recounted.isPresent()) {
      return Answer.none(recounted.get());
    }
    if (target.isMetBy(figure.value())) {
      return Answer.of(AHEAD_OF_PATH, figure);
    }
    return path(target, figure)
        .map(path -> path.of(figure))
        .map(on -> Answer.of(on.ahead() ? AHEAD_OF_PATH : BEHIND_PATH, figure.on(on.path())))
        .orElseGet(() -> Answer.none(Message.of("target.reason.no-start")));
  }

  private Optional<TargetPath> path(Target target, TargetFigure figure) {
    return TargetPath.of(
        target, times.milestones(target), figure, () -> start(target, figure.period()));
  }

  /** The last figure when the target was set; where there is none, the last that was frozen. */
  private Optional<BigDecimal> start(Target target, Period judged) {
    return lastWhen(shown, target.setOn())
        .or(() -> lastWhen(frozen, target.setOn()))
        .filter(one -> breaks.between(one.period().lastDay(), judged.lastDay()).isEmpty())
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

  private static <T> Optional<T> last(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

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
