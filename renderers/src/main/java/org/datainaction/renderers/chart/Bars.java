package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Breakdown;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/** One horizontal bar for each part of a breakdown, all on one scale. */
final class Bars {
  private static final double BAR = 15;
  private static final double BETWEEN = 9;
  private static final double WIDEST_LABEL_BESIDE = 0.42;
  private static final double EDGE = 2;

  private final MeasureReport report;
  private final Words words;
  private final Period period;
  private final ImmutableList<Bar> bars;
  private final ValueScale values;

  private Bars(MeasureReport report, Words words, Period period, List<Bar> bars) {
    this.report = report;
    this.words = words;
    this.period = period;
    this.bars = ImmutableList.copyOf(bars);
    List<BigDecimal> figures = bars.stream().flatMap(bar -> bar.value().stream()).toList();
    this.values =
        ValueScale.of(
            Stream.concat(Stream.of(BigDecimal.ZERO), figures.stream()).toList(),
            report.measure().unit().style());
  }

  /** A part, with its figure or with what is known instead. */
  private record Bar(String label, Observation observation) {
    Optional<BigDecimal> value() {
      return observation.figures().map(Figures::value);
    }
  }

  /** Empty if no part has a figure in any period. */
  static Optional<Bars> of(MeasureReport report, Breakdown breakdown, Words words) {
    List<Series> parts = report.parts(breakdown);
    return parts.stream()
        .flatMap(part -> part.observations().stream())
        .filter(one -> one.figures().isPresent())
        .map(Observation::period)
        .max(Comparator.naturalOrder())
        .map(latest -> new Bars(report, words, latest, bars(parts, latest, words)));
  }

  private static List<Bar> bars(List<Series> parts, Period latest, Words words) {
    return parts.stream()
        .flatMap(
            part -> part.find(latest).stream().map(one -> new Bar(label(part.slice(), words), one)))
        .toList();
  }

  private static String label(Slice slice, Words words) {
    String value = slice instanceof Slice.Part part ? part.value() : Slice.Part.NOT_GIVEN;
    return value.isBlank() ? words.say("parts.not-given").text() : value;
  }

  Drawing draw(Size size, boolean named) {
    double width = size.width();
    Canvas canvas = new Canvas();
    double y = new Heading(report, words, caption()).write(canvas, width, named) + 2;
    double widest =
        bars.stream().mapToDouble(bar -> Font.NOTE.widthOf(bar.label())).max().orElse(0);
    boolean beside = widest <= width * WIDEST_LABEL_BESIDE;
    double left = beside ? EDGE + widest + 8 : EDGE;
    double right = width - EDGE - bars.stream().mapToDouble(this::endWidth).max().orElse(0) - 6;
    double negative = -Math.min(0, values.bottom().doubleValue());
    double all = negative + Math.max(0, values.top().doubleValue());
    double zero = left + (right - left) * negative / all;
    double start = y;
    for (Bar bar : bars) {
      if (!beside) {
        Block label = Block.of(bar.label(), Font.NOTE, width - 2 * EDGE);
        canvas.write(label.at(Text.Anchor.START, EDGE, y));
        y += label.height() + 1;
      } else {
        canvas.write(List.of(new Text(bar.label(), Font.NOTE, Text.Anchor.END, left - 8, y + 12)));
      }
      double to =
          zero + (right - left) * bar.value().map(BigDecimal::doubleValue).orElse(0.0) / all;
      draw(canvas, bar, new Box(Math.min(zero, to), y, Math.max(zero, to), y + BAR));
      y += BAR + BETWEEN;
    }
    canvas.draw(
        Element.of("path")
            .with("class", "axis")
            .with("d", Shapes.vertical(zero, start - 3, y - 5)));
    double bottom = Footer.write(canvas, List.of(), report, words, y - 4, width);
    return new Drawing(width, Math.ceil(bottom), canvas.elements());
  }

  private void draw(Canvas canvas, Bar bar, Box box) {
    boolean hollow =
        bar.observation().status() != ObservationStatus.NORMAL
            && bar.observation().status() != ObservationStatus.SERIES_BREAK;
    if (bar.value().isPresent()) {
      canvas.draw(
          Element.of("rect")
              .with("class", hollow ? "bar hollow" : "bar")
              .with("x", box.left())
              .with("y", box.top())
              .with("width", box.width())
              .with("height", box.height()));
    } else if (bar.observation().status() == ObservationStatus.SUPPRESSED) {
      // Always of one length, so that nobody reads a figure from it.
      Box slot = new Box(box.left(), box.top(), box.left() + 2 * BAR, box.bottom());
      canvas.draw(Element.of("path").with("class", "hatch").with("d", GapMarks.hatch(slot)));
    }
    double room = bar.observation().status() == ObservationStatus.SUPPRESSED ? 2 * BAR : 0;
    canvas.write(
        List.of(
            new Text(
                end(bar),
                endFont(bar),
                Text.Anchor.START,
                box.right() + room + 6,
                box.top() + 13)));
  }

  private String end(Bar bar) {
    return bar.value()
        .map(value -> words.number(value, report.measure().unit()))
        .orElseGet(() -> words.say("short." + bar.observation().status().id()).text());
  }

  private static Font endFont(Bar bar) {
    return bar.value().isPresent() ? Font.END : Font.NOTE;
  }

  private double endWidth(Bar bar) {
    double slot = bar.observation().status() == ObservationStatus.SUPPRESSED ? 2 * BAR : 0;
    return slot + endFont(bar).widthOf(end(bar));
  }

  private String caption() {
    return words
        .say(
            "chart.name",
            new Argument.Verbatim(new Captions(words).unit(report.measure())),
            period.label())
        .text();
  }

  /** Says what the picture shows, for those who do not see it. */
  String description() {
    List<String> sentences = new ArrayList<>();
    Comparator<Bar> byFigure = Comparator.comparing(bar -> bar.value().orElseThrow());
    List<Bar> known = bars.stream().filter(bar -> bar.value().isPresent()).toList();
    Bar highest = known.stream().max(byFigure).orElseThrow();
    Bar lowest = known.stream().min(byFigure).orElseThrow();
    sentences.add(caption() + ".");
    sentences.add(
        words
            .say(
                "chart.desc.bars",
                new Argument.Verbatim(highest.label()),
                figure(highest),
                new Argument.Verbatim(lowest.label()),
                figure(lowest))
            .text());
    List<Argument> missing =
        bars.stream()
            .filter(bar -> bar.value().isEmpty())
            .<Argument>map(
                bar ->
                    Message.of(
                        "chart.desc.gap",
                        new Argument.Verbatim(bar.label()),
                        Message.of("short." + bar.observation().status().id())))
            .toList();
    if (!missing.isEmpty()) {
      sentences.add(
          words.say("chart.desc.missing", new Argument.Items(missing, Argument.Join.AND)).text());
    }
    if (report.synthetic()) {
      sentences.add(words.say("demo.picture").text());
    }
    return String.join(" ", sentences);
  }

  private Argument figure(Bar bar) {
    Unit unit = report.measure().unit();
    return new Argument.Figure(bar.value().orElseThrow(), unit);
  }
}
