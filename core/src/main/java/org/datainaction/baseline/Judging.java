package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.baseline.forecast.Forecast;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.baseline.forecast.Look.Told;
import org.datainaction.baseline.forecast.Looks;
import org.datainaction.baseline.forecast.Mixture;
import org.datainaction.baseline.forecast.Schedule;
import org.datainaction.baseline.forecast.WorkingPoint;
import org.datainaction.baseline.forecast.WorkingScale;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/** One comparison that passed the gates: the looks until now, and what they come to. */
final class Judging {
  private final Measure measure;
  private final Timeline line;
  private final FigureKind kind;
  private final BigDecimal sizeable;
  private final BigDecimal negligible;
  private final WorkingScale scale;
  private final double rise;
  private final double fall;
  private final Optional<WorkingComparison> comparison;
  private final List<Measure> comparedWith;
  private final Direction better;
  private final double averageBefore;
  private final boolean isAhead;
  private final BaselineFit fit;
  private final ImmutableList<WorkingPoint> since;
  private final ImmutableList<Integer> schedule;
  private final Forecast forecast;

  Judging(Sides sides, FrozenTerms terms) {
    this.measure = sides.measure();
    this.line = sides.line();
    this.kind = sides.kind();
    SamplingErrors.Sides figures =
        SamplingErrors.settle(measured(line.before()), measured(line.since()));
    List<Measured> before = figures.before();
    double declared =
        kind.inUnit(terms.sizeable().orElseGet(kind::usualSizeable).doubleValue(), before);
    this.sizeable = decimal(declared);
    this.negligible = decimal(kind.inUnit(terms.negligible().doubleValue(), before));
    this.scale = WorkingScale.of(kind.kind(), before, declared);
    this.rise = scale.rise(declared);
    this.fall = scale.fall(declared);
    this.better = terms.better().orElseGet(measure::direction);
    this.averageBefore = WorkingPoint.mean(before.stream().map(scale::point).toList());
    this.comparison =
        sides.comparison().map(with -> WorkingComparison.of(with, line, kind.kind(), declared));
    this.isAhead = sides.own().spanSince() > sides.line().spanSince();
    this.comparedWith = sides.comparison().map(SummedComparison::measures).orElse(List.of());
    this.fit = BaselineFit.of(points(before), line.seasonsPerYear());
    this.since = ImmutableList.copyOf(points(figures.since()));
    this.schedule = Schedule.looks(line.seasonsPerYear(), line.spanBefore());
    this.forecast = fit.forecast(times());
  }

  private List<WorkingPoint> points(List<Measured> figures) {
    return figures.stream()
        .map(scale::point)
        .map(point -> comparison.map(with -> with.beside(point)).orElse(point))
        .toList();
  }

  /** Those that are there, and all to come until the last look. */
  private int[] times() {
    int last = schedule.isEmpty() ? line.spanSince() : schedule.get(schedule.size() - 1);
    return IntStream.concat(
            since.stream().mapToInt(WorkingPoint::time),
            IntStream.range(line.start() + line.spanSince(), line.start() + last))
        .toArray();
  }

  private List<Measured> measured(List<Observation> observations) {
    List<Measured> measured = new ArrayList<>();
    for (Observation one : observations) {
      if (Timeline.isJudged(one)) {
        one.figures()
            .flatMap(figures -> kind.measured(line.number(one.period()), figures))
            .ifPresent(measured::add);
      }
    }
    return measured;
  }

  Judgement judgement() {
    List<Integer> reached =
        schedule.stream()
            .filter(periods -> periods <= line.spanSince() && points(periods) > 0)
            .toList();
    List<Look> looks = Looks.judge(forecast, since, reached.stream().map(this::points).toList());
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      checks.add(check(looks.get(i), line.lastOf(reached.get(i))));
    }
    List<Integer> toCome = schedule.stream().filter(periods -> periods > line.spanSince()).toList();
    Optional<Integer> answer =
        outlook().stream()
            .filter(BaselinePlan.Outlook::showsSizeable)
            .map(BaselinePlan.Outlook::after)
            .findFirst();
    Evidence evidence =
        new Evidence(
            line.grain(),
            kind.kind(),
            periods(line.before(), true),
            periods(line.since(), true),
            Stream.of(line.before(), line.since())
                .flatMap(side -> periods(side, false).stream())
                .toList(),
            setAside(),
            isAhead,
            shown(averageBefore),
            comparedWith,
            sizeable,
            checks,
            schedule.size(),
            toCome.size(),
            toCome.stream().findFirst().map(line::lastOf),
            answer.map(line::lastOf));
    return new Judgement(verdict(looks, evidence), Optional.of(evidence));
  }

  /** How many figures there are of the first so many periods since the start. */
  private int points(int periods) {
    return (int) since.stream().filter(one -> one.time() < line.start() + periods).count();
  }

  /** The smallest rise worth acting on, as a reader is told it. */
  BigDecimal sizeableRise() {
    return decimal(scale.change(scale.level(), scale.level() + rise));
  }

  /** The fall, above 0. */
  BigDecimal sizeableFall() {
    return decimal(-scale.change(scale.level(), scale.level() - fall));
  }

  /** What every look to come could show, if all figures arrive. */
  List<BaselinePlan.Outlook> outlook() {
    List<BaselinePlan.Outlook> outlook = new ArrayList<>();
    for (int periods : schedule) {
      int count = since.size() + periods - line.spanSince();
      if (count >= Looks.FEWEST_POINTS && periods > line.spanSince()) {
        Mixture mixture = toCome(count);
        Looks.Detectable detectable = Looks.detectable(mixture);
        double expected = mixture.mean() + level(since.size());
        outlook.add(
            new BaselinePlan.Outlook(
                periods,
                decimal(scale.change(expected, expected + detectable.rise())),
                decimal(-scale.change(expected, expected - detectable.fall())),
                detectable.rise() <= rise && detectable.fall() <= fall));
      }
    }
    return outlook;
  }

  /** The average of so many figures: those that are there, and those to come. */
  private Mixture toCome(int count) {
    double[] variances = new double[count];
    double usual = usualVariance();
    for (int i = 0; i < count; i++) {
      variances[i] = i < since.size() ? since.get(i).variance() : usual;
    }
    return forecast.average(IntStream.range(0, count).toArray(), variances);
  }

  private double usualVariance() {
    double sum = 0;
    for (WorkingPoint point : fit.points()) {
      sum += point.variance();
    }
    return sum / fit.points().size();
  }

  private Verdict verdict(List<Look> looks, Evidence evidence) {
    int points = looks.isEmpty() ? since.size() : looks.get(looks.size() - 1).points();
    if (looks.isEmpty() || points < Looks.FEWEST_POINTS) {
      List<Message> reasons = new ArrayList<>();
      reasons.add(
          Message.of(
              "verdict.reason.few-since",
              Argument.Figure.count(points),
              Argument.Figure.count(Looks.FEWEST_POINTS)));
      reasons.addAll(Reasons.outlook(measure, evidence));
      return waiting(reasons, evidence);
    }
    Look last = looks.get(looks.size() - 1);
    Reasons reasons = new Reasons(measure, evidence, negligible);
    if (last.told() != Told.NEITHER) {
      return isNegligible(evidence)
          ? new Verdict.NoClearChange(reasons.negligible())
          : told(last.told() == Told.UP, reasons.told());
    }
    return last.shows(rise, fall)
        ? new Verdict.NoClearChange(reasons.noClearChange())
        : waiting(reasons.notYet(), evidence);
  }

  private boolean isNegligible(Evidence evidence) {
    return evidence
        .lastCheck()
        .filter(check -> check.change().abs().compareTo(negligible) < 0)
        .isPresent();
  }

  private Verdict told(boolean up, List<Message> reasons) {
    if (better == Direction.NEITHER) {
      return new Verdict.Changed(reasons);
    }
    return up == (better == Direction.HIGHER_IS_BETTER)
        ? new Verdict.Improved(reasons)
        : new Verdict.Worsened(reasons);
  }

  private static Verdict waiting(List<Message> reasons, Evidence evidence) {
    return evidence.answerBy().isPresent()
        ? new Verdict.TooEarly(reasons)
        : new Verdict.NotShowable(reasons);
  }

  private Check check(Look look, Period upTo) {
    double level = level(look.points());
    double observed = look.observed() + level;
    double expected = look.expected() + level;
    double low = look.low() + level;
    double high = look.high() + level;
    return new Check(
        upTo,
        look,
        shown(observed),
        shown(expected),
        shown(low),
        shown(high),
        decimal(scale.change(expected, observed)),
        decimal(scale.change(high, observed)),
        decimal(scale.change(low, observed)),
        decimal(scale.change(expected, expected + look.detectableRise())),
        decimal(-scale.change(expected, expected - look.detectableFall())));
  }

  /** Where the comparison stood in the first so many figures, so that readers get whole ones. */
  private double level(int points) {
    return comparison.map(with -> with.level(since.subList(0, points))).orElse(0.0);
  }

  private BigDecimal shown(double value) {
    return decimal(scale.figure(value) * kind.factor());
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  private Optional<Evidence.SetAsidePeriod> setAside() {
    return fit.setAside()
        .flatMap(
            wild ->
                line.before().stream()
                    .filter(one -> line.number(one.period()) == wild.point().time())
                    .findFirst()
                    .flatMap(
                        one ->
                            one.figures()
                                .map(Figures::value)
                                .map(
                                    value ->
                                        new Evidence.SetAsidePeriod(
                                            one.period(), value, wild.p()))));
  }

  /** Those that are judged, or those that are not. */
  private List<Period> periods(List<Observation> observations, boolean judged) {
    return observations.stream()
        .filter(one -> measured(List.of(one)).isEmpty() != judged)
        .map(Observation::period)
        .toList();
  }
}
