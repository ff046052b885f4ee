package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/** When a measure began to be counted in another way, where no bridge makes up for it. */
record CountingBreaks(Measure measure) {
  /**
   * Whether counting changed after a day and until another one, in words, if it did. What a series
   * marks tells only at which figure a change is first felt, and not its day.
   */
  Optional<Message> between(LocalDate since, LocalDate until) {
    return measure.breaks().stream()
        .map(one -> one.on())
        .filter(day -> measure.bridges().stream().noneMatch(to -> to.on().equals(day)))
        .filter(day -> day.isAfter(since) && !day.isAfter(until))
        .findFirst()
        .map(day -> Message.of("target.reason.recounted", new Argument.Day(day)));
  }
}
