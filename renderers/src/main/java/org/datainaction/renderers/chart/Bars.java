package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.time.Period;

/** Horizontal bars, one for each part that has a figure. */
record Bars(MeasureReport report, Words words, List<Bar> bars) {
  private static final int ROW = 42;

  Bars {
    bars = ImmutableList.copyOf(bars);
  }

  /** A part and its figure. */
  record Bar(String label, BigDecimal value) {}

  static Optional<Bars> of(MeasureReport report, List<Series> parts, Words words) {
    return parts.stream()
        .flatMap(part -> part.observations().stream())
        .filter(one -> one.figures().isPresent())
        .map(Observation::period)
        .max(Period::compareTo)
        .map(
            latest ->
                new Bars(
                    report,
                    words,
                    parts.stream().flatMap(part -> bar(part, latest, words)).toList()));
  }

  private static Stream<Bar> bar(Series part, Period latest, Words words) {
    String value = part.slice() instanceof Slice.Part slice ? slice.value() : "";
    String label = value.isEmpty() ? words.say("parts.not-given").text() : value;
    return part.find(latest).flatMap(Observation::figures).stream()
        .map(figures -> new Bar(label, figures.value()));
  }

  int height() {
    return bars.size() * ROW + 10;
  }

  List<Element> marks(Size size) {
    double top =
        bars.stream()
            .map(Bar::value)
            .reduce(BigDecimal.ONE.movePointLeft(3), BigDecimal::max)
            .doubleValue();
    List<Element> marks = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double length = Math.max(0, (size.width() - 90) * bar.value().doubleValue() / top);
      marks.add(
          Element.of("text")
              .with("class", "tick")
              .with("x", 0)
              .with("y", i * ROW + 14)
              .text(bar.label()));
      marks.add(
          Element.of("rect")
              .with("class", "bar")
              .with("x", 0)
              .with("y", i * ROW + 20)
              .with("width", length)
              .with("height", 14));
      marks.add(
          Element.of("text")
              .with("class", "end")
              .with("x", length + 6)
              .with("y", i * ROW + 32)
              .text(words.number(bar.value(), report.measure().unit())));
    }
    return marks;
  }
}
