package org.datainaction.compute;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.series.Series;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Period;

/**
 * What a scan counted, before it is rolled up. Holds unprotected figures: it never leaves the
 * process that computed it. Safe for use by several threads.
 */
public final class ScanResult {
  private final Dataset dataset;
  private final FiscalCalendar calendar;
  private final List<Period> periods;
  private final Part counted;
  private final List<Measure> measures;
  private final ImmutableMap<String, ReadOutcome> outcomes;
  private final ImmutableMap<String, RejectionLog> rejectedByScan;
  private final ImmutableMap<FieldId, Long> invalidComputed;
  private final ImmutableMap<String, Long> repeated;

  ScanResult(
      Part.Definition definition,
      Part counted,
      Map<String, ReadOutcome> outcomes,
      Map<FieldId, Long> invalidComputed,
      Map<String, Long> repeated) {
    this.dataset = definition.dataset();
    this.calendar = definition.calendar();
    this.measures = definition.measures();
    this.counted = counted;
    this.periods = counted.periods();
    this.outcomes = ImmutableMap.copyOf(outcomes);
    this.rejectedByScan = ImmutableMap.copyOf(counted.rejections().logs());
    this.invalidComputed = ImmutableMap.copyOf(invalidComputed);
    this.repeated = ImmutableMap.copyOf(repeated);
  }

  /** The dataset. */
  public Dataset dataset() {
    return dataset;
  }

  /** How many things were counted: rows, or events of several rows. */
  public long things() {
    return counted.used().all();
  }

  /** What became of each export as it was read, by name, in the order of reading. */
  public Map<String, ReadOutcome> outcomes() {
    return outcomes;
  }

  /**
   * Every row that was left out of the exports that were read to their end: by the reader, or
   * because it has no place in time.
   */
  public RejectionLog rejections() {
    RejectionLog.Builder all = new RejectionLog.Builder();
    outcomes.values().forEach(outcome -> all.add(outcome.rejections()));
    outcomes.keySet().forEach(file -> all.add(byScan(file)));
    return all.build();
  }

  /** How many rows of an export were left out, by whomever; 0 if it was not read to its end. */
  public long rejectedIn(String file) {
    ReadOutcome outcome = outcomes.get(file);
    return outcome == null ? 0 : outcome.rejections().total() + byScan(file).total();
  }

  /**
   * How many rows of an export have the key of another row, where rows have a key by which each
   * should be there once: those that were left out for it or, where each counts, all but the first
   * of every key. Rows of one event are not meant.
   */
  public long repeatedIn(String file) {
    return repeated.getOrDefault(file, 0L);
  }

  /** How many rows of an export were left out because later rows replaced them. */
  public long replacedIn(String file) {
    return byScan(file).counts().entrySet().stream()
        .filter(kind -> kind.getKey().reason() == Rejection.Reason.REPLACED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private RejectionLog byScan(String file) {
    return rejectedByScan.getOrDefault(file, RejectionLog.NONE);
  }

  /**
   * By field that was read, cells of accepted rows that hold no value of their kind and events
   * whose sum is too large to hold; by derived field, values that make no sense, such as a negative
   * duration, where they do not reject their row.
   */
  public Map<FieldId, Long> invalidCells() {
    Map<FieldId, Long> all = new TreeMap<>(invalidComputed);
    outcomes
        .values()
        .forEach(
            outcome ->
                outcome.invalidCells().forEach((field, n) -> all.merge(field, n, Long::sum)));
    return all;
  }

  /**
   * The days of which the exports speak: those that rows themselves name and, within a file of
   * single days, those between, without days of which only a part may be there; or else all from
   * the first to the last base period that has a row; empty if there is none. Rows of periods that
   * begin after a day stretch nothing, and no day after it is among them.
   *
   * @param asOf the day for which figures are made
   */
  public Optional<CoveredDays> seen(LocalDate asOf) {
    SpannedDays spanned = counted.placement().spanned();
    Stream<Coverage> known =
        spanned.isEmpty()
            ? IntStream.range(0, periods.size())
                .filter(counted.placement()::hasRows)
                .mapToObj(periods::get)
                .map(period -> new Coverage(period.firstDay(), period.lastDay()))
                .filter(days -> !days.first().isAfter(asOf))
                .reduce(Coverage::spanning)
                .stream()
            : spanned.covered().stream();
    List<Coverage> stretches =
        known.flatMap(days -> days.cut(days.first(), asOf).stream()).toList();
    return stretches.isEmpty() ? Optional.empty() : Optional.of(new CoveredDays(stretches));
  }

  /** Where rows say that from then on they were counted in another way, in order. */
  public List<CountingChange> countingChanges() {
    return counted.methods().map(CountingMethods::changes).orElse(List.of());
  }

  /** Days for which rows were counted in two ways, if there are any: they would count twice. */
  public Optional<CountingOverlap> countingOverlap() {
    return counted.methods().flatMap(CountingMethods::overlap);
  }

  /**
   * Days that two files report in the same way of counting, if there are any: they would count
   * twice. Rows of single days may meet.
   */
  public Optional<ReportedTwice> reportedTwice() {
    return counted.methods().flatMap(CountingMethods::twice);
  }

  /**
   * The columns that an export may lack and in which no row has anything, because no export has
   * them or their cells are empty; nothing can depend on them. None if no export was read, and none
   * whose values were not read.
   */
  public Set<FieldId> absentColumns() {
    return outcomes.isEmpty() ? Set.of() : counted.filled().empty();
  }

  /**
   * Rows of base periods that begin after a day, and so are in no figure; empty if there is none.
   *
   * @param asOf the day for which figures are made
   */
  public Optional<Later> later(LocalDate asOf) {
    return counted
        .used()
        .in(periods, period -> period.firstDay().isAfter(asOf))
        .map(rows -> new Later(rows.count(), rows.first().file(), rows.first().line()));
  }

  /**
   * Rows that are later than the figures.
   *
   * @param things how many: rows, or events of several rows
   * @param file the export in which the first of them stands
   * @param line its line
   */
  public record Later(long things, String file, long line) {}

  /** By header, the first such cell, told as if its row had been left out. */
  public Map<String, Rejection> invalidExamples() {
    Map<String, Rejection> first = new TreeMap<>();
    outcomes
        .values()
        .forEach(
            outcome ->
                outcome.invalidExamples().forEach(cell -> first.putIfAbsent(cell.column(), cell)));
    return first;
  }

  /**
   * All series of each of some measures, as {@link #series(Measure, SeriesContext)} makes them.
   *
   * @param context whose {@link SeriesContext#dueAfter} is asked on all of the threads
   * @param threads how many may work at once, the calling one included; at least 1
   * @throws IllegalArgumentException if a measure was not in the scan
   */
  public List<List<Series>> series(List<Measure> some, SeriesContext context, int threads) {
    return OnThreads.map(some, threads, measure -> series(measure, context));
  }

  /**
   * All series of a measure, as {@link Rollup} makes them; unprotected.
   *
   * @throws IllegalArgumentException if the measure was not in the scan
   */
  public List<Series> series(Measure measure, SeriesContext context) {
    Measure scanned =
        measures.stream()
            .filter(candidate -> candidate.id().equals(measure.id()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not in this scan: " + measure.id()));
    return new Rollup(
            counted.tallies().of(scanned),
            measure,
            dataset,
            calendar,
            periods,
            new ListDays(dataset, calendar, counted.placement().spanned().longer()),
            context)
        .series();
  }
}
