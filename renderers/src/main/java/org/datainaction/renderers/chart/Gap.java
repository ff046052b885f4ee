package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.time.Period;

/**
 * Periods in a row without a figure, all for the same reason.
 *
 * @param status has no figure
 * @param periods in order of time, never empty
 */
record Gap(ObservationStatus status, List<Period> periods) {
  Gap {
    periods = ImmutableList.copyOf(periods);
  }

  static List<Gap> in(List<Observation> observations) {
    List<Gap> gaps = new ArrayList<>();
    List<Period> run = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      Observation one = observations.get(i);
      if (one.status().hasFigure()) {
        continue;
      }
      run.add(one.period());
      boolean goesOn =
          i + 1 < observations.size() && observations.get(i + 1).status() == one.status();
      if (!goesOn) {
        gaps.add(new Gap(one.status(), run));
        run = new ArrayList<>();
      }
    }
    return gaps;
  }

  Period first() {
    return periods.get(0);
  }

  Period last() {
    return periods.get(periods.size() - 1);
  }

  /** Whether there are figures that must not be shown. */
  boolean isWithheld() {
    return status == ObservationStatus.SUPPRESSED;
  }

  String reasonKey() {
    return "short." + status.id();
  }
}
