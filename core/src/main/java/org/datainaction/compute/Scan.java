package org.datainaction.compute;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;

/**
 * One pass over a dataset's exports that feeds all of its measures. Give it every file with {@link
 * #read}, in order, then take the {@link #result}. Not safe for use by several threads.
 *
 * <p>Memory grows with the number of cells (base periods by breakdown values); for a dataset with
 * an event key also with the number of events.
 */
public final class Scan {
  private final Dataset dataset;
  private final FiscalCalendar calendar;
  private final PeriodIndex periods = new PeriodIndex();
  private final Decimals decimals;
  private final Placement placement;
  private final List<MeasureTally> tallies;
  private final Optional<EventAssembly> events;
  private final Optional<CountingMethods> methods;
  private final Map<String, RejectionLog.Builder> rejections = new LinkedHashMap<>();
  private final Map<String, ReadOutcome> outcomes = new LinkedHashMap<>();
  private final Map<FieldId, Long> invalid = new TreeMap<>();
  private final UsedRows used = new UsedRows();
  private final FilledColumns filled;
  private long things;
  private boolean finished;

  private Scan(
      Dataset dataset,
      List<Measure> measures,
      FiscalCalendar calendar,
      Optional<Coverage> declared) {
    this.dataset = dataset;
    this.calendar = calendar;
    this.decimals = new Decimals(dataset);
    this.filled = new FilledColumns(dataset);
    this.placement = new Placement(dataset, calendar, declared, periods);
    this.tallies = measures.stream().map(measure -> new MeasureTally(measure, decimals)).toList();
    this.events =
        dataset.identity() instanceof Identity.EventKey key
            ? Optional.of(new EventAssembly(dataset, key))
            : Optional.empty();
    this.methods = dataset.method().map(field -> new CountingMethods(dataset, field, periods));
  }

  /**
   * A scan for these measures.
   *
   * @throws org.datainaction.problem.ProblemException if a definition contradicts the dataset; all
   *     contradictions at once
   */
  public static Scan of(Dataset dataset, List<Measure> measures, FiscalCalendar calendar) {
    return of(dataset, measures, calendar, Optional.empty());
  }

  /**
   * The same, where it is known for which days the exports are complete: rows of days that are not
   * among them are rejected, and rows that only name a period if it has none of these days.
   *
   * @param declared the days; empty if nobody says
   * @throws org.datainaction.problem.ProblemException as {@link #of(Dataset, List, FiscalCalendar)}
   */
  public static Scan of(
      Dataset dataset,
      List<Measure> measures,
      FiscalCalendar calendar,
      Optional<Coverage> declared) {
    DefinitionCheck.check(dataset, measures);
    return new Scan(dataset, List.copyOf(measures), calendar, declared);
  }

  /**
   * What must be read of each export: every column that the dataset declares, whatever is asked.
   */
  public Projection projection(TextLayout layout) {
    return projection(layout, Map.of());
  }

  /**
   * The same for an export of which the workspace states the values of some fields.
   *
   * @param stated the text of every cell of the field
   */
  public Projection projection(TextLayout layout, Map<FieldId, String> stated) {
    List<ColumnSpec> columns =
        dataset.fields().stream()
            .map(
                field ->
                    new ColumnSpec(
                        field.id(),
                        field.headers(),
                        field.format(),
                        isOfEvent(field) ? Need.CELL : field.need(),
                        field.missing().keySet(),
                        Optional.ofNullable(stated.get(field.id())),
                        true))
            .toList();
    return new Projection(columns, dataset.zone(), calendar, layout);
  }

  /** Rows without the key of their event would all be one event, whatever the adapter needs. */
  private boolean isOfEvent(Field field) {
    return dataset.identity() instanceof Identity.EventKey event
        && event.key().contains(field.id());
  }

  /**
   * Reads an export to its end. If it breaks off, rows before the break have been counted: the scan
   * cannot go on.
   *
   * @param file the export's name
   * @param reader opened with {@link #projection}; not closed here
   * @throws SourceException if the rest of the file makes no sense
   * @throws IOException if the file cannot be read
   */
  public void read(String file, TableReader reader) throws SourceException, IOException {
    if (finished) {
      throw new IllegalStateException("the scan is finished");
    }
    for (Optional<Batch> batch = reader.read(); batch.isPresent(); batch = reader.read()) {
      take(file, batch.get());
    }
    outcomes.put(file, reader.outcome());
    if (reader.mayCutDays()) {
      placement.spanned().mayCutDays(file);
    }
  }

  private void take(String file, Batch batch) {
    Rows rows = new Rows(batch.rows());
    List<Field> fields = dataset.fields();
    for (int index = 0; index < fields.size(); index++) {
      rows.put(fields.get(index).id(), batch.column(index));
    }
    filled.add(rows);
    if (events.isPresent()) {
      events.get().add(rows, row -> new EventAssembly.Origin(file, batch.line(row)));
    } else {
      count(rows, row -> new EventAssembly.Origin(file, batch.line(row)), row -> Map.of(file, 1L));
    }
  }

  private void count(Rows rows, EventAssembly.RowOrigin origin, RowsOfThing rowsOfThing) {
    DerivedColumns formulas = new DerivedColumns(rows, dataset);
    for (DerivedField derived : dataset.derived()) {
      Column column = derived.expression().fold(formulas);
      rows.put(derived.id(), column);
      countInvalid(derived.id(), column, rows.count());
    }
    boolean[] rejected = new boolean[rows.count()];
    placement.place(
        rows,
        origin,
        (row, reason, field, found, expected) -> {
          rejected[row] = true;
          reject(origin.of(row), rowsOfThing.of(row), reason, field, found, expected);
        });
    ConditionMask masks = new ConditionMask(rows, periods, decimals);
    for (MeasureTally tally : tallies) {
      tally.add(
          rows,
          masks,
          (row, refusal) -> {
            if (!rejected[row]) {
              rejected[row] = true;
              reject(
                  origin.of(row),
                  rowsOfThing.of(row),
                  refusal.reason(),
                  refusal.field(),
                  refusal.found(),
                  refusal.expected());
            }
          });
    }
    methods.ifPresent(counted -> counted.add(rows, rejected, origin));
    for (int row = 0; row < rejected.length; row++) {
      if (!rejected[row]) {
        things++;
        used.add(rows.period(row), row, origin);
      }
    }
  }

  private void count(EventAssembly assembly) {
    assembly.overflows().forEach((field, sums) -> invalid.merge(field, sums, Long::sum));
    count(assembly.events(), assembly::firstRowOf, assembly::rowsOf);
  }

  private void countInvalid(FieldId field, Column column, int rows) {
    for (int row = 0; row < rows; row++) {
      if (column.state(row) == CellState.INVALID) {
        invalid.merge(field, 1L, Long::sum);
      }
    }
  }

  private void reject(
      EventAssembly.Origin origin,
      Map<String, Long> rowsByFile,
      Rejection.Reason reason,
      FieldId field,
      String found,
      String expected) {
    String column =
        dataset.findColumn(field).map(known -> known.headers().get(0)).orElse(field.value());
    Rejection rejection =
        new Rejection(reason, origin.file(), origin.line(), column, found, expected);
    rowsByFile.forEach(
        (file, rowCount) -> {
          RejectionLog.Builder log =
              rejections.computeIfAbsent(file, fresh -> new RejectionLog.Builder());
          for (long row = 0; row < rowCount; row++) {
            log.add(rejection);
          }
        });
  }

  /** What was counted. The scan takes no more exports after this. */
  public ScanResult result() {
    if (!finished) {
      finished = true;
      events.ifPresent(this::count);
    }
    return new ScanResult(
        dataset,
        calendar,
        List.copyOf(periods.all()),
        placement::hasRows,
        tallies,
        outcomes,
        Maps.transformValues(rejections, RejectionLog.Builder::build),
        invalid,
        placement.spanned(),
        methods,
        used,
        filled,
        things);
  }

  private interface RowsOfThing {
    Map<String, Long> of(int row);
  }
}
