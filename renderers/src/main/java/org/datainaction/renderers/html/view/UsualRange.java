package org.datainaction.renderers.html.view;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.ChartSignal;
import org.datainaction.baseline.ProcessChart;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.words.SignalWords;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/** What is said about process limits and chart signals; nothing where there are none. */
public final class UsualRange {
  private UsualRange() {}

  /** What the lines and diamonds of a chart mean. */
  public static List<Message> besideChart(MeasureReport report) {
    Optional<ProcessChart> chart = report.comparison().processChart();
    if (chart.isEmpty()) {
      return List.of();
    }
    Message lines = Message.of("limits.lines");
    return chart.get().signals().anyMatch(ChartSignal::marksFigures)
        ? List.of(lines, Message.of("limits.diamonds"))
        : List.of(lines);
  }

  /** The range, where it comes from, every chart signal, and why they decide nothing. */
  public static List<Message> sentences(MeasureReport report) {
    return report
        .comparison()
        .processChart()
        .map(chart -> sentences(chart, report))
        .orElse(List.of());
  }

  private static List<Message> sentences(ProcessChart chart, MeasureReport report) {
    ImmutableList.Builder<Message> sentences = ImmutableList.builder();
    List<Period> made = chart.made();
    sentences.add(
        Message.of(
            "limits.range",
            Figures.figure(chart.low(), report),
            Figures.figure(chart.high(), report),
            Figure.count(made.size()),
            made.get(0).label(),
            made.get(made.size() - 1).label(),
            Figures.figure(chart.centre(), report)));
    if (chart.provisional()) {
      sentences.add(Message.of("limits.provisional"));
    }
    if (!chart.signalsBefore().isEmpty()) {
      sentences.add(Message.of("limits.signals-before", SignalWords.list(chart.signalsBefore())));
    }
    if (!chart.since().isEmpty()) {
      sentences.add(
          chart.signalsSince().isEmpty()
              ? Message.of("limits.no-signals-since")
              : Message.of("limits.signals-since", SignalWords.list(chart.signalsSince())));
    }
    sentences.add(Message.of("limits.describe"));
    return sentences.build();
  }
}
