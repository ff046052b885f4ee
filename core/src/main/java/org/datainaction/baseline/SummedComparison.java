package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * What a measure is compared with, by one grain: the sum of all that were chosen with the baseline.
 * In a period it has a figure only where each of them has one that can be judged.
 */
final class SummedComparison {
  private final ImmutableList<Member> members;

  private SummedComparison(List<Member> members) {
    this.members = ImmutableList.copyOf(members);
  }

  /**
   * Of those that were frozen.
   *
   * @param frozen at least one
   * @param now each of them as it is counted now, in the same order
   * @param window of the baseline
   */
  static SummedComparison of(
      List<ComparisonSeries> frozen, List<CurrentFigures> now, Grain grain, Window window) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < frozen.size(); i++) {
      Measure measure = now.get(i).measure();
      List<Observation> before =
          Series.findWhole(frozen.get(i).series(), grain).stream()
              .flatMap(one -> one.observations().stream())
              .filter(one -> window.contains(one.period()))
              .toList();
      List<Figures> judged = Timeline.figures(before);
      members.add(
          new Member(
              measure,
              before,
              now.get(i).observations(grain),
              judged.isEmpty() ? Optional.empty() : Optional.of(FigureKind.of(measure, judged))));
    }
    return new SummedComparison(members);
  }

  /** What something is compared with, in words. */
  List<Measure> measures() {
    return members.stream().map(Member::measure).toList();
  }

  /** Whether its figures can be set against those of a kind: only like can be compared. */
  boolean isLike(FigureKind kind, Measure measure) {
    boolean addsUp =
        kind.kind() == Kind.COUNT || kind.kind() == Kind.RATE || kind.kind() == Kind.SHARE;
    return (members.size() == 1 || addsUp)
        && members.stream()
            .allMatch(
                one ->
                    one.kind()
                        .filter(other -> other.isLike(kind, one.measure(), measure))
                        .isPresent());
  }

  /** Whether each of them has a figure of this grain that can be judged, frozen and now. */
  boolean hasFigures() {
    return members.stream()
        .allMatch(one -> one.kind().isPresent() && one.now().stream().anyMatch(Timeline::isJudged));
  }

  /** Where one of them was counted otherwise while it is compared. */
  Optional<Message> broken(Timeline line) {
    for (Member one : members) {
      Optional<Message> broken = Gates.unbroken(one.measure(), one.before(), one.now(), line);
      if (broken.isPresent()) {
        return broken.map(
            reason -> Message.of("verdict.reason.of-comparison", one.measure().title(), reason));
      }
    }
    return Optional.empty();
  }

  /** Why the baseline's figures are too few, if they are. */
  Optional<Message> tooFew(Timeline line, FigureKind kind) {
    BigDecimal total =
        BigDecimal.valueOf(
            before(line).stream().mapToDouble(Measured::value).reduce(0, Double::sum));
    return kind.counts()
        ? Gates.counted(total)
            .map(
                reason ->
                    Message.of(
                        "verdict.reason.of-comparison", members.get(0).measure().title(), reason))
        : Optional.empty();
  }

  /** The baseline's figures of what is judged, where the comparison has one too. */
  List<Observation> both(List<Observation> frozen) {
    return both(frozen, Member::before);
  }

  /** The same of figures as they are computed now. */
  List<Observation> bothNow(List<Observation> now) {
    return both(now, Member::now);
  }

  private List<Observation> both(
      List<Observation> judged, Function<Member, List<Observation>> side) {
    return judged.stream()
        .map(
            one ->
                Timeline.isJudged(one)
                    ? without(one.period(), side)
                        .<Observation>map(
                            status ->
                                Observation.unknown(
                                    one.period(),
                                    status,
                                    Message.of("verdict.reason.no-comparison")))
                        .orElse(one)
                    : one)
        .toList();
  }

  /** Why there is no sum in a period; empty if there is one. */
  private Optional<ObservationStatus> without(
      Period period, Function<Member, List<Observation>> side) {
    for (Member member : members) {
      Optional<Observation> one =
          side.apply(member).stream().filter(o -> o.period().equals(period)).findFirst();
      // What has not arrived yet is waited for, as if the measure itself had not.
      if (one.isEmpty() || Timeline.isToCome(one.get())) {
        return Optional.of(ObservationStatus.AWAITED);
      }
      if (!Timeline.isJudged(one.get()) || measured(member, one.get(), 0).isEmpty()) {
        return Optional.of(ObservationStatus.CANNOT_EXIST);
      }
    }
    return Optional.empty();
  }

  /** The baseline's figures in these periods, in which each of them has one. */
  List<Measured> before(Timeline line) {
    return sums(line, line.before(), Member::before);
  }

  /** The figures since the start in these periods. */
  List<Measured> since(Timeline line) {
    return sums(line, line.since(), Member::now);
  }

  private List<Measured> sums(
      Timeline line, List<Observation> judged, Function<Member, List<Observation>> side) {
    List<Measured> sums = new ArrayList<>();
    for (Observation one : judged) {
      if (Timeline.isJudged(one)) {
        sums.add(sum(line.number(one.period()), one.period(), side));
      }
    }
    return sums;
  }

  private Measured sum(int time, Period period, Function<Member, List<Observation>> side) {
    List<Measured> parts =
        members.stream()
            .flatMap(
                member ->
                    side.apply(member).stream()
                        .filter(one -> one.period().equals(period))
                        .flatMap(one -> measured(member, one, time).stream()))
            .toList();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    double value = 0;
    double denominator = 0;
    for (Measured part : parts) {
      value += part.value();
      denominator += part.denominator();
    }
    return new Measured(time, value, denominator, 0, 1);
  }

  private static Optional<Measured> measured(Member member, Observation one, int time) {
    return member
        .kind()
        .flatMap(kind -> one.figures().flatMap(figures -> kind.measured(time, figures)));
  }

  /**
   * One of those that are summed.
   *
   * @param before the frozen observations
   * @param now those of now
   * @param kind of its figures; empty if nothing that can be judged is frozen
   */
  private record Member(
      Measure measure,
      List<Observation> before,
      List<Observation> now,
      Optional<FigureKind> kind) {}
}
