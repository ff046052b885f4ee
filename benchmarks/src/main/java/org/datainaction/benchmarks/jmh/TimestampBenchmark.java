package org.datainaction.benchmarks.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
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
 * 20,000 times: ours through the reader, from the bytes of a table with one column; java.time from
 * texts that are there already.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class TimestampBenchmark {
  private final byte[] bytes = Inputs.times();
  private final SourceFile file = SourceFile.of("times.csv", bytes);
  private final Projection projection = Inputs.timeColumn();
  private final List<String> texts =
      new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
  private final DateTimeFormatter pattern =
      DateTimeFormatter.ofPattern(Inputs.PATTERN, Locale.ROOT);

  /** Accepted rows. */
  @Benchmark
  public long ours() throws SourceException, IOException {
    return Inputs.read(new CsvFormat(), file, projection);
  }

  /** Something of all times. */
  @Benchmark
  public long javaTime() {
    long sum = 0;
    for (String text : texts) {
      sum += LocalDateTime.parse(text, pattern).toEpochSecond(ZoneOffset.UTC);
    }
    return sum;
  }
}
