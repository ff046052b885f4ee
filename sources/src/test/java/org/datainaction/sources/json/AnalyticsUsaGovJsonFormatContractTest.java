package org.datainaction.sources.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.sources.SourceFormatContract;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;

class AnalyticsUsaGovJsonFormatContractTest extends SourceFormatContract {
  @Override
  protected SourceFormat format() {
    return new AnalyticsUsaGovJsonFormat();
  }

  @Override
  protected String id() {
    return "analytics-usa-gov-json";
  }

  /** A record a line; the names are said anew in each. */
  @Override
  protected byte[] export(List<String> header, List<List<String>> rows) {
    List<String> records = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add("\"" + header.get(i) + "\":\"" + row.get(i) + "\"");
      }
      records.add("{" + String.join(",", cells) + "}");
    }
    String text =
        "{\"name\":\"calls\",\"query\":{\"dateRanges\":[]},\n\"data\":[\n"
            + String.join(",\n", records)
            + "],\n\"agency\":\"durham\"}\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** That of {@code data}. */
  @Override
  protected int headerLine() {
    return 2;
  }

  @Override
  protected Confidence confidence() {
    return Confidence.CERTAIN;
  }

  @Override
  protected String refusalWithoutRows() {
    return "a.csv:2: export-empty: there are no records; expected records under 'data'";
  }

  @Override
  protected String expectedText() {
    return "JSON with records under 'data'";
  }

  @Override
  protected String expectedForm() {
    return "JSON";
  }
}
