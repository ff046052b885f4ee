package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.Optional;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * The CSV export of Google Analytics 4, which starts with a block of comments that says, among
 * other things, which days it covers. They are offered as two more columns, {@code Start date} and
 * {@code End date} (like {@code 20260224}), with the same value in each row; a third, {@code
 * Counting method}, says {@code ga4}. A table that numbers its days in {@code Nth day} gets the
 * column {@code Date}. Of several tables in a file the first that has the needed columns is read,
 * with those of the same header for other days. Thread-safe.
 */
public final class Ga4CsvFormat implements SourceFormat {
  @Override
  public String id() {
    return "ga4-csv";
  }

  /** Certain if the file starts with the block of comments and the block says the days. */
  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    return WebTool.of(file).equals(Optional.of(WebTool.GA4)) ? Confidence.CERTAIN : Confidence.NO;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    return CsvTable.open(file, projection, new ReportLayer(WebTool.GA4));
  }
}
