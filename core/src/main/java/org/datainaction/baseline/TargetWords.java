package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.text.Argument;
import org.datainaction.text.Argument.Day;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/** Says how a target stands, in the order in which a reader asks. */
final class TargetWords {
  /** More are not read, and the table shows them all. */
  private static final int MOST_LISTED = 6;

  private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final Unit POINTS =
      new Unit(
          "points",
          Unit.Style.DECIMAL,
          LocalizedText.of("point", "punto"),
          LocalizedText.of("points", "puntos"));

  private final Measure measure;
  private final TargetStanding standing;
  private final Target target;

  TargetWords(TargetStanding standing) {
    this.measure = standing.measure();
    this.standing = standing;
    this.target = standing.target();
  }

  /** A period within a sentence: "in July 2026", "on July 4, 2026". */
  static Message in(Period period) {
    return Message.of("target.in." + period.grain().id(), period.label());
  }

  Message brief() {
    return Message.of("target.brief", ends(), new Day(target.by()), standing.headline());
  }

  /** In the city's words, or what is to be reached. */
  Argument name() {
    return target.words().english().isBlank() ? ends() : target.words();
  }

  Message title() {
    return Message.of("target.line", name(), new Day(target.setOn()), new Day(target.by()));
  }

  List<Message> reasons() {
    ImmutableList.Builder<Message> said = ImmutableList.builder();
    measure
        .proxy()
        .ifPresent(proxy -> said.add(Message.of("target.stand-in", proxy.standsInFor())));
    standing.figure().ifPresent(figure -> said.addAll(judged(figure)));
    return said.addAll(standing.reason().stream().iterator()).build();
  }

  private List<Message> judged(TargetFigure figure) {
    ImmutableList.Builder<Message> said = ImmutableList.builder();
    said.add(Message.of("target.figure", in(figure.period()), inUnit(figure.value())));
    said.add(compared(figure));
    figure.certainty().ifPresent(known -> said.addAll(sure(known)));
    figure
        .path()
        .ifPresent(
            path ->
                said.add(
                    Message.of(
                        "target.path",
                        inUnit(path.start()),
                        inUnit(path.value()),
                        path.fromTarget()
                            .map(day -> Message.of("target.path.from-target", new Day(day)))
                            .orElseGet(() -> Message.of("target.path.from-figure")),
                        path.toTarget()
                            .map(day -> Message.of("target.path.to-target", new Day(day)))
                            .orElseGet(() -> Message.of("target.path.to-end")))));
    return said.build();
  }

  private Message compared(TargetFigure figure) {
    if (figure.distance().signum() == 0) {
      boolean early = standing.status() == TargetStatus.AHEAD_OF_PATH;
      return Message.of(early ? "target.met-early" : "target.met", ends());
    }
    return Message.of(
        target.isMissedBelow(figure.value()) ? "target.below" : "target.above",
        shown(figure.distance()),
        ends());
  }

  private List<Message> sure(TargetFigure.Certainty known) {
    boolean onTheWay =
        standing.status() == TargetStatus.AHEAD_OF_PATH
            || standing.status() == TargetStatus.BEHIND_PATH;
    if (known.certain() || target.isNone() || onTheWay) {
      return List.of();
    }
    return List.of(
        known.sampled()
            ? Message.of(
                "target.margin",
                inUnit(BigDecimal.valueOf(known.interval().low())),
                inUnit(BigDecimal.valueOf(known.interval().high())))
            : Message.of("target.luck"));
  }

  List<Message> overTime() {
    ImmutableList.Builder<Message> said = ImmutableList.builder();
    TargetHistory history = standing.history();
    if (history.judged() > 0) {
      said.addAll(history(history));
    }
    if (!history.withoutFigure().isEmpty()) {
      said.add(Message.of("target.history-without", Figure.count(history.withoutFigure().size())));
    }
    standing
        .replacedOn()
        .ifPresentOrElse(
            day -> said.add(Message.of("target.replaced", new Day(day))),
            () ->
                standing
                    .assurance()
                    .ifPresent(
                        process -> said.add(Message.of("target.assurance." + process.id()))));
    return said.build();
  }

  private List<Message> history(TargetHistory history) {
    String grain = measure.shownGrain().id();
    Message periods = Message.of("periods." + grain, Figure.count(history.judged()));
    ImmutableList.Builder<Message> said = ImmutableList.builder();
    said.add(
        Message.of(
            standing.inForce() ? "target.history" : "target.history-replaced",
            Figure.count(history.met().size()),
            periods));
    List<Argument> missed = history.missed().stream().<Argument>map(Period::label).toList();
    if (!missed.isEmpty() && !history.met().isEmpty() && missed.size() <= MOST_LISTED) {
      said.add(Message.of("target.history-missed", new Argument.Items(missed, Argument.Join.AND)));
    }
    if (history.largestMean().isPresent()) {
      Figure most =
          new Figure(history.largestMean().get(), Unit.decimal("number", LocalizedText.of("")));
      said.add(Message.of("target.none", periods, most, Message.of("a." + grain)));
    } else if (history.counted().isPresent()) {
      said.add(Message.of("target.counted", inUnit(history.counted().get()), periods));
    }
    return said.build();
  }

  /** What is to be reached. */
  private Message ends() {
    Figure low = inUnit(target.atLeast());
    Figure high = inUnit(target.atMost());
    if (target.isNone()) {
      return Message.of("target.ends.none", high);
    }
    if (target.direction() == Direction.HIGHER_IS_BETTER) {
      return Message.of("target.ends.at-least", low);
    }
    if (target.direction() == Direction.LOWER_IS_BETTER) {
      return Message.of("target.ends.at-most", high);
    }
    return target.atLeast().compareTo(target.atMost()) == 0
        ? Message.of("target.ends.exactly", low)
        : Message.of("target.ends.range", low, high);
  }

  private Figure inUnit(BigDecimal value) {
    return new Figure(value, measure.unit());
  }

  /** A distance, never so much rounded that it seems to be none. */
  private Figure shown(BigDecimal distance) {
    return switch (measure.unit().style()) {
      case PERCENT -> new Figure(rounded(distance.movePointRight(2), 1, 2), POINTS);
      case SECONDS -> inUnit(rounded(distance, 0, 0));
      case WHOLE -> inUnit(rounded(distance.round(SHOWN), 1, 1));
      case DECIMAL -> inUnit(rounded(distance.round(SHOWN), 2, 2));
    };
  }

  private static BigDecimal rounded(BigDecimal distance, int decimals, int most) {
    BigDecimal usual = distance.setScale(decimals, RoundingMode.HALF_UP);
    return usual.signum() == 0 ? distance.setScale(most, RoundingMode.UP) : usual;
  }
}
