package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.baseline.forecast.Look.Told;
import org.datainaction.baseline.forecast.Looks;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.measure.Measure;
import org.datainaction.text.Argument;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Says what the checks found, in the order in which a reader asks. */
final class Reasons {
  private static final Unit POINTS = Unit.decimal("points", LocalizedText.of("points", "puntos"));
  private static final Unit PERCENT = Unit.shareOf("percent", LocalizedText.of(""));
  private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_EVEN);

  /** From a rise to four times as much on, a percentage says less than words. */
  private static final BigDecimal MANY_TIMES = new BigDecimal("3");

  private static final int SHARE_DECIMALS = 3;
  private static final int PERCENT_DECIMALS = 2;
  private static final int POINT_DECIMALS = 1;

  private final Measure measure;
  private final Evidence evidence;
  private final BigDecimal negligible;
  private final Check last;

  /**
   * Of a comparison that was looked at.
   *
   * @param negligible a change below this is told as none, as {@link Check#change}
   */
  Reasons(Measure measure, Evidence evidence, BigDecimal negligible) {
    this.measure = measure;
    this.evidence = evidence;
    this.negligible = negligible;
    this.last = evidence.lastCheck().orElseThrow();
  }

  /** A change is told. */
  List<Message> told() {
    ImmutableList.Builder<Message> reasons = ImmutableList.builder();
    reasons.add(expected(), change());
    reasons.add(
        last.look().kept()
            ? Message.of("verdict.reason.kept", firstTold().label())
            : Message.of("verdict.reason.steady"));
    return reasons.add(proof()).addAll(waiting(evidence)).build();
  }

  /** What the change does not prove, or what cannot be its reason. */
  private Message proof() {
    return evidence.comparedWith().isEmpty()
        ? Message.of("verdict.reason.no-proof")
        : Message.of("verdict.reason.not-shared", comparedWith(evidence));
  }

  private static Argument comparedWith(Evidence evidence) {
    return new Argument.Items(
        evidence.comparedWith().stream().<Argument>map(Measure::title).toList(), Argument.Join.AND);
  }

  /** A change is told that does not matter. */
  List<Message> negligible() {
    return ImmutableList.<Message>builder()
        .add(expected(), change(), Message.of("verdict.reason.negligible", amount(negligible)))
        .addAll(waiting(evidence))
        .build();
  }

  /** A change worth acting on would have shown. */
  List<Message> noClearChange() {
    return ImmutableList.<Message>builder()
        .add(expected())
        .addAll(notTold())
        .add(
            Message.of(
                "verdict.reason.would-have-shown",
                amount(last.detectableRise()),
                amount(last.detectableFall()),
                amount(evidence.sizeable())))
        .addAll(waiting(evidence))
        .build();
  }

  /** A change worth acting on would not have shown by now. */
  List<Message> notYet() {
    return ImmutableList.<Message>builder()
        .add(expected())
        .addAll(notTold())
        .add(onlyLarger())
        .addAll(outlook(measure, evidence))
        .build();
  }

  private Message onlyLarger() {
    boolean hasNoMeaningfulPercentage =
        evidence.kind() != Kind.SHARE
            && evidence.kind() != Kind.DIFFERENCE
            && last.detectableRise().compareTo(MANY_TIMES) >= 0;
    return hasNoMeaningfulPercentage
        ? Message.of("verdict.reason.only-many-times")
        : Message.of(
            "verdict.reason.only-larger",
            amount(last.detectableRise()),
            amount(last.detectableFall()));
  }

  /** How it was decided, step by step. */
  static List<Message> steps(Measure measure, Evidence evidence) {
    ImmutableList.Builder<Message> steps = ImmutableList.builder();
    String grain = evidence.judged().id();
    steps.add(
        Message.of(
            "verdict.step.figures",
            Message.of("periods." + grain, Figure.count(evidence.before().size())),
            Message.of("periods." + grain, Figure.count(evidence.since().size()))));
    if (!evidence.comparedWith().isEmpty()) {
      steps.add(Message.of("verdict.step.compared-with", comparedWith(evidence)));
    }
    if (evidence.waitsForComparison()) {
      steps.add(Message.of("verdict.reason.waits-for-comparison"));
    }
    evidence
        .setAside()
        .ifPresent(
            aside ->
                steps.add(
                    Message.of(
                        evidence.comparedWith().isEmpty()
                            ? "verdict.step.set-aside"
                            : "verdict.step.set-aside-beside",
                        aside.period().label(),
                        new Figure(aside.value(), measure.unit()))));
    if (!evidence.leftOut().isEmpty()) {
      List<Argument> periods = evidence.leftOut().stream().<Argument>map(Period::label).toList();
      steps.add(
          Message.of(
              "verdict.step.left-out",
              Figure.count(periods.size()),
              new Argument.Items(periods, Argument.Join.AND)));
    }
    steps.add(Message.of("verdict.step.planned", Figure.count(evidence.plannedChecks())));
    if (!evidence.checks().isEmpty()) {
      Reasons reasons = new Reasons(measure, evidence, BigDecimal.ZERO);
      evidence.checks().forEach(check -> steps.add(reasons.step(check)));
    }
    steps.add(
        evidence
            .nextCheck()
            .map(period -> Message.of("verdict.step.next", period.label()))
            .orElseGet(() -> Message.of("verdict.step.closed")));
    return steps.build();
  }

  private Message step(Check check) {
    Look look = check.look();
    Message result =
        look.told() == Told.NEITHER
            ? Message.of(
                look.points() < Looks.FEWEST_POINTS ? "verdict.step.few" : "verdict.step.none")
            : Message.of(
                look.kept() ? "verdict.step.kept" : "verdict.step.told",
                evidence.told(measure, look));
    return Message.of(
        "verdict.step.check",
        check.upTo().label(),
        bare(check.observed()),
        bare(check.low()),
        bare(check.high()),
        result);
  }

  /** That figures are there and not looked at yet, if so. */
  private static List<Message> waiting(Evidence evidence) {
    return evidence.waitsForComparison()
        ? List.of(Message.of("verdict.reason.waits-for-comparison"))
        : List.of();
  }

  /** When an answer can be expected, or that none can. */
  static List<Message> outlook(Measure measure, Evidence evidence) {
    Figure sizeable = amount(measure, evidence, evidence.sizeable());
    if (evidence.waitsForComparison()) {
      return waiting(evidence);
    }
    if (evidence.answerBy().isPresent()) {
      return List.of(
          Message.of("verdict.reason.answer-by", sizeable, evidence.answerBy().get().label()));
    }
    Message never =
        evidence.checksToCome() > 0
            ? Message.of(
                "verdict.reason.never-shows", sizeable, Figure.count(evidence.checksToCome()))
            : Message.of("verdict.reason.never-showed", sizeable);
    return evidence.grain() == Grain.MONTH || evidence.judged() == Grain.WAVE
        ? List.of(never)
        : List.of(never, Message.of("verdict.reason.months-may"));
  }

  private Message expected() {
    boolean alone = evidence.comparedWith().isEmpty();
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    arguments.add(withUnit(last.observed()));
    if (!alone) {
      arguments.add(withUnit(evidence.averageBefore()));
    }
    if (measure.growsWithTime()) {
      Grain spoken = evidence.spoken(measure);
      Grain said = spoken == evidence.grain() ? evidence.judged() : spoken;
      arguments.add(Message.of("a." + said.id()));
    }
    arguments.add(bare(last.expected()), bare(last.low()), bare(last.high()));
    if (!alone) {
      arguments.add(comparedWith(evidence));
    }
    String key = alone ? "verdict.reason.expected" : "verdict.reason.expected-beside";
    return new Message(measure.growsWithTime() ? key : key + "-level", arguments.build());
  }

  private Figure withUnit(BigDecimal value) {
    return new Figure(rounded(value), measure.unit());
  }

  private Message change() {
    boolean up = last.change().signum() >= 0;
    BigDecimal least = up ? last.changeLow() : last.changeHigh().negate();
    BigDecimal most = up ? last.changeHigh() : last.changeLow().negate();
    Figure about = amount(last.change().abs());
    String key = up ? "verdict.reason.up" : "verdict.reason.down";
    // A change that is kept and not told anew may as well be none.
    return least.signum() > 0
        ? Message.of(key, about, amount(least), amount(most))
        : Message.of(key + "-perhaps", about, amount(most));
  }

  private List<Message> notTold() {
    Optional<Check> earlier =
        evidence.checks().stream()
            .filter(one -> one.look().told() != Told.NEITHER)
            .filter(one -> one.change().abs().compareTo(negligible) >= 0)
            .reduce((first, later) -> later);
    if (earlier.isPresent()) {
      return List.of(
          Message.of(
              "verdict.reason.withdrawn",
              earlier.get().upTo().label(),
              evidence.told(measure, earlier.get().look())));
    }
    if (last.look().p() < Looks.TELLS && last.look().leftOut() >= 0) {
      return List.of(
          Message.of(
              "verdict.reason.one-carries", evidence.since().get(last.look().leftOut()).label()));
    }
    return List.of(
        Message.of(
            last.look().p() < Looks.KEEPS
                ? "verdict.reason.not-rare-enough"
                : "verdict.reason.within-chance"));
  }

  /** The check at which what is told now was first told. */
  private Period firstTold() {
    return evidence.checks().stream()
        .filter(one -> one.look().points() == last.look().since())
        .findFirst()
        .map(Check::upTo)
        .orElseThrow();
  }

  /** A figure of the measure without the word for its unit, which was just said. */
  private Figure bare(BigDecimal value) {
    Unit unit = measure.unit();
    return new Figure(
        rounded(value),
        new Unit(unit.id(), unit.style(), LocalizedText.of(""), LocalizedText.of("")));
  }

  /** With as many digits as it is worth. */
  private BigDecimal rounded(BigDecimal value) {
    if (evidence.kind() == Kind.SHARE) {
      return value.setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    }
    return evidence.spoken(measure, value).round(SHOWN);
  }

  private Figure amount(BigDecimal change) {
    return amount(measure, evidence, change);
  }

  /** A change: in percent, of shares in points, of differences in the unit. */
  private static Figure amount(Measure measure, Evidence evidence, BigDecimal change) {
    boolean inPercent = measure.unit().style() == Unit.Style.PERCENT;
    if (evidence.kind() == Kind.SHARE || (evidence.kind() == Kind.DIFFERENCE && inPercent)) {
      return new Figure(
          change.movePointRight(2).setScale(POINT_DECIMALS, RoundingMode.HALF_EVEN), POINTS);
    }
    return evidence.kind() == Kind.DIFFERENCE
        ? new Figure(change.round(SHOWN), measure.unit())
        : new Figure(change.setScale(PERCENT_DECIMALS, RoundingMode.HALF_EVEN), PERCENT);
  }
}
