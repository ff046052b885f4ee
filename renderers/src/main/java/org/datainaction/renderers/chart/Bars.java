package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Breakdown;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/**
 * The parts of a breakdown in one period.
 *
 * @param period the latest in which one of them has a figure
 * @param bars one for each part of which something is known then
 */
record Bars(MeasureReport report, Words words, Period period, List<Bar> bars) {
  Bars {
    bars = ImmutableList.copyOf(bars);
  }

  /** A part, with its figure or with what is known instead. */
  record Bar(String label, Observation observation) {
    /** Whether it may change or rests on little. */
    boolean isHollow() {
      return value().isPresent() && !LineMarks.FILLED.contains(observation.status());
    }

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

  /** What is drawn instead of a label of the axis: unit and period. */
  String caption() {
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
        known.size() == 1
            ? say("chart.desc.only", figure(highest), new Argument.Verbatim(highest.label()))
            : say(
                "chart.desc.bars",
                new Argument.Verbatim(highest.label()),
                figure(highest),
                new Argument.Verbatim(lowest.label()),
                figure(lowest)));
    sentences.addAll(notes().stream().map(note -> note + ".").toList());
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

  /** Why some bars are hollow. */
  List<String> notes() {
    return bars.stream()
        .filter(Bar::isHollow)
        .map(bar -> bar.observation().status())
        .distinct()
        .sorted()
        .map(status -> say("chart.gaps", period.label(), Message.of("hollow." + status.id())))
        .toList();
  }

  private String say(String key, Argument... arguments) {
    return words.say(key, arguments).text();
  }

  private Argument figure(Bar bar) {
    Unit unit = report.measure().unit();
    return new Argument.Figure(bar.value().orElseThrow(), unit);
  }
}
