package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.Optional;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * The CSV export of Universal Analytics, the tool before Google Analytics 4: a block of comments
 * that says the days, a table with a total at its end, then a table of days. Offers the columns
 * {@code Start date} and {@code End date} (like {@code 20230131}), {@code Counting method} ({@code
 * universal-analytics}) and, in a table with {@code Day Index} (like {@code 1/31/23}), {@code
 * Date}. The first table that has the needed columns is read. Thread-safe.
 */
public final class UaCsvFormat implements SourceFormat {
  @Override
  public String id() {
    return "ua-csv";
  }

  /** Certain if the block of comments says the days and the headers are those of this tool. */
  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    return WebTool.of(file).equals(Optional.of(WebTool.UNIVERSAL_ANALYTICS))
        ? Confidence.CERTAIN
        : Confidence.NO;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    return CsvTable.open(file, projection, new ReportLayer(WebTool.UNIVERSAL_ANALYTICS));
  }
}
