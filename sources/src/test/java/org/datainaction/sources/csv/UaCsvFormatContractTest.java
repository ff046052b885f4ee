package org.datainaction.sources.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.sources.SourceFormatContract;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;

class UaCsvFormatContractTest extends SourceFormatContract {
  @Override
  protected SourceFormat format() {
    return new UaCsvFormat();
  }

  @Override
  protected String id() {
    return "ua-csv";
  }

  /** With one more column, by which the tool is recognised. */
  @Override
  protected byte[] export(List<String> header, List<List<String>> rows) {
    return (CsvText.UA_COMMENTS
            + CsvText.of(
                and(header, "Pageviews"), rows.stream().map(row -> and(row, "1,701")).toList()))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected int headerLine() {
    return 7;
  }

  @Override
  protected Confidence confidence() {
    return Confidence.CERTAIN;
  }

  private static List<String> and(List<String> cells, String last) {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }
}
