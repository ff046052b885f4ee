package org.datainaction.series;

import java.util.Optional;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/** What is known about one period: a figure, or why there is none. */
public sealed interface Observation permits Observation.Known, Observation.Unknown {

  /** The period. */
  Period period();

  /** Its status; says whether there is a figure. */
  ObservationStatus status();

  /** The figure, if there is one. */
  Optional<Figures> figures();

  /** What a reader should know about the status, for example the reason of a break. */
  Optional<Message> note();

  /** The same with another status, keeping the figure. */
  static Observation known(Period period, ObservationStatus status, Figures figures) {
    return new Known(period, status, figures, Optional.empty());
  }

  /** A figure with a note. */
  static Observation known(Period period, ObservationStatus status, Figures figures, Message note) {
    return new Known(period, status, figures, Optional.of(note));
  }

  /** No figure, and why. */
  static Observation unknown(Period period, ObservationStatus status, Message note) {
    return new Unknown(period, status, Optional.of(note));
  }

  /**
   * A figure.
   *
   * @param status one that has a figure
   */
  record Known(Period period, ObservationStatus status, Figures value, Optional<Message> note)
      implements Observation {
    public Known {
      if (!status.hasFigure()) {
        throw new IllegalArgumentException(period + " has a figure but the status " + status);
      }
    }

    @Override
    public Optional<Figures> figures() {
      return Optional.of(value);
    }
  }

  /**
   * No figure.
   *
   * @param status one that has no figure
   */
  record Unknown(Period period, ObservationStatus status, Optional<Message> note)
      implements Observation {
    public Unknown {
      if (status.hasFigure()) {
        throw new IllegalArgumentException(period + " has no figure but the status " + status);
      }
    }

    @Override
    public Optional<Figures> figures() {
      return Optional.empty();
    }
  }
}
