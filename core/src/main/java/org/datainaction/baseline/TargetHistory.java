package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.datainaction.time.Period;

/**
 * How the periods of a target's time came out. A period belongs to the target that was in force on
 * its first day (of several the one that is due first), so that nobody takes over a running period
 * with another target; where none was, to the first that was set in it.
 *
 * @param met periods whose figure meets the target, in order
 * @param missed periods whose figure does not, in order
 * @param withoutFigure periods that have no figure to judge, in order, without those at the end
 *     whose figure may still come
 * @param counted how many things all these periods counted together; only of the target that there
 *     are none
 * @param largestMean where all counted none, the largest average of a period with which that is
 *     still compatible (exact, one-sided, 95%); only of the target that there are none
 */
public record TargetHistory(
    List<Period> met,
    List<Period> missed,
    List<Period> withoutFigure,
    Optional<BigDecimal> counted,
    Optional<BigDecimal> largestMean) {
  public TargetHistory {
    met = ImmutableList.copyOf(met);
    missed = ImmutableList.copyOf(missed);
    withoutFigure = ImmutableList.copyOf(withoutFigure);
  }

  /** How many periods have a figure that was judged. */
  public int judged() {
    return met.size() + missed.size();
  }
}
