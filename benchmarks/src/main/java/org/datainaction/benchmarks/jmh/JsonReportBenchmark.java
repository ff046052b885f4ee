package org.datainaction.benchmarks.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.datainaction.compute.Scan;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.sources.json.AnalyticsUsaGovJsonFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reading 20,000 records of an analytics report in JSON: ours to typed columns; Jackson's parser
 * alone over the same bytes, each text and number taken.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class JsonReportBenchmark {
  private final byte[] bytes = report().getBytes(StandardCharsets.UTF_8);
  private final SourceFile file = SourceFile.of("report.json", bytes);
  private final JsonFactory jackson = new JsonFactory();
  private final Projection projection =
      Scan.of(WebAnalytics.DATASET, List.of(), FiscalCalendar.CALENDAR_YEAR)
          .projection(TextLayout.DETECT);

  /** Accepted rows. */
  @Benchmark
  public long ours() throws SourceException, IOException {
    return Inputs.read(new AnalyticsUsaGovJsonFormat(), file, projection);
  }

  /** Characters of all values. */
  @Benchmark
  public long jacksonAlone() {
    long characters = 0;
    try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          characters += parser.getString().length();
        }
      }
    }
    return characters;
  }

  private static String report() {
    StringBuilder text =
        new StringBuilder(
            "{\"query\":{\"start-date\":\"2024-01-01\",\"end-date\":\"2024-01-31\"},\"data\":[");
    for (int row = 0; row < Inputs.ROWS; row++) {
      text.append(row == 0 ? "" : ",\n");
      text.append("{\"page\":\"city.gov/data/").append(row % 997).append("\",\"page_title\":\"");
      text.append("Calls for service ").append(row % 31).append("\",\"pageviews\":\"");
      text.append(row % 4_001).append("\"}");
    }
    return text.append("],\"taken_at\":\"2024-02-01T06:00:00Z\"}").toString();
  }
}
