package org.datainaction.sources.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.sources.SourceFormatContract;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;

class Ga4CsvFormatContractTest extends SourceFormatContract {
  @Override
  protected SourceFormat format() {
    return new Ga4CsvFormat();
  }

  @Override
  protected String id() {
    return "ga4-csv";
  }

  @Override
  protected byte[] export(List<String> header, List<List<String>> rows) {
    return (CsvText.GA4_COMMENTS + CsvText.of(header, rows)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected int headerLine() {
    return 10;
  }

  @Override
  protected Confidence confidence() {
    return Confidence.CERTAIN;
  }
}
