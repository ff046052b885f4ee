package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.problem.ProblemException;
import org.datainaction.table.Batch;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;

/**
 * One pass over a dataset's exports that feeds all of its measures. Give it every file with {@link
 * #read}, in order, then take the {@link #result}. Not safe for use by several threads.
 *
 * <p>Memory grows with the number of cells (base periods by breakdown values); for a dataset with a
 * row key or an event key, {@link KeyMemory} says how much is remembered in memory of what the rows
 * say; what is more goes to temporary files.
 */
public final class Scan implements Closeable {
  private final Dataset dataset;
  private final Part.Definition definition;
  private final FileOrder files = new FileOrder();
  private Part main;
  private final Optional<EventAssembly> events;
  private final Optional<RepeatedRows> repeated;
  private final Map<String, ReadOutcome> outcomes = new LinkedHashMap<>();
  private final Map<FieldId, Long> overflows = new TreeMap<>();
  private boolean hasBegun;
  private boolean finished;

  private Scan(Part.Definition definition, KeyMemory memory) {
    this.dataset = definition.dataset();
    this.definition = definition;
    this.main = new Part(definition, files);
    this.events =
        dataset.identity() instanceof Identity.EventKey key
            ? Optional.of(new EventAssembly(dataset, key, definition.read().all(), memory))
            : Optional.empty();
    this.repeated =
        dataset.identity() instanceof Identity.UniqueRow unique
            ? Optional.of(
                new RepeatedRows(dataset, unique, definition.read().all(), this::leaveOut, memory))
            : Optional.empty();
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
    return of(dataset, measures, calendar, declared, ScanOptions.USUAL);
  }

  /**
   * The same, where it is said how to read.
   *
   * @throws org.datainaction.problem.ProblemException as {@link #of(Dataset, List, FiscalCalendar)}
   */
  public static Scan of(
      Dataset dataset,
      List<Measure> measures,
      FiscalCalendar calendar,
      Optional<Coverage> declared,
      ScanOptions options) {
    return of(dataset, measures, calendar, declared, options, Groups.Divided.MOST);
  }

  static Scan of(
      Dataset dataset,
      List<Measure> measures,
      FiscalCalendar calendar,
      Optional<Coverage> declared,
      ScanOptions options,
      int mostGroups) {
    DefinitionCheck.check(dataset, measures);
    return new Scan(
        new Part.Definition(
            dataset,
            measures,
            calendar,
            declared,
            ReadFields.of(dataset, measures, options),
            new Decimals(dataset),
            mostGroups),
        options.memory());
  }

  /**
   * What must be read of each export. Every column that the dataset declares is looked for,
   * whatever is asked; the values of one are {@linkplain ColumnSpec#read read} if rows are rejected
   * for them or a measure needs them, so that one more measure never changes another's figure.
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
                        definition.read().contains(field.id())))
            .toList();
    return new Projection(columns, dataset.zone(), definition.calendar(), layout);
  }

  /** Rows without the key of their event would all be one event, whatever the adapter needs. */
  private boolean isOfEvent(Field field) {
    return dataset.identity() instanceof Identity.EventKey event
        && event.key().contains(field.id());
  }

  /**
   * Reads an export to its end on this thread, as {@link #read(String, TableReader, int, AtMark)}
   * does.
   *
   * @param file the export's name
   * @param reader opened with {@link #projection}; not closed here
   * @throws SourceException as there
   * @throws IOException as there
   */
  public void read(String file, TableReader reader) throws SourceException, IOException {
    begin(file);
    readRest(file, reader);
  }

  /**
   * Reads an export to its end. If it breaks off, rows before the break have been counted: the scan
   * cannot go on. What is counted does not depend on the number of threads. Where rows belong
   * together or the first of several counts, all of it is done in order on this thread.
   *
   * @param file the export's name
   * @param reader opened with {@link #projection}; not closed here
   * @param threads how many may read and count at once, this one included; at least 1
   * @param atMark is told, on this thread, when the rows before a mark are counted and none behind
   * @throws SourceException if the rest of the file makes no sense, or divides a measure into more
   *     groups than a scan keeps in memory ({@value Groups.Divided#MOST} a breakdown)
   * @throws IOException if the file cannot be read, or whoever is told of the mark throws it
   */
  public void read(String file, TableReader reader, int threads, AtMark atMark)
      throws SourceException, IOException {
    begin(file);
    if (!inOrder()) {
      Optional<ReadMark> mark = readMost(file, reader, threads);
      if (mark.isPresent()) {
        atMark.reached(mark.get());
      }
    }
    readRest(file, reader);
  }

  /** Whether it matters which row comes first, so that rows cannot be counted in parts. */
  private boolean inOrder() {
    return !(dataset.identity() instanceof Identity.EachRow)
        || definition.measures().stream()
            .anyMatch(measure -> measure.calculation() instanceof Calculation.Reported);
  }

  private void begin(String file) {
    if (finished) {
      throw new IllegalStateException("the scan is finished");
    }
    files.begin(file);
    main.begin();
    events.ifPresent(EventAssembly::begin);
    repeated.ifPresent(RepeatedRows::begin);
  }

  private Optional<ReadMark> readMost(String file, TableReader reader, int threads)
      throws SourceException, IOException {
    PartTakers takers = new PartTakers(definition, files, file);
    try {
      Optional<ReadMark> mark;
      try {
        mark = reader.readMost(threads, takers::add);
      } finally {
        // What went wrong in counting tells more than what a reader makes of it.
        takers.throwFailure();
      }
      main = takers.merged(main, !hasBegun, threads);
      main.tallies().settle();
      return mark;
    } catch (TooManyGroups tooMany) {
      throw new SourceException(tooMany.problem(definition, file));
    }
  }

  private void readRest(String file, TableReader reader) throws SourceException, IOException {
    hasBegun = true;
    // The dictionaries may be others than those of the readers of most of it.
    main.begin();
    try {
      for (Optional<Batch> batch = reader.read(); batch.isPresent(); batch = reader.read()) {
        take(file, batch.get());
      }
      main.tallies().settle();
    } catch (TooManyGroups tooMany) {
      throw new SourceException(tooMany.problem(definition, file));
    }
    outcomes.put(file, reader.outcome());
    if (reader.mayCutDays()) {
      main.placement().spanned().mayCutDays(file);
    }
  }

  private void take(String file, Batch batch) throws IOException {
    if (events.isPresent()) {
      events.get().add(main.open(batch), file, batch::line);
    } else if (repeated.isPresent()) {
      main.take(file, batch, repeated.get());
    } else {
      main.take(file, batch);
    }
  }

  /**
   * Whether what was counted can be saved and taken up by another scan: if each row is a thing of
   * its own and no figure is taken as published.
   */
  public boolean canBeSaved() {
    return !inOrder();
  }

  /**
   * What this scan would remember of rows, as a digest: scans of other datasets, measures,
   * calendars or days have another one, and so has another version of what is {@linkplain #save
   * saved}.
   */
  public String key() {
    return ScanKey.of(definition);
  }

  /**
   * Saves what was counted until a mark, when it is {@linkplain AtMark told}. The same rows give
   * the same bytes, whichever threads counted them. Nothing in them proves that they are whole: a
   * checksum is for the caller.
   *
   * @param mostBytes how many may be written
   * @param threads how many may work at once, the calling one included; at least 1
   * @throws StateTooLarge if it is more; the stream may have got some of it
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if it {@linkplain #canBeSaved cannot be saved}
   */
  public void save(ReadMark mark, OutputStream to, long mostBytes, int threads) throws IOException {
    if (!canBeSaved()) {
      throw new IllegalStateException("what this scan counts depends on the order of rows");
    }
    ScanState.save(definition, files.names(), outcomes, main, mark, to, mostBytes, threads);
  }

  /**
   * Takes up what a scan of the same definition saved, in place of reading the same rows. Nothing
   * may have been read. If it throws, the scan is as it was.
   *
   * @param from read to behind what was saved; not closed here
   * @return the export that is to be read next, by a reader that goes on at the mark
   * @throws IOException if it cannot be read, was saved by a scan of another definition or by
   *     another version, or is damaged
   */
  public Restored restore(InputStream from) throws IOException {
    if (finished || !files.names().isEmpty() || !canBeSaved()) {
      throw new IllegalStateException("only a new scan of single rows takes up another one");
    }
    ScanState state = ScanState.restore(definition, files, from);
    main = state.counted();
    hasBegun = true;
    outcomes.putAll(state.before());
    return new Restored(files.names().get(files.names().size() - 1), state.mark());
  }

  /** How many rows count so far, where each is a thing of its own. */
  long counted() {
    return main.used().all();
  }

  private void leaveOut(EventAssembly.Origin origin, Supplier<List<String>> key) {
    Identity.UniqueRow identity = (Identity.UniqueRow) dataset.identity();
    boolean replaced = identity.repeats() == Identity.Repeats.LAST;
    main.reject(
        origin,
        Map.of(origin.file(), 1L),
        replaced ? Reason.REPLACED : Reason.REPORTED_TWICE,
        identity.key().get(0),
        String.join(", ", key.get()),
        "one row for each " + identity.key() + (replaced ? "; the last one counts" : ""));
  }

  /**
   * What was counted. The scan takes no more exports after this.
   *
   * @throws UncheckedIOException if rows that were set aside in temporary files cannot be read, or
   *     the thread is interrupted while rows are put together; the scan is of no use then
   * @throws ProblemException if events, which are counted only now, divide a measure into more
   *     groups than a scan keeps in memory
   */
  public ScanResult result() {
    if (!finished) {
      finished = true;
      try {
        finish();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (TooManyGroups tooMany) {
        String last = files.names().get(files.names().size() - 1);
        throw new ProblemException(List.of(tooMany.problem(definition, last)));
      }
    }
    Map<FieldId, Long> invalid = new TreeMap<>(overflows);
    main.invalid().forEach((field, values) -> invalid.merge(field, values, Long::sum));
    return new ScanResult(
        definition, main, outcomes, invalid, repeated.map(RepeatedRows::repeated).orElse(Map.of()));
  }

  private void finish() throws IOException {
    try {
      // Their texts have codes of their own.
      main.begin();
      if (events.isPresent()) {
        events.get().drain(main::takeEvents);
        overflows.putAll(events.get().overflows());
      }
      if (repeated.isPresent()) {
        repeated.get().drain(main::takeHeldBack);
      }
      main.tallies().settle();
    } finally {
      close();
    }
  }

  /** Deletes temporary files, if there are any; {@link #result} does so too. */
  @Override
  public void close() throws IOException {
    finished = true;
    if (events.isPresent()) {
      events.get().close();
    }
    if (repeated.isPresent()) {
      repeated.get().close();
    }
  }

  /**
   * Where a scan goes on that took up another one.
   *
   * @param file the export's name; those before it were read to their end
   * @param mark for {@link TableReader#resume}
   */
  public record Restored(String file, ReadMark mark) {}

  /** Is told where an export can be read on when it has grown. */
  @FunctionalInterface
  public interface AtMark {
    /**
     * Called when everything before the mark was counted and nothing behind it.
     *
     * @throws IOException if what is to be done there fails; the scan cannot go on then
     */
    void reached(ReadMark mark) throws IOException;
  }
}
