package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Breakdown;
import org.datainaction.renderers.words.PartNames;
import org.datainaction.renderers.words.Said;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
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
  private static final Said STOP = Said.of(".");

  Bars {
    bars = ImmutableList.copyOf(bars);
  }

  /** A part, with its figure or with what is known instead. */
  record Bar(Argument label, Observation observation) {
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
        .map(latest -> new Bars(report, words, latest, bars(report, parts, latest, words)));
  }

  private static List<Bar> bars(
      MeasureReport report, List<Series> parts, Period latest, Words words) {
    return parts.stream()
        .flatMap(
            part ->
                part.find(latest).stream()
                    .map(one -> new Bar(PartNames.of(report, part.slice(), words), one)))
        .toList();
  }

  /** What is drawn instead of a label of the axis: unit and period. */
  Message caption() {
    return Message.of("chart.name", new Captions(words).unit(report.measure()), period.label());
  }

  /** Says what the picture shows, for those who do not see it. */
  Said description() {
    List<Said> sentences = new ArrayList<>();
    Comparator<Bar> byFigure = Comparator.comparing(bar -> bar.value().orElseThrow());
    List<Bar> known = bars.stream().filter(bar -> bar.value().isPresent()).toList();
    Bar highest = known.stream().max(byFigure).orElseThrow();
    Bar lowest = known.stream().min(byFigure).orElseThrow();
    sentences.add(words.say(caption()).and(STOP));
    sentences.add(
        known.size() == 1
            ? words.say("chart.desc.only", figure(highest), highest.label())
            : words.say(
                "chart.desc.bars",
                highest.label(),
                figure(highest),
                lowest.label(),
                figure(lowest)));
    sentences.addAll(notes().stream().map(note -> note.and(STOP)).toList());
    List<Argument> missing =
        bars.stream()
            .filter(bar -> bar.value().isEmpty())
            .<Argument>map(
                bar ->
                    Message.of(
                        "chart.desc.gap",
                        bar.label(),
                        Message.of("short." + bar.observation().status().id())))
            .toList();
    if (!missing.isEmpty()) {
      sentences.add(
          words.say("chart.desc.missing", new Argument.Items(missing, Argument.Join.AND)));
    }
    if (report.synthetic()) {
      sentences.add(words.say("demo.picture"));
    }
    return Said.joined(sentences);
  }

  /** Why some bars are hollow. */
  List<Said> notes() {
    return bars.stream()
        .filter(Bar::isHollow)
        .map(bar -> bar.observation().status())
        .distinct()
        .sorted()
        .map(status -> words.say("chart.gaps", period.label(), Message.of("hollow." + status.id())))
        .toList();
  }

  private Argument figure(Bar bar) {
    Unit unit = report.measure().unit();
    return new Argument.Figure(bar.value().orElseThrow(), unit);
  }
}
