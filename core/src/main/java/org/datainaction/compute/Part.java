package org.datainaction.compute;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.table.Batch;
import org.datainaction.table.Rejection;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Period;

/**
 * What one thread of a scan knows of the rows that it was given. Parts of different rows merge into
 * one, and the result does not depend on which rows went to which part, nor in which order parts
 * are merged. Not safe for use by several threads.
 */
final class Part {
  private final Definition definition;
  private final PeriodIndex periods = new PeriodIndex();
  private final DerivedColumns derived;
  private final Placement placement;
  private final Tallies tallies;
  private final Optional<CountingMethods> methods;
  private final RejectedRows rejections;
  private final UsedRows used;
  private final FilledColumns filled;
  private final Rows rows = new Rows();

  /**
   * Knows no row yet.
   *
   * @param files shared by all parts; grows only while no other thread has one
   */
  Part(Definition definition, FileOrder files) {
    this.definition = definition;
    Dataset dataset = definition.dataset;
    LocalClock clock = new LocalClock(dataset.zone());
    this.tallies =
        new Tallies(definition.measures, definition.decimals, periods, definition.mostGroups);
    this.derived = new DerivedColumns(dataset, definition.read, clock);
    this.placement =
        new Placement(dataset, definition.calendar, definition.declared, periods, clock);
    this.methods = dataset.method().map(field -> new CountingMethods(dataset, field, periods));
    this.rejections = new RejectedRows(files);
    this.used = new UsedRows(files);
    this.filled = new FilledColumns(dataset, definition.read);
  }

  /** Says that batches of another reader follow. */
  void begin() {
    tallies.begin();
    derived.forget();
  }

  /** The rows of a batch with its columns; a view, valid until the next one. */
  Rows open(Batch batch) {
    rows.begin(batch.rows());
    List<Field> fields = definition.dataset.fields();
    for (int index = 0; index < fields.size(); index++) {
      rows.put(fields.get(index).id(), batch.column(index));
    }
    filled.add(rows);
    return rows;
  }

  /** Counts the rows of a batch, each of which is a thing of its own. */
  void take(String file, Batch batch) {
    Rows opened = open(batch);
    EventAssembly.RowOrigin origin = originIn(file, batch);
    place(opened, origin, row -> Map.of(file, 1L));
    count(opened, origin, row -> Map.of(file, 1L));
  }

  /**
   * Counts the rows of a batch that are known to count although others may have their key.
   *
   * @throws IOException if keys cannot be remembered
   */
  void take(String file, Batch batch, RepeatedRows repeated) throws IOException {
    Rows opened = open(batch);
    EventAssembly.RowOrigin origin = originIn(file, batch);
    place(opened, origin, row -> Map.of(file, 1L));
    repeated.take(opened, file, batch::line);
    count(opened, origin, row -> Map.of(file, 1L));
  }

  private static EventAssembly.RowOrigin originIn(String file, Batch batch) {
    return row -> new EventAssembly.Origin(file, batch.line(row));
  }

  /** Counts events. */
  void takeEvents(KeyedBlock events) {
    place(events.rows(), events.origin(), events.rowsByFile()::of);
    count(events.rows(), events.origin(), events.rowsByFile()::of);
  }

  /** Counts rows that were held back when they were taken, which found a period for each. */
  void takeHeldBack(KeyedBlock held) {
    derived.addAgainTo(held.rows());
    placement.place(held.rows(), complaint(held.rows(), held.origin(), held.rowsByFile()::of));
    count(held.rows(), held.origin(), held.rowsByFile()::of);
  }

  /** Computes what follows from the columns, and finds the period of each row. */
  void place(Rows batch, EventAssembly.RowOrigin origin, RowsOfThing rowsOfThing) {
    Placement.Complaint complaint = complaint(batch, origin, rowsOfThing);
    derived.addTo(batch, complaint);
    placement.place(batch, complaint);
  }

  /** Hears why a row is left out. */
  Placement.Complaint complaint(
      Rows batch, EventAssembly.RowOrigin origin, RowsOfThing rowsOfThing) {
    return (row, reason, field, found, expected) -> {
      batch.reject(row);
      reject(origin.of(row), rowsOfThing.of(row), reason, field, found, expected);
    };
  }

  /** Adds the placed rows to everything that is counted. */
  void count(Rows batch, EventAssembly.RowOrigin origin, RowsOfThing rowsOfThing) {
    placement.span(batch, origin);
    Placement.Complaint complaint = complaint(batch, origin, rowsOfThing);
    tallies.add(
        batch,
        (row, refusal) -> {
          if (!batch.isRejected(row)) {
            complaint.tell(
                row, refusal.reason(), refusal.field(), refusal.found(), refusal.expected());
          }
        });
    methods.ifPresent(counted -> counted.add(batch, origin));
    used.add(batch, periods.size(), origin);
  }

  /** Counts rows that are left out for what stands at a place. */
  void reject(
      EventAssembly.Origin origin,
      Map<String, Long> rowsByFile,
      Rejection.Reason reason,
      FieldId field,
      String found,
      String expected) {
    String column =
        definition
            .dataset
            .findColumn(field)
            .map(known -> known.headers().get(0))
            .orElse(field.value());
    Rejection rejection =
        new Rejection(reason, origin.file(), origin.line(), column, found, expected);
    rowsByFile.forEach((file, rowCount) -> rejections.add(file, rowCount, rejection));
  }

  /**
   * Takes over what another part knows of other rows; that part is of no more use.
   *
   * @param threads how many may work at once
   */
  void merge(Part other, int threads) {
    int[] mine = new int[other.periods.size()];
    for (int number = 0; number < mine.length; number++) {
      mine[number] = periods.numberOf(other.periods.get(number));
    }
    tallies.merge(other.tallies, mine, threads);
    placement.merge(other.placement, mine);
    methods.ifPresent(known -> known.merge(other.methods.orElseThrow()));
    rejections.merge(other.rejections);
    used.merge(other.used, mine, periods.size());
    filled.merge(other.filled);
    derived.merge(other.derived);
  }

  /**
   * Writes what it knows, the same bytes for the same rows.
   *
   * @param threads how many may work at once
   */
  void save(StateOutput out, int threads) throws IOException {
    int[] order = PeriodState.order(periods.all());
    PeriodState.save(out, periods.all(), order);
    tallies.state().save(out, PeriodState.places(order), order, threads);
    placement.save(out, order);
    used.save(out, order);
    rejections.save(out);
    filled.save(out);
    OutcomeState.saveCounts(out, derived.invalid());
    if (methods.isPresent()) {
      methods.get().save(out);
    }
  }

  /** Reads what another one knew; to be done while nothing is known. */
  void restore(StateInput in) throws IOException {
    PeriodState.restore(in, periods);
    tallies.state().restore(in, periods.size());
    placement.restore(in);
    used.restore(in, periods.size());
    rejections.restore(in);
    filled.restore(in);
    derived.add(OutcomeState.counts(in));
    if (methods.isPresent()) {
      methods.get().restore(in);
    }
  }

  List<Period> periods() {
    return List.copyOf(periods.all());
  }

  Placement placement() {
    return placement;
  }

  Tallies tallies() {
    return tallies;
  }

  Optional<CountingMethods> methods() {
    return methods;
  }

  RejectedRows rejections() {
    return rejections;
  }

  UsedRows used() {
    return used;
  }

  FilledColumns filled() {
    return filled;
  }

  /** By field, how many computed values make no sense. */
  Map<FieldId, Long> invalid() {
    return new TreeMap<>(derived.invalid());
  }

  /** How many rows a thing was made from, by the file in which they stand. */
  interface RowsOfThing {
    Map<String, Long> of(int row);
  }

  /**
   * What is scanned and counted.
   *
   * @param mostGroups how many groups a breakdown may have
   */
  record Definition(
      Dataset dataset,
      List<Measure> measures,
      FiscalCalendar calendar,
      Optional<Coverage> declared,
      ReadFields read,
      Decimals decimals,
      int mostGroups) {
    Definition {
      measures = List.copyOf(measures);
    }
  }
}
