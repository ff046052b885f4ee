package org.datainaction.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.datainaction.text.LocalizedText;

/**
 * Something that is done for an initiative.
 *
 * @param title one clause
 * @param state how far it is
 * @param due until when it was or is to be delivered
 * @param delivered when it was delivered
 * @param waitingFor for whom or what; only if it waits
 * @param outcome what came of it, once it is done
 */
public record Activity(
    LocalizedText title,
    State state,
    Optional<VagueDate> due,
    Optional<LocalDate> delivered,
    Optional<LocalizedText> waitingFor,
    Optional<LocalizedText> outcome) {
  public Activity {
    if (delivered.isPresent() && state != State.DONE) {
      throw new IllegalArgumentException(
          "delivered, but its state is '" + state.id() + "', not 'done'");
    }
  }

  /**
   * How many days late it was delivered, or is by now; empty if it is not late or has no due date.
   */
  public OptionalLong daysLate(LocalDate asOf) {
    if (due.isEmpty() || (state == State.DONE && delivered.isEmpty())) {
      return OptionalLong.empty();
    }
    long days = ChronoUnit.DAYS.between(due.get().latest(), delivered.orElse(asOf));
    return days > 0 ? OptionalLong.of(days) : OptionalLong.empty();
  }

  /** How far something is. */
  public enum State {
    /** Finished. */
    DONE,
    /** Begun. */
    UNDER_WAY,
    /** Waits for somebody else. */
    WAITING,
    /** Not begun. */
    PLANNED;

    /** As written in the plan, for example {@code under-way}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
