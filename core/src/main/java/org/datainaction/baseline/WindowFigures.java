package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.datainaction.series.Observation;
import org.datainaction.time.Period;

/**
 * The figures of one window of a comparison, described and not judged.
 *
 * @param periods periods of the shown grain in it that have a comparable figure, in order
 * @param leftOut periods in it that have none, or one that covers only a part
 * @param mean the plain average of the figures, if there is one
 * @param lowest the smallest figure, if there is one
 * @param highest the largest figure, if there is one
 */
public record WindowFigures(
    List<Period> periods,
    List<Period> leftOut,
    Optional<BigDecimal> mean,
    Optional<BigDecimal> lowest,
    Optional<BigDecimal> highest) {
  public WindowFigures {
    periods = ImmutableList.copyOf(periods);
    leftOut = ImmutableList.copyOf(leftOut);
  }

  static WindowFigures of(List<Observation> observations) {
    return Averages.describe(observations);
  }
}
