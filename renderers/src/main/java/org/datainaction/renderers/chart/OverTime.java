package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Said;
import org.datainaction.series.Observation;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/**
 * Figures over time. From top to bottom: what the figures are, flags of launch and breaks, the plot
 * with its labels, the names of the periods, and what found no room elsewhere.
 */
final class OverTime {
  private static final double EDGE = 2;
  private static final double HEIGHT_OF_ONE = 110;

  /** Keeps the label of a level off the axis. */
  private static final BigDecimal AIR = new BigDecimal("0.02");

  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private final Subject subject;
  private final Captions captions;
  private final ValueScale values;
  private final List<String> lineNames;

  OverTime(Subject subject) {
    this.subject = subject;
    this.captions = new Captions(subject.words());
    this.values = ValueScale.of(figuresToHold(subject), subject.measure().unit().style());
    this.lineNames =
        values.lines().stream()
            .map(value -> captions.gridLine(value, subject.measure().unit()))
            .toList();
  }

  ValueScale values() {
    return values;
  }

  Drawing draw(Size size, boolean named) {
    double width = size.width();
    Canvas canvas = new Canvas();
    TimeScale time = time(width);
    Heading heading =
        new Heading(
            subject.words().say(subject.measure().title()),
            subject.words().say(captions.unit(subject.measure())));
    double y = named ? heading.write(canvas, width) : EDGE;
    List<Said> notes = new ArrayList<>();
    Rules rules = Rules.of(subject.rules(), time, width, notes);
    double top = y + rules.height() + 8;
    Plot plot = new Plot(time, values, top, top + plotHeight(size));
    References references = new References(subject, plot);
    references.drawBands(canvas);
    drawGrid(canvas, plot);
    references.drawLimits(canvas);
    new GapMarks(subject, plot).draw(canvas);
    references.drawLevels(canvas);
    rules.draw(canvas, plot);
    List<Period> periods = subject.observations().stream().map(Observation::period).toList();
    double under = new TimeAxis(captions, time, periods, width).draw(canvas, plot.floor());
    new LineMarks(subject, plot).draw(canvas);
    new PlotLabels(subject, plot, width, notes).write(canvas);
    if (!values.startsAtZero()) {
      notes.add(subject.say("chart.not-from-zero"));
    }
    double bottom = Footer.write(canvas, notes, subject.report(), subject.words(), under, width);
    return new Drawing(width, Math.ceil(bottom), canvas.elements());
  }

  /** One point alone needs no room to rise and fall. */
  private double plotHeight(Size size) {
    return subject.observations().size() == 1
        ? Math.min(HEIGHT_OF_ONE, size.plotHeight())
        : size.plotHeight();
  }

  private void drawGrid(Canvas canvas, Plot plot) {
    for (int i = 0; i < values.lines().size(); i++) {
      double y = plot.y(values.lines().get(i));
      canvas.draw(
          Element.of("path")
              .with("class", "grid")
              .with("d", Shapes.horizontal(plot.left(), y, plot.right())));
      canvas.avoid(Segment.horizontal(y, plot.left(), plot.right()));
      Text name =
          new Text(
              lineNames.get(i),
              Font.TICK,
              Text.Anchor.END,
              plot.left() - 6,
              y + Font.TICK.size() * 0.35);
      canvas.write(List.of(name));
    }
  }

  /** Leaves room for the names of grid lines and for the last figure beside the line's end. */
  private TimeScale time(double width) {
    double left = EDGE + 6 + lineNames.stream().mapToDouble(Font.TICK::widthOf).max().orElse(0);
    TimeScale whole = new TimeScale(subject.from(), subject.to(), 0, 1);
    double right = 12;
    for (Observation.Known last : subject.last().stream().toList()) {
      double label =
          PlotLabels.BESIDE + EDGE + Font.END.widthOf(subject.number(last.value().value()));
      double at = whole.x(last.period());
      right = Math.max(right, (left + at * (width - left) + label - width) / at);
    }
    return new TimeScale(subject.from(), subject.to(), left, width - right);
  }

  /** Levels count only for shares: no scale is stretched to reach a distant target. */
  private static List<BigDecimal> figuresToHold(Subject subject) {
    List<BigDecimal> figures = subject.figures();
    List<BigDecimal> near =
        subject.measure().unit().style() == Unit.Style.PERCENT
            ? subject.levels().stream()
                .map(Subject.Level::value)
                .filter(level -> figures.stream().anyMatch(figure -> isNear(figure, level)))
                .flatMap(level -> Stream.of(level, level.subtract(AIR).max(BigDecimal.ZERO)))
                .toList()
            : List.of();
    return Stream.of(
            figures.stream(),
            Stream.of(subject.band(), subject.expected())
                .flatMap(Optional::stream)
                .flatMap(band -> Stream.of(band.lowest(), band.highest())),
            limits(subject),
            near.stream())
        .flatMap(all -> all)
        .toList();
  }

  /** Of things that are counted in whole numbers the scale is, too. */
  private static Stream<BigDecimal> limits(Subject subject) {
    boolean whole = subject.measure().unit().style() == Unit.Style.WHOLE;
    return subject.limits().stream()
        .flatMap(
            limits ->
                whole
                    ? Stream.of(
                        limits.low().setScale(0, RoundingMode.FLOOR),
                        limits.high().setScale(0, RoundingMode.CEILING))
                    : Stream.of(limits.low(), limits.high()));
  }

  private static boolean isNear(BigDecimal figure, BigDecimal level) {
    return figure.subtract(level).abs().compareTo(NEAR) <= 0;
  }
}
