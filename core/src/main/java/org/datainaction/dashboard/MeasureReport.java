package org.datainaction.dashboard;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.datainaction.baseline.Check;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.Evidence;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.TargetStatus;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.measure.Condition;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Measure;
import org.datainaction.plan.AnalystNote;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;

/**
 * Everything that may be said about one measure. All series are protected: what was withheld so
 * that nobody can be recognised is nowhere in it. Immutable; may be kept as long as its dashboard,
 * and each method goes through the series once.
 *
 * @param measure the definition as used
 * @param dataset the dataset and its quality
 * @param explanation how it is counted, in sentences
 * @param lists the conditions with dated lists that the explanation tells
 * @param series by grain and slice: finest grain first, the whole before its parts
 * @param comparison before and since the launch
 * @param baselines every baseline that was frozen, the earliest first
 * @param targets what the city set itself and how each stands, the earliest first
 * @param notes what the analyst says about it
 */
public record MeasureReport(
    Measure measure,
    DatasetReport dataset,
    List<Message> explanation,
    List<Condition.Listed> lists,
    List<Series> series,
    Comparison comparison,
    List<FrozenBaseline> baselines,
    List<TargetStanding> targets,
    List<AnalystNote> notes) {
  public MeasureReport {
    explanation = ImmutableList.copyOf(explanation);
    lists = ImmutableList.copyOf(lists);
    series = ImmutableList.copyOf(series);
    baselines = ImmutableList.copyOf(baselines);
    targets = ImmutableList.copyOf(targets);
    notes = ImmutableList.copyOf(notes);
  }

  /** The digest of its definition; computed anew with each call. */
  public String definition() {
    return DefinitionDigest.of(measure, dataset.dataset());
  }

  /** The measure as it is counted now, to be judged or compared with; digests its definition. */
  public CurrentFigures current() {
    return new CurrentFigures(measure, series, definition());
  }

  /** The verdict in a few words, for changes the measure's own: "More views". */
  public Message headline() {
    return told()
        .flatMap(look -> comparison.evidence().map(one -> one.headline(measure, look)))
        .orElseGet(() -> Message.of("verdict." + comparison.verdict().code()));
  }

  /** The look at which a change was told, if the verdict tells one. */
  public Optional<Look> told() {
    return comparison.verdict().tellsChange()
        ? comparison.evidence().flatMap(Evidence::lastCheck).map(Check::look)
        : Optional.empty();
  }

  /** The target in force, if there is one: of those that no other replaced the one due first. */
  public Optional<TargetStanding> target() {
    return targets.stream()
        .filter(TargetStanding::inForce)
        .min(Comparator.comparing(standing -> standing.target().by()));
  }

  /**
   * Where the target in force stands, in one line, and whether others were missed or are behind;
   * nothing without a target.
   */
  public List<Message> targetsInBrief() {
    ImmutableList.Builder<Message> said = ImmutableList.builder();
    target().ifPresent(standing -> said.add(standing.brief()));
    others(
            "target.earlier-missed",
            one -> !one.inForce(),
            TargetStatus.MISSED,
            TargetStatus.MISSED_WITHIN_MARGIN)
        .ifPresent(said::add);
    others("target.earlier-behind", one -> !one.inForce(), TargetStatus.BEHIND_PATH)
        .ifPresent(said::add);
    others(
            "target.later-behind",
            one -> one.inForce() && !target().equals(Optional.of(one)),
            TargetStatus.BEHIND_PATH)
        .ifPresent(said::add);
    return said.build();
  }

  private Optional<Message> others(
      String key, Predicate<TargetStanding> which, TargetStatus... those) {
    long count =
        targets.stream()
            .filter(which)
            .filter(one -> Arrays.asList(those).contains(one.status()))
            .count();
    return count == 0
        ? Optional.empty()
        : Optional.of(Message.of(key, Argument.Figure.count(count)));
  }

  /** The series for a grain and a slice, if there is one. */
  public Optional<Series> find(Grain grain, Slice slice) {
    return series.stream().filter(s -> s.grain() == grain && s.slice().equals(slice)).findFirst();
  }

  /** The series that pages show first: shown grain, whole slice; empty for one that has none. */
  public Series shown() {
    return find(measure.shownGrain(), Slice.whole())
        .orElseGet(() -> new Series(measure.id(), measure.shownGrain(), Slice.whole(), List.of()));
  }

  /** The series of the shown grain by value of a breakdown, in the order of values. */
  public List<Series> parts(org.datainaction.measure.Breakdown breakdown) {
    return series.stream()
        .filter(
            s ->
                s.grain() == measure.shownGrain()
                    && s.slice() instanceof Slice.Part part
                    && part.field().equals(breakdown.field()))
        .toList();
  }

  /** Whether it is made from made-up rows. */
  public boolean synthetic() {
    return dataset.dataset().synthetic();
  }
}
