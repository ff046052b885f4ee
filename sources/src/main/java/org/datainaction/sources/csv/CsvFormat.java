package org.datainaction.sources.csv;

import java.io.IOException;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * Any table as text: cells between commas, semicolons, tabs or bars, quoted or not; UTF-8, UTF-16,
 * UTF-32 or a declared encoding; with or without lines before the header. Thread-safe.
 */
public final class CsvFormat implements SourceFormat {
  @Override
  public String id() {
    return "csv";
  }

  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    byte[] head = file.head(FirstBytes.ENOUGH);
    return FirstBytes.looksLike(head).isPresent() ? Confidence.NO : Confidence.POSSIBLE;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    return CsvTable.open(file, projection, Layer.NONE);
  }
}
