package org.datainaction.renderers.words;

import java.util.List;
import org.datainaction.baseline.ChartSignal;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/** Says chart signals: which rule, and of which periods. */
public final class SignalWords {
  private SignalWords() {}

  /** All of them, to stand within a sentence. */
  public static Argument list(List<ChartSignal> signals) {
    return new Argument.Items(
        signals.stream().<Argument>map(SignalWords::signal).toList(), Argument.Join.AND);
  }

  private static Message signal(ChartSignal signal) {
    return Message.of(
        "chart.signal." + signal.kind().id(),
        stretch(signal.periods()),
        Argument.Figure.count(signal.periods().size()));
  }

  private static Message stretch(List<Period> periods) {
    Message first = periods.get(0).label();
    return periods.size() == 1
        ? first
        : Message.of("period.range", first, periods.get(periods.size() - 1).label());
  }
}
