package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/** When a measure began to be counted in another way, where no bridge makes up for it. */
record CountingBreaks(Measure measure) {
  /** The declared breaks that no bridge makes up for. */
  List<SeriesBreak> unbridged() {
    return measure.breaks().stream().filter(one -> !isBridged(one)).toList();
  }

  private boolean isBridged(SeriesBreak one) {
    return measure.bridges().stream().anyMatch(bridge -> bridge.on().equals(one.on()));
  }

  /**
   * Whether a figure is marked with a break, unless each reason that the mark gives is that of a
   * bridged one. What is declared by now may no longer be what a frozen figure was marked for.
   */
  boolean marked(Observation one) {
    if (one.status() != ObservationStatus.SERIES_BREAK) {
      return false;
    }
    Set<Argument> excused = new HashSet<>();
    measure.breaks().stream()
        .filter(this::isBridged)
        .map(SeriesBreak::reason)
        .forEach(excused::add);
    unbridged().stream().map(SeriesBreak::reason).forEach(excused::remove);
    List<Argument> reasons =
        one.note().stream()
            .flatMap(note -> note.arguments().stream())
            .flatMap(
                argument ->
                    argument instanceof Argument.Items items
                        ? items.items().stream()
                        : Stream.of(argument))
            .toList();
    return reasons.isEmpty() || !excused.containsAll(reasons);
  }

  /**
   * Whether counting changed after a day and until another one, in words, if it did. What a series
   * marks tells only at which figure a change is first felt, and not its day.
   */
  Optional<Message> between(LocalDate since, LocalDate until) {
    return unbridged().stream()
        .map(SeriesBreak::on)
        .filter(day -> day.isAfter(since) && !day.isAfter(until))
        .findFirst()
        .map(day -> Message.of("target.reason.recounted", new Argument.Day(day)));
  }
}
