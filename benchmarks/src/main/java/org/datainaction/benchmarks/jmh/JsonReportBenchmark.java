package org.datainaction.benchmarks.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.datainaction.compute.Scan;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.sources.json.AnalyticsUsaGovJsonFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.datainaction.text.LocalizedText;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading 20,000 records of an analytics report in JSON: ours to typed columns, with every cell
 * checked and memory that does not grow with the file; Jackson's tree of the whole file to the same
 * columns; Jackson's parser alone over the same bytes, each text and number taken.
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
  private final JsonMapper mapper = new JsonMapper();
  private final Projection projection =
      Scan.of(WebAnalytics.DATASET, List.of(pageViews()), FiscalCalendar.CALENDAR_YEAR)
          .projection(TextLayout.DETECT);

  /** Accepted rows. */
  @Benchmark
  public long ours() throws SourceException, IOException {
    return Inputs.read(new AnalyticsUsaGovJsonFormat(), file, projection);
  }

  /** The plain use of the library: the same columns from its tree of the whole file. */
  @Benchmark
  public long jacksonTree() {
    JsonNode data = mapper.readTree(bytes).get("data");
    Map<String, Integer> pages = new HashMap<>();
    Map<String, Integer> titles = new HashMap<>();
    long[][] columns = new long[3][data.size()];
    int row = 0;
    for (JsonNode one : data) {
      columns[0][row] = codeOf(one.get("page").stringValue(), pages);
      columns[1][row] = codeOf(one.get("page_title").stringValue(), titles);
      columns[2][row++] = Long.parseLong(one.get("pageviews").stringValue());
    }
    return columns[0][row - 1] + columns[1][row - 1] + columns[2][row - 1];
  }

  private static int codeOf(String text, Map<String, Integer> codes) {
    Integer known = codes.putIfAbsent(text, codes.size());
    return known == null ? codes.size() - 1 : known;
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

  private static Measure pageViews() {
    LocalizedText views = LocalizedText.of("Views");
    return WebAnalytics.dataPageViews(DepartmentId.of("police"), views, views).build();
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
