package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.id.MeasureId;
import org.datainaction.time.Period;

/**
 * When each target of one measure stands. One that is set later replaces one that is due on the
 * same day at once. One that is due later takes over only after that day; until then both stand,
 * and the one that is due first is in force.
 *
 * @param targets those that are known, in the order in which they were set, then are due
 * @param asOf the day
 */
record TargetTimes(ImmutableList<Target> targets, LocalDate asOf) {
  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::setOn).thenComparing(Target::by);

  static TargetTimes of(List<Target> targets, MeasureId measure, LocalDate asOf) {
    return new TargetTimes(
        targets.stream()
            .filter(target -> target.measure().equals(measure))
            .filter(target -> !target.setOn().isAfter(asOf))
            .sorted(ORDER)
            .collect(ImmutableList.toImmutableList()),
        asOf);
  }

  /** The day on which another one took its place, if that has come. */
  Optional<LocalDate> replacedOn(Target target) {
    return targets.stream()
        .flatMap(other -> takesOver(other, target))
        .min(Comparator.naturalOrder())
        .filter(day -> !day.isAfter(asOf));
  }

  private static Stream<LocalDate> takesOver(Target other, Target from) {
    if (other.by().equals(from.by())) {
      return other.setOn().isAfter(from.setOn()) ? Stream.of(other.setOn()) : Stream.empty();
    }
    LocalDate dayAfter = from.by().plusDays(1);
    return other.by().isAfter(from.by())
        ? Stream.of(other.setOn().isAfter(dayAfter) ? other.setOn() : dayAfter)
        : Stream.empty();
  }

  /**
   * Those that are due on the way to a target, in order. A path stays as it was drawn when the
   * target was set: no milestone that is added later can flatten it.
   */
  List<Target> milestones(Target target) {
    return targets.stream()
        .filter(one -> one.direction() == target.direction())
        .filter(one -> stands(one, target.setOn()))
        .filter(one -> one.by().isAfter(target.setOn()) && one.by().isBefore(target.by()))
        .sorted(Comparator.comparing(Target::by))
        .toList();
  }

  /**
   * Whether a period belongs to a target: to the one in force on its first day; where there was
   * none, to the first that was set in it.
   */
  boolean owns(Target target, Period period) {
    return inForce(period.firstDay())
        .or(() -> targets.stream().findFirst().filter(first -> isSetIn(first, period)))
        .filter(target::equals)
        .isPresent();
  }

  private static boolean isSetIn(Target target, Period period) {
    return !target.setOn().isAfter(period.lastDay());
  }

  /** Of those that stand on a day the one that is due first. */
  private Optional<Target> inForce(LocalDate day) {
    return targets.stream().filter(one -> stands(one, day)).min(Comparator.comparing(Target::by));
  }

  private boolean stands(Target target, LocalDate day) {
    return !target.setOn().isAfter(day)
        && replacedOn(target).filter(on -> !on.isAfter(day)).isEmpty();
  }
}
