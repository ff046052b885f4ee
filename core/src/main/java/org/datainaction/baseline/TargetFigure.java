package org.datainaction.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.time.Period;

/**
 * The figure by which a target is judged.
 *
 * @param period of the grain that pages show
 * @param value in the measure's unit
 * @param distance how far it is from meeting the target, in the measure's unit; 0 if it does
 * @param certainty how exact it is, if that is known
 * @param path where a straight path to the target would be; empty once the target was due, and for
 *     a figure that meets it before
 */
public record TargetFigure(
    Period period,
    BigDecimal value,
    BigDecimal distance,
    Optional<Certainty> certainty,
    Optional<Path> path) {

  TargetFigure on(Path found) {
    return new TargetFigure(period, value, distance, certainty, Optional.of(found));
  }

  /**
   * How exact a figure is.
   *
   * @param interval the 95% interval, in the measure's unit. Of a share of so many: Wilson's, below
   *     40 of them that of Clopper and Pearson; of a number of things or a rate the exact one of
   *     Poisson; of a percentile the order statistics between which it lies. A margin that was
   *     published comes first; of an average there is no other
   * @param certain whether it lies wholly on the figure's side of the target, so that chance alone
   *     does not explain on which side the figure is
   * @param sampled whether the figure is of a sample; where everything was counted, the figure is
   *     the answer all the same
   */
  public record Certainty(Interval interval, boolean certain, boolean sampled) {}

  /**
   * A straight path to the target when it is due, by way of the targets that are due before.
   *
   * @param start from where: the last figure when the target was set, or what the last target that
   *     was due on the way asked for
   * @param value where the path is at the end of the period
   * @param fromTarget the day on which that target was due; empty for a figure
   * @param toTarget the day on which the next target on the way is due; empty where the path leads
   *     to the target itself
   */
  public record Path(
      BigDecimal start,
      BigDecimal value,
      Optional<LocalDate> fromTarget,
      Optional<LocalDate> toTarget) {}
}
