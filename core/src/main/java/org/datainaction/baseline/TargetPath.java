package org.datainaction.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of the way to a target on which a figure is.
 *
 * @param target to which the whole way leads
 * @param passed the milestone from which the part starts, if one was due
 * @param start the figure from which it starts
 * @param next the milestone to which it leads; empty for the target itself
 */
record TargetPath(Target target, Optional<Target> passed, BigDecimal start, Optional<Target> next) {
  /**
   * The part on which a figure is, if it is known from where it starts.
   *
   * @param milestones on the way to the target, in order
   * @param figure one that misses the target
   * @param start the figure when the target was set, if there is one
   */
  static Optional<TargetPath> of(
      Target target,
      List<Target> milestones,
      TargetFigure figure,
      Supplier<Optional<BigDecimal>> start) {
    LocalDate day = figure.period().lastDay();
    Optional<Target> passed =
        milestones.stream().filter(one -> !one.by().isAfter(day)).reduce((earlier, later) -> later);
    Optional<Target> next = milestones.stream().filter(one -> one.by().isAfter(day)).findFirst();
    return passed
        .map(one -> target.isMissedBelow(figure.value()) ? one.atLeast() : one.atMost())
        .or(start)
        .map(known -> new TargetPath(target, passed, known, next));
  }

  /** Where a figure on this part is. */
  Place of(TargetFigure figure) {
    BigDecimal value = figure.value();
    Target to = next.orElse(target);
    boolean reached = to.isMetBy(start);
    boolean up = reached ? target.isMissedBelow(value) : to.isMissedBelow(start);
    BigDecimal end = up ? to.atLeast() : to.atMost();
    // A figure that met it when it was set has no way to go.
    BigDecimal path = reached ? end : to.path(from(), start, end, figure.period().lastDay());
    // One that missed a range on the other side is on no way to it.
    boolean ahead =
        to.isMetBy(value)
            || (up == to.isMissedBelow(value)
                && (up ? value.compareTo(path) >= 0 : value.compareTo(path) <= 0));
    return new Place(
        ahead, new TargetFigure.Path(start, path, passed.map(Target::by), next.map(Target::by)));
  }

  private LocalDate from() {
    return passed.map(Target::by).orElse(target.setOn());
  }

  /**
   * Where a figure is.
   *
   * @param ahead whether it has come as far as the path or further
   * @param path where the path is
   */
  record Place(boolean ahead, TargetFigure.Path path) {}
}
