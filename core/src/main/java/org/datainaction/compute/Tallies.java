package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;

/**
 * Everything that is counted for the measures of a scan, on one thread. What several measures ask
 * for alike (a condition, a breakdown, a sum) is computed once. Not safe for use by several
 * threads.
 */
final class Tallies {
  /**
   * For so many different choices of rows. To number the groups by several fields takes as long as
   * to count in some of them.
   */
  static final int WORTH_JOINING = 6;

  private final Decimals decimals;
  private final int mostGroups;
  private final Filters filters;
  private final Map<FieldId, TextCodes> texts = new LinkedHashMap<>();
  private final Map<List<FieldId>, Groups> groups = new LinkedHashMap<>();
  private final Map<Tally.Key, Tally> tallies = new LinkedHashMap<>();
  private final List<ReportedTally> reported = new ArrayList<>();
  private final Map<Measure, Parts> byMeasure = new HashMap<>();
  private final List<JointTallies> joint = new ArrayList<>();
  private final List<Tally> alone = new ArrayList<>();

  Tallies(List<Measure> measures, Decimals decimals, PeriodIndex periods, int mostGroups) {
    this.decimals = decimals;
    this.mostGroups = mostGroups;
    this.filters = new Filters(decimals, periods);
    groups.put(List.of(), new Groups.Whole(periods));
    for (Measure measure : measures) {
      byMeasure.put(measure, partsOf(measure));
    }
    join();
  }

  /** Finds what several breakdowns count of the same rows. */
  private void join() {
    Map<String, List<Tally>> byRows = new LinkedHashMap<>();
    tallies.forEach(
        (key, tally) ->
            byRows.computeIfAbsent(key.condition(), fresh -> new ArrayList<>()).add(tally));
    Map<List<Groups>, List<List<Tally>>> byGroups = new LinkedHashMap<>();
    for (List<Tally> same : byRows.values()) {
      List<Tally> divided =
          same.stream()
              .filter(tally -> tally.groups() instanceof Groups.Divided)
              .sorted((a, b) -> fieldOf(a).compareTo(fieldOf(b)))
              .toList();
      byGroups
          .computeIfAbsent(divided.stream().map(Tally::groups).toList(), f -> new ArrayList<>())
          .add(divided);
      same.stream().filter(tally -> !divided.contains(tally)).forEach(alone::add);
    }
    byGroups.forEach(
        (groups, same) -> {
          boolean joins = groups.size() > 1 && groups.size() <= JointTallies.MOST_FIELDS;
          if (joins && same.size() >= WORTH_JOINING) {
            joint.add(
                new JointTallies(groups.stream().map(Groups.Divided.class::cast).toList(), same));
          } else {
            same.forEach(alone::addAll);
          }
        });
  }

  private static FieldId fieldOf(Tally tally) {
    return ((Groups.Divided) tally.groups()).field();
  }

  private Parts partsOf(Measure measure) {
    List<List<FieldId>> divisions =
        measure.breakdowns().stream().map(Breakdown::field).map(List::of).distinct().toList();
    if (measure.calculation() instanceof Calculation.Reported calculation) {
      ReportedTally tally =
          new ReportedTally(measure, calculation, decimals, filters, this::groups);
      reported.add(tally);
      return new Parts(
          Optional.of(tally.cells(List.of())), divisions.stream().map(tally::cells).toList());
    }
    Optional<MeasureCells> whole =
        divisions.isEmpty() ? Optional.of(cells(measure, List.of())) : Optional.empty();
    return new Parts(whole, divisions.stream().map(by -> cells(measure, by)).toList());
  }

  private MeasureCells cells(Measure measure, List<FieldId> by) {
    Tally tally = tally(measure.condition(), by);
    return new MeasureCells(
        tally,
        measure.calculation().fold(new CellsOfCalculation(this, measure.condition(), tally)));
  }

  /** Those of these rows in these groups, made now if nobody has asked for them. */
  Tally tally(Condition condition, List<FieldId> by) {
    Groups of = groups(by);
    return tallies.computeIfAbsent(
        new Tally.Key(condition, by), fresh -> new Tally(filters.of(condition), of));
  }

  Groups groups(List<FieldId> by) {
    Groups known = groups.get(by);
    if (known == null) {
      FieldId last = by.get(by.size() - 1);
      known =
          new Groups.Divided(groups(by.subList(0, by.size() - 1)), last, texts(last), mostGroups);
      groups.put(List.copyOf(by), known);
    }
    return known;
  }

  /** The codes of a field whose texts are shown or counted. */
  TextCodes texts(FieldId field) {
    return texts.computeIfAbsent(field, fresh -> new TextCodes(fresh, mostGroups));
  }

  Decimals decimals() {
    return decimals;
  }

  /** Says that a new export begins. */
  void begin() {
    texts.values().forEach(TextCodes::forget);
    filters.forget();
  }

  /** Adds the placed rows of a batch; tells of each published figure that is not taken. */
  void add(Rows rows, ReportedTally.RefusalListener refused) {
    for (Tally tally : alone) {
      tally.add(rows);
    }
    for (JointTallies together : joint) {
      together.add(rows);
    }
    for (ReportedTally tally : reported) {
      tally.add(rows, refused);
    }
  }

  /**
   * Adds what was counted of other rows for the same measures; none of them as published.
   *
   * @param mine by number of a period there, the number here
   * @param threads how many may work at once
   */
  void merge(Tallies other, int[] mine, int threads) {
    settle();
    other.settle();
    Map<FieldId, int[]> codes = new HashMap<>();
    texts.forEach((field, here) -> codes.put(field, here.translated(other.texts(field))));
    Map<List<FieldId>, int[]> numbers = new HashMap<>();
    groups.forEach(
        (by, here) ->
            numbers.put(
                by,
                here.translated(
                    other.groups(by), mine, field -> Objects.requireNonNull(codes.get(field)))));
    // What they share is translated, and nothing of it changes any more; what each of them adds to
    // is its own.
    OnThreads.map(
        tallies.keySet(),
        threads,
        key -> {
          Tally here = Objects.requireNonNull(tallies.get(key));
          here.merge(
              Objects.requireNonNull(other.tallies.get(key)),
              Objects.requireNonNull(numbers.get(key.by())),
              field -> Objects.requireNonNull(codes.get(field)));
          return here;
        });
  }

  /** What saves and restores what was counted; nothing that was taken as published. */
  TalliesState state() {
    settle();
    return new TalliesState(texts, groups, tallies.values());
  }

  /**
   * Makes everything known to the cells of measures; to be done after rows were added.
   *
   * @throws TooManyGroups if these are more than a scan keeps
   */
  void settle() {
    joint.forEach(JointTallies::settle);
  }

  /** The cells of a measure. */
  MeasureTally of(Measure measure) {
    Parts parts = Objects.requireNonNull(byMeasure.get(measure));
    return new MeasureTally(measure, decimals, parts.whole, parts.divided);
  }

  private record Parts(Optional<MeasureCells> whole, List<MeasureCells> divided) {}
}
