package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.ChartSignal;
import org.datainaction.baseline.ProcessChart;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.renderers.words.Said;
import org.datainaction.renderers.words.SignalWords;
import org.datainaction.series.Observation;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/** Says what a picture over time shows, for those who do not see it. */
final class Description {
  private static final int MOST_GAPS = 6;
  private static final Comparator<Observation.Known> BY_FIGURE =
      Comparator.comparing(known -> known.value().value());

  private final Subject subject;
  private final ValueScale values;
  private final List<Said> sentences = new ArrayList<>();

  private Description(Subject subject, ValueScale values) {
    this.subject = subject;
    this.values = values;
  }

  static Said of(Subject subject, ValueScale values) {
    return new Description(subject, values).text();
  }

  private Said text() {
    List<Observation> all = subject.observations();
    say("chart.desc.range", all.get(0).period().label(), all.get(all.size() - 1).period().label());
    if (subject.measure().proxy().isPresent()) {
      say("chart.desc.stand-in");
    }
    figures();
    subject
        .band()
        .ifPresent(
            band -> say("chart.desc.baseline", figure(band.lowest()), figure(band.highest())));
    subject
        .expected()
        .ifPresent(
            band -> say("chart.desc.expected", figure(band.lowest()), figure(band.highest())));
    limits();
    subject
        .launch()
        .filter(launch -> subject.isShown(launch.on()))
        .ifPresent(
            launch -> say("chart.desc.launch", launch.label(), new Argument.Day(launch.on())));
    for (SeriesBreak one : subject.measure().breaks()) {
      if (!subject.isShown(one.on())) {
        continue;
      }
      say("chart.desc.break", new Argument.Day(one.on()), one.reason());
    }
    subject.levels().stream()
        .filter(level -> values.holds(level.value()))
        .flatMap(level -> level.label().stream())
        .forEach(label -> say("chart.desc.level", label));
    gaps();
    if (!values.startsAtZero()) {
      say("chart.not-from-zero");
    }
    if (subject.report().comparison().baseline().isPresent()) {
      say("chart.desc.verdict", subject.report().headline());
    }
    if (subject.report().synthetic()) {
      say("demo.picture");
    }
    return Said.joined(sentences);
  }

  private void figures() {
    List<Observation.Known> known = subject.complete();
    if (known.size() == 1) {
      say("chart.desc.only", known.get(0));
    } else if (known.size() > 1) {
      say("chart.desc.first", known.get(0));
      say("chart.desc.last", known.get(known.size() - 1));
      Optional<Observation.Known> lowest = known.stream().min(BY_FIGURE);
      Optional<Observation.Known> highest = known.stream().max(BY_FIGURE);
      lowest.ifPresent(one -> say("chart.desc.lowest", one));
      highest.ifPresent(one -> say("chart.desc.highest", one));
    }
    List<Argument> unfinished =
        subject.known().stream()
            .filter(one -> Subject.isUnfinished(one) && !known.contains(one))
            .<Argument>map(
                one ->
                    Message.of("chart.desc.gap", one.period().label(), figure(one.value().value())))
            .toList();
    if (!unfinished.isEmpty()) {
      say("chart.desc.unfinished", new Argument.Items(unfinished, Argument.Join.AND));
    }
  }

  private void limits() {
    subject
        .limits()
        .ifPresent(
            limits -> {
              say(
                  limits.provisional() ? "chart.desc.limits-provisional" : "chart.desc.limits",
                  figure(limits.low()),
                  figure(limits.high()));
              List<ChartSignal> signals =
                  subject.processChart().stream().flatMap(ProcessChart::signals).toList();
              if (!signals.isEmpty()) {
                say("chart.desc.signals", SignalWords.list(signals));
              }
            });
  }

  private void gaps() {
    List<Gap> gaps = Gap.in(subject.observations());
    if (gaps.isEmpty()) {
      return;
    }
    int periods = gaps.stream().mapToInt(gap -> gap.periods().size()).sum();
    List<Argument> longest =
        gaps.stream()
            .sorted(Comparator.comparing((Gap gap) -> -gap.periods().size()))
            .limit(MOST_GAPS)
            .sorted(Comparator.comparing(Gap::first))
            .<Argument>map(
                gap -> Message.of("chart.desc.gap", stretch(gap), Message.of(gap.reasonKey())))
            .toList();
    say(
        "chart.desc.gaps",
        Argument.Figure.count(periods),
        new Argument.Items(longest, Argument.Join.AND));
  }

  private static Message stretch(Gap gap) {
    Period first = gap.first();
    Period last = gap.last();
    return first.equals(last)
        ? first.label()
        : Message.of(
            "date.range", new Argument.Day(first.firstDay()), new Argument.Day(last.lastDay()));
  }

  private void say(String key, Observation.Known known) {
    say(key, figure(known.value().value()), known.period().label());
  }

  private Argument figure(BigDecimal value) {
    return new Argument.Figure(value, subject.measure().unit());
  }

  private void say(String key, Argument... arguments) {
    sentences.add(subject.say(key, arguments));
  }
}
