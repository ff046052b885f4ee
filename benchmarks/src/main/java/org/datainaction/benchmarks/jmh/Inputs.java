package org.datainaction.benchmarks.jmh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.datainaction.benchmarks.adapter.CadAdapter;
import org.datainaction.benchmarks.export.CadExport;
import org.datainaction.compute.Scan;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;

/** What the benchmarks read, made before they are timed. */
final class Inputs {
  /** Rows of each input. */
  static final int ROWS = 20_000;

  /** How {@link #times} writes them. */
  static final String PATTERN = "yyyy-MM-dd'T'HH:mm:ss";

  private static final long SEED = 42;
  private static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.JULY);
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, Month.JULY, 1, 0, 0);
  private static final int SECONDS_APART = 97;

  private Inputs() {}

  /** The dispatch export. */
  static byte[] export() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CadExport(ROWS, SEED).write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A table of one column of times. */
  static byte[] times() {
    DateTimeFormatter pattern = DateTimeFormatter.ofPattern(PATTERN, Locale.ROOT);
    StringBuilder text = new StringBuilder("received_at\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(pattern.format(FIRST.plusSeconds((long) row * SECONDS_APART))).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What {@link #times} holds, as a dataset asks for it. */
  static Projection timeColumn() {
    return new Projection(
        List.of(
            new ColumnSpec(
                FieldId.of("received"),
                List.of("received_at"),
                new CellFormat.Timestamp(List.of(PATTERN)),
                Need.CELL,
                Set.of())),
        ZoneId.of("UTC"),
        CALENDAR,
        TextLayout.DETECT);
  }

  /** A scan of the job: six columns, five measures. */
  static Scan job() {
    CadAdapter adapter = new CadAdapter();
    DatasetId id = DatasetId.of("bench/cad");
    Dataset dataset =
        adapter.datasets().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    List<Measure> measures =
        adapter.measures().stream().filter(one -> one.dataset().equals(id)).toList();
    return Scan.of(dataset, measures, CALENDAR);
  }

  /** Reads a whole table; how many rows were accepted. */
  static long read(SourceFormat format, SourceFile file, Projection projection)
      throws SourceException, IOException {
    long rows = 0;
    try (TableReader reader = format.open(file, projection)) {
      for (Optional<Batch> batch = reader.read(); batch.isPresent(); batch = reader.read()) {
        rows += batch.get().rows();
      }
    }
    return rows;
  }

  /** The job's columns of the export in memory. */
  static RowsInMemory rows() {
    SourceFile file = SourceFile.of("cad.csv", export());
    Projection projection = job().projection(TextLayout.DETECT);
    try (TableReader reader = new CsvFormat().open(file, projection)) {
      return RowsInMemory.copyOf(reader, projection.columns().size());
    } catch (SourceException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
