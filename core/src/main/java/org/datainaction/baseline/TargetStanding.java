package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/**
 * How a target stands, whether or not another one took its place.
 *
 * <p>Once it was due it is judged by the last period that ended by that day; before, by the newest
 * figure, which is compared with a straight path to the target. What is withheld, may still change
 * or was counted in another way is never used.
 *
 * @param measure whose
 * @param target what was set
 * @param replacedOn the day on which another one took its place: one that was set later and is due
 *     on the same day, or, once it was due, one that is due later
 * @param status met, missed, on the way or nothing that can be said
 * @param figure by which it is judged; empty where nothing can be said
 * @param reason why nothing can be said; empty otherwise
 * @param history the periods of its time
 * @param assurance whether figures as the frozen ones would meet it; empty without a frozen
 *     baseline of 12 or more figures of the shown grain that were counted in the same way and are
 *     not all the same, and of the target that there are none
 */
public record TargetStanding(
    Measure measure,
    Target target,
    Optional<LocalDate> replacedOn,
    TargetStatus status,
    Optional<TargetFigure> figure,
    Optional<Message> reason,
    TargetHistory history,
    Optional<Assurance> assurance) {

  /**
   * Those of one measure, the earliest first. A target that is set after the day is not known yet.
   *
   * @param measure whose
   * @param series as computed now and protected, of every grain
   * @param sampled whether the dataset is a sample; figures with a margin are of one in any case
   * @param comparison with the frozen baseline in force
   * @param targets of this and perhaps other measures, in any order
   * @param asOf the day
   */
  public static List<TargetStanding> of(
      Measure measure,
      List<Series> series,
      boolean sampled,
      Comparison comparison,
      List<Target> targets,
      LocalDate asOf) {
    return new TargetJudge(measure, series, sampled, comparison, targets, asOf).standings();
  }

  /** Whether no other target took its place. */
  public boolean inForce() {
    return replacedOn.isEmpty();
  }

  /** The status in words, without a full stop. */
  public Message headline() {
    return Message.of("target.status." + status.id());
  }

  /** The city's words for it; where it has none, what is to be reached. */
  public Argument name() {
    return new TargetWords(this).name();
  }

  /** In one line: what is to be reached until when, and the status. */
  public Message brief() {
    return new TargetWords(this).brief();
  }

  /** What was set, and when. */
  public Message title() {
    return new TargetWords(this).title();
  }

  /** By what it is judged and how that came out. */
  public List<Message> reasons() {
    return new TargetWords(this).reasons();
  }

  /** What became of it over its time, and whether figures as before would meet it. */
  public List<Message> overTime() {
    return new TargetWords(this).overTime();
  }
}
