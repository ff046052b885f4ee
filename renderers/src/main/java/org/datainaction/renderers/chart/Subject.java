package org.datainaction.renderers.chart;

import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.baseline.ChartSignal;
import org.datainaction.baseline.Evidence;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.ProcessChart;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.WindowFigures;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Launch;
import org.datainaction.renderers.words.Said;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/**
 * What a picture over time has to show, whatever its size.
 *
 * @param report has at least one observation of the shown grain
 * @param processChart the process limits and chart signals to show, if any
 */
record Subject(
    MeasureReport report,
    Words words,
    Optional<Launch> launch,
    Optional<ProcessChart> processChart) {

  /**
   * The frozen figures before, from the lowest to the highest.
   *
   * @param from first moment of the window
   * @param to first moment after it
   */
  record Band(LocalDateTime from, LocalDateTime to, BigDecimal lowest, BigDecimal highest) {}

  /**
   * The process limits.
   *
   * @param from first moment for which they hold
   * @param to first moment after it
   */
  record Limits(
      LocalDateTime from,
      LocalDateTime to,
      BigDecimal low,
      BigDecimal centre,
      BigDecimal high,
      boolean provisional) {}

  /**
   * A target or standard: a figure to compare with.
   *
   * @param label empty is not named
   * @param from the moment from which it is in force
   * @param until the first moment at which it no longer is; the end of time if it still is
   */
  record Level(
      BigDecimal value, Optional<Argument> label, LocalDateTime from, LocalDateTime until) {}

  /**
   * A day that divides the time.
   *
   * @param launch something began that day
   * @param seriesBreak counting changed that day
   */
  record Rule(LocalDate on, List<Said> labels, boolean launch, boolean seriesBreak) {}

  Measure measure() {
    return report.measure();
  }

  List<Observation> observations() {
    return report.shown().observations();
  }

  List<BigDecimal> figures() {
    return observations().stream()
        .flatMap(one -> one.figures().stream())
        .map(Figures::value)
        .toList();
  }

  /** The observations that have a figure. */
  List<Observation.Known> known() {
    return observations().stream()
        .filter(Observation.Known.class::isInstance)
        .map(Observation.Known.class::cast)
        .toList();
  }

  /** The figures that cover their time, or all if none does. */
  List<Observation.Known> complete() {
    List<Observation.Known> complete =
        known().stream().filter(known -> !isUnfinished(known)).toList();
    return complete.isEmpty() ? known() : complete;
  }

  /** The latest complete figure, or the latest of all if none is complete. */
  Optional<Observation.Known> last() {
    return Streams.findLast(complete().stream());
  }

  /** Whether a figure covers only a part of its time, so that a fall to it means nothing. */
  static boolean isUnfinished(Observation one) {
    return one.status() == ObservationStatus.PARTIAL
        || one.status() == ObservationStatus.PROVISIONAL;
  }

  LocalDateTime from() {
    return observations().get(0).period().start();
  }

  LocalDateTime to() {
    return observations().get(observations().size() - 1).period().end();
  }

  /** A figure without the word for its unit. */
  String number(BigDecimal value) {
    return words.number(value, measure().unit());
  }

  Said say(String key, Argument... arguments) {
    return words.say(key, arguments);
  }

  /** The part of the frozen band that lies within the time shown. */
  Optional<Band> band() {
    WindowFigures before = report.comparison().before();
    if (before.lowest().isEmpty() || before.highest().isEmpty()) {
      return Optional.empty();
    }
    return report
        .comparison()
        .baseline()
        .map(FrozenBaseline::window)
        .map(
            window ->
                new Band(
                    later(window.first().atStartOfDay(), from()),
                    earlier(window.last().plusDays(1).atStartOfDay(), to()),
                    before.lowest().orElseThrow(),
                    before.highest().orElseThrow()))
        .filter(band -> band.from().isBefore(band.to()));
  }

  /** Where the average since the launch would be, had things gone on as before. */
  Optional<Band> expected() {
    return report.comparison().evidence().flatMap(this::expected);
  }

  private Optional<Band> expected(Evidence evidence) {
    boolean isOfTheShown =
        !measure().growsWithTime() || evidence.spoken(measure()) == measure().shownGrain();
    return evidence
        .lastCheck()
        .filter(check -> isOfTheShown)
        .map(
            check ->
                new Band(
                    later(evidence.since().get(0).start(), from()),
                    earlier(check.upTo().end(), to()),
                    evidence.spoken(measure(), check.low()),
                    evidence.spoken(measure(), check.high())))
        .filter(band -> band.from().isBefore(band.to()));
  }

  /** The process limits, as far as they hold within the time shown. */
  Optional<Limits> limits() {
    return processChart
        .map(
            chart ->
                new Limits(
                    later(chart.made().get(0).start(), from()),
                    earlier(chart.last().end(), to()),
                    chart.low(),
                    chart.centre(),
                    chart.high(),
                    chart.provisional()))
        .filter(limits -> limits.from().isBefore(limits.to()));
  }

  /** The drawn figures that give a chart signal: not one that is no longer the frozen one. */
  List<Observation.Known> signals() {
    Set<Period> periods =
        processChart.stream()
            .flatMap(ProcessChart::signals)
            .filter(ChartSignal::marksFigures)
            .flatMap(signal -> signal.periods().stream())
            .collect(Collectors.toSet());
    return known().stream()
        .filter(one -> periods.contains(one.period()) && !isRevised(one))
        .toList();
  }

  private boolean isRevised(Observation.Known one) {
    return report
        .comparison()
        .baseline()
        .flatMap(entry -> Series.findWhole(entry.series(), one.period().grain()))
        .flatMap(frozen -> frozen.find(one.period()))
        .filter(frozen -> !frozen.figures().equals(one.figures()))
        .isPresent();
  }

  /** Targets before standards; a range has two levels and one label. */
  List<Level> levels() {
    Stream<Level> targets =
        report.targets().stream()
            .flatMap(
                standing ->
                    Stream.of(standing.target().atMost(), standing.target().atLeast())
                        .distinct()
                        .map(value -> level(standing, value)));
    Stream<Level> standards =
        measure().standards().stream()
            .map(
                standard ->
                    new Level(
                        standard.value(),
                        Optional.of(standard.title()),
                        standard.since().atStartOfDay(),
                        LocalDateTime.MAX));
    return Stream.concat(targets, standards)
        .filter(level -> level.from().isBefore(to()) && level.until().isAfter(from()))
        .toList();
  }

  private Level level(TargetStanding standing, BigDecimal value) {
    boolean labelled = value.compareTo(standing.target().atMost()) == 0;
    return new Level(
        value,
        labelled ? Optional.of(Message.of("chart.target", standing.name())) : Optional.empty(),
        standing.target().setOn().atStartOfDay(),
        standing.replacedOn().map(LocalDate::atStartOfDay).orElse(LocalDateTime.MAX));
  }

  /** Launch and breaks within the time shown, in order; what happened on one day is one rule. */
  List<Rule> rules() {
    TreeSet<LocalDate> days = new TreeSet<>();
    launch.map(Launch::on).filter(this::isShown).ifPresent(days::add);
    measure().breaks().stream()
        .map(b -> b.on())
        .filter(day -> isShown(day) && day.atStartOfDay().isAfter(from()))
        .forEach(days::add);
    return days.stream().map(this::rule).toList();
  }

  private Rule rule(LocalDate day) {
    List<Said> labels = new ArrayList<>();
    Argument.Day on = new Argument.Day(day);
    Optional<Launch> begun = launch.filter(one -> one.on().equals(day));
    begun.ifPresent(one -> labels.add(say("chart.launch", one.label(), on)));
    long before = labels.size();
    measure().breaks().stream()
        .filter(one -> one.on().equals(day))
        .forEach(one -> labels.add(say("chart.break", one.reason(), on)));
    return new Rule(day, labels, begun.isPresent(), labels.size() > before);
  }

  /** Whether a day lies in the time that is drawn. */
  boolean isShown(LocalDate day) {
    return !day.atStartOfDay().isBefore(from()) && day.atStartOfDay().isBefore(to());
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
