package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.Reader;
import org.datainaction.sources.csv.HeaderSearch.HeaderPlace;
import org.datainaction.sources.row.RowSource;
import org.datainaction.sources.row.RowTableReader;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/** The way from a file's bytes to an opened table. */
final class CsvTable {
  private CsvTable() {}

  static TableReader open(SourceFile file, Projection projection, Layer layer)
      throws SourceException, IOException {
    TalliedStream bytes = new TalliedStream(file.open());
    boolean opened = false;
    try {
      TableReader reader = open(file, bytes, projection, layer);
      opened = true;
      return reader;
    } catch (BadText badText) {
      throw badText.asSourceException();
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  private static TableReader open(
      SourceFile file, TalliedStream bytes, Projection projection, Layer layer)
      throws SourceException, IOException {
    Reader decoded = TextDecoding.open(file, bytes, projection.layout().charset());
    SampledText text = SampledText.of(decoded);
    HeaderPlace header = new HeaderSearch(file.name(), text, projection, layer).find();
    RowSource rows =
        new FastCsvRows(
            file.name(), text.allFrom(header.start()), header.separator(), header.line());
    return RowTableReader.open(
        file.name(), layer.over(header.linesBefore(), rows), bytes, projection);
  }
}
