package org.datainaction.benchmarks.jmh;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading 20,000 rows of the dispatch export: ours to typed columns, six of eighteen; FastCSV to
 * records whose cells stay text.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ScannerBenchmark {
  private final byte[] bytes = Inputs.export();
  private final SourceFile file = SourceFile.of("cad.csv", bytes);
  private final Projection projection = Inputs.job().projection(TextLayout.DETECT);

  /** Accepted rows. */
  @Benchmark
  public long ours() throws SourceException, IOException {
    return Inputs.read(new CsvFormat(), file, projection);
  }

  /** Cells. */
  @Benchmark
  public long fastCsv() throws IOException {
    long cells = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new ByteArrayInputStream(bytes))) {
      for (CsvRecord one : reader) {
        cells += one.getFieldCount();
      }
    }
    return cells;
  }
}
