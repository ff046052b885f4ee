package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.baseline.forecast.Look.Told;
import org.datainaction.baseline.forecast.WorkingScale;
import org.datainaction.measure.Measure;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * What a verdict rests on.
 *
 * @param grain of the figures that are judged; of a survey's waves the one for which each stands
 * @param kind of figure
 * @param before periods of the baseline that are judged, in order
 * @param since periods since the start that are judged, in order
 * @param leftOut periods of either side that have no figure to judge, in order
 * @param setAside the baseline's period that was set aside as out of line with the others, if any
 * @param waitsForComparison whether there are later figures that could be judged if what they are
 *     compared with had figures too
 * @param averageBefore the baseline's average, taken as {@link Check#observed} is
 * @param comparedWith what it was compared with, as a sum; empty if it was judged alone
 * @param sizeable the smallest change worth acting on, as {@link Check#change} is told
 * @param checks every look until now, the earliest first; empty before the first
 * @param plannedChecks how many looks there are in all
 * @param checksToCome how many of them are to come
 * @param nextCheck the last period of the next look, if there is one to come
 * @param answerBy the last period of the first look to come that can show a sizeable change, if any
 *     can
 */
public record Evidence(
    Grain grain,
    WorkingScale.Kind kind,
    List<Period> before,
    List<Period> since,
    List<Period> leftOut,
    Optional<SetAsidePeriod> setAside,
    boolean waitsForComparison,
    BigDecimal averageBefore,
    List<Measure> comparedWith,
    BigDecimal sizeable,
    List<Check> checks,
    int plannedChecks,
    int checksToCome,
    Optional<Period> nextCheck,
    Optional<Period> answerBy) {
  public Evidence {
    before = ImmutableList.copyOf(before);
    since = ImmutableList.copyOf(since);
    leftOut = ImmutableList.copyOf(leftOut);
    comparedWith = ImmutableList.copyOf(comparedWith);
    checks = ImmutableList.copyOf(checks);
  }

  /** The last look, if there was one. */
  public Optional<Check> lastCheck() {
    return checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(checks.size() - 1));
  }

  /**
   * The grain of which figures are told. What adds up over time is told for as long as pages show
   * it, though it is judged by month.
   */
  public Grain spoken(Measure measure) {
    return measure.addsUpOverTime() && grain.nestsIn(measure.shownGrain())
        ? measure.shownGrain()
        : grain;
  }

  /** What is judged: periods of the grain, or waves of a survey that stand for them. */
  Grain judged() {
    return before.stream().findFirst().map(Period::grain).orElse(grain);
  }

  /** A figure of the grain that is judged, for the grain that is told. */
  public BigDecimal spoken(Measure measure, BigDecimal figure) {
    if (!measure.addsUpOverTime()) {
      return figure;
    }
    int times = Timeline.months(spoken(measure)) / Timeline.months(grain);
    return figure.multiply(BigDecimal.valueOf(times));
  }

  /**
   * What a look tells in the measure's own words. Beside a comparison it is only said what the
   * measure did differently: it may fall, and still be more than comparable figures suggest.
   */
  public Message told(Measure measure, Look look) {
    return told("verdict.told", measure, look);
  }

  /** The same, where it may be that it is only kept and less sure than before. */
  public Message headline(Measure measure, Look look) {
    return told(look.kept() ? "verdict.told-kept" : "verdict.told", measure, look);
  }

  private Message told(String key, Measure measure, Look look) {
    LocalizedText words = look.told() == Told.UP ? measure.more() : measure.less();
    return Message.of(comparedWith.isEmpty() ? key : key + "-beside", words);
  }

  /** How it was decided, step by step. */
  public List<Message> steps(Measure measure) {
    return Reasons.steps(measure, this);
  }

  /**
   * A period of the baseline that was set aside.
   *
   * @param period which
   * @param value its figure
   * @param p how rarely chance brings one as far out of line, 0 to 1
   */
  public record SetAsidePeriod(Period period, BigDecimal value, double p) {}
}
