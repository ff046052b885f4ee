package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;

/** A line over time. */
record OverTime(MeasureReport report, Words words) {
  private static final double LEFT = 10;
  private static final double RIGHT = 70;
  private static final double TOP = 30;
  private static final double BOTTOM = 50;

  List<Element> marks(Size size) {
    List<Observation> all = report.shown().observations();
    BigDecimal top =
        all.stream()
            .flatMap(o -> o.figures().stream())
            .map(Figures::value)
            .reduce(BigDecimal.ONE.movePointLeft(3), BigDecimal::max);
    double height = size.height() - TOP - BOTTOM;
    double floor = size.height() - BOTTOM;
    List<Element> marks = new ArrayList<>();
    marks.add(
        Element.of("path")
            .with("class", "axis")
            .with("d", "M10 " + Element.number(floor) + "H" + (size.width() - 70)));
    StringBuilder path = new StringBuilder();
    List<Element> dots = new ArrayList<>();
    String step = "M";
    for (Observation one : all) {
      if (one.figures().isEmpty()) {
        step = "M";
        continue;
      }
      BigDecimal value = one.figures().orElseThrow().value();
      double x = x(middle(one), size);
      double y = floor - height * value.doubleValue() / top.doubleValue();
      path.append(step).append(Element.number(x)).append(' ').append(Element.number(y));
      step = "L";
      dots.add(Element.of("circle").with("class", "dot").with("cx", x).with("cy", y).with("r", 3));
    }
    marks.add(Element.of("path").with("class", "line").with("d", path.toString()));
    marks.addAll(dots);
    marks.add(
        Element.of("text")
            .with("class", "tick")
            .with("x", LEFT)
            .with("y", TOP - 5)
            .text(words.number(top, report.measure().unit())));
    return marks;
  }

  private double x(LocalDateTime time, Size size) {
    List<Observation> all = report.shown().observations();
    LocalDateTime from = all.get(0).period().start();
    LocalDateTime to = all.get(all.size() - 1).period().end();
    double part =
        (double) Duration.between(from, time).toMinutes() / Duration.between(from, to).toMinutes();
    return LEFT + part * (size.width() - LEFT - RIGHT);
  }

  private static LocalDateTime middle(Observation one) {
    Duration length = Duration.between(one.period().start(), one.period().end());
    return one.period().start().plus(length.dividedBy(2));
  }
}
