package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Said;
import org.datainaction.series.ObservationStatus;

/** Draws one horizontal bar for each part, all on one scale. */
final class BarMarks {
  private static final double BAR = 15;
  private static final double BETWEEN = 9;
  private static final double WIDEST_LABEL_BESIDE = 0.42;
  private static final double EDGE = 2;

  private final Bars all;
  private final ValueScale values;

  BarMarks(Bars all) {
    this.all = all;
    this.values =
        ValueScale.of(
            Stream.concat(
                    Stream.of(BigDecimal.ZERO),
                    all.bars().stream().flatMap(bar -> bar.value().stream()))
                .toList(),
            all.report().measure().unit().style());
  }

  Drawing draw(Size size, boolean named) {
    double width = size.width();
    Canvas canvas = new Canvas();
    Heading heading =
        new Heading(
            all.words().say(all.report().measure().title()), all.words().say(all.caption()));
    double y = 2 + (named ? heading.write(canvas, width) : heading.writeCaption(canvas, width));
    double widest =
        all.bars().stream().mapToDouble(bar -> Font.NOTE.widthOf(said(bar).text())).max().orElse(0);
    boolean beside = widest <= width * WIDEST_LABEL_BESIDE;
    double left = beside ? EDGE + widest + 8 : EDGE;
    double right =
        width - EDGE - all.bars().stream().mapToDouble(this::endWidth).max().orElse(0) - 6;
    double negative = -Math.min(0, values.bottom().doubleValue());
    double span = negative + Math.max(0, values.top().doubleValue());
    double zero = left + (right - left) * negative / span;
    for (Bars.Bar bar : all.bars()) {
      if (!beside) {
        Block label = Block.of(said(bar), Font.NOTE, width - 2 * EDGE);
        canvas.write(label.at(Text.Anchor.START, EDGE, y));
        y += label.height() + 3;
      } else {
        canvas.write(List.of(new Text(said(bar), Font.NOTE, Text.Anchor.END, left - 8, y + 12)));
      }
      double to =
          zero + (right - left) * bar.value().map(BigDecimal::doubleValue).orElse(0.0) / span;
      draw(canvas, bar, new Box(Math.min(zero, to), y, Math.max(zero, to), y + BAR));
      canvas.draw(
          Element.of("path")
              .with("class", "axis")
              .with("d", Shapes.vertical(zero, y - 2, y + BAR + 2)));
      y += BAR + BETWEEN;
    }
    double bottom = Footer.write(canvas, all.notes(), all.report(), all.words(), y - 4, width);
    return new Drawing(width, Math.ceil(bottom), canvas.elements());
  }

  private void draw(Canvas canvas, Bars.Bar bar, Box box) {
    if (bar.value().isPresent()) {
      canvas.draw(
          Element.of("rect")
              .with("class", bar.isHollow() ? "bar hollow" : "bar")
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

  private Said said(Bars.Bar bar) {
    return all.words().say(bar.label());
  }

  private Said end(Bars.Bar bar) {
    return bar.value()
        .map(value -> Said.of(all.words().number(value, all.report().measure().unit())))
        .orElseGet(() -> all.words().say("short." + bar.observation().status().id()));
  }

  private static Font endFont(Bars.Bar bar) {
    return bar.value().isPresent() ? Font.END : Font.NOTE;
  }

  private double endWidth(Bars.Bar bar) {
    double slot = bar.observation().status() == ObservationStatus.SUPPRESSED ? 2 * BAR : 0;
    return slot + endFont(bar).widthOf(end(bar).text());
  }
}
