package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.datainaction.time.Period;

/**
 * What a process chart points at. It describes and decides nothing: such rules speak often where
 * nothing changed.
 *
 * @param kind which rule
 * @param periods whose figures give it, in order; never empty
 */
public record ChartSignal(Kind kind, List<Period> periods) {
  public ChartSignal {
    periods = ImmutableList.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException(kind + " without a period");
    }
  }

  /** The rules. */
  public enum Kind {
    /** One figure, or several in a row, above the upper limit. */
    ABOVE_LIMIT,
    /** One figure, or several in a row, below the lower limit. */
    BELOW_LIMIT,
    /** Eight or more in a row above the centre. */
    RUN_ABOVE,
    /** Eight or more in a row below the centre. */
    RUN_BELOW,
    /**
     * Of ten or more figures, a longer stretch on one side of the centre, or fewer crossings of it,
     * than chance brings now and then (Anhøj and Olesen 2014). It is about all of them, and no
     * single figure stands out.
     */
    UNUSUAL_RUNS;

    /** As in message keys and files, for example {@code above-limit}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether each of its figures stands out, so that a chart can mark it. */
  public boolean marksFigures() {
    return kind != Kind.UNUSUAL_RUNS;
  }
}
