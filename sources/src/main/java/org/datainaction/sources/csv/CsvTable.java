package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.csv.HeaderSearch.Found;
import org.datainaction.sources.csv.HeaderSearch.HeaderPlace;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.sources.row.RowTableReader;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.table.Need;
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
    HeaderSearch search = new HeaderSearch(file.name(), text, projection, layer);
    List<String> declared = projection.layout().header();
    if (!declared.isEmpty()) {
      HeaderPlace first = search.firstRow(declared.size());
      RowSource headed =
          new HeadedRows(RawRow.of(first.line(), declared), plainRows(file, text, first));
      return RowTableReader.open(
          file.name(), layer.over(first.linesBefore(), headed), bytes, projection);
    }
    Found header = search.find();
    Optional<RowSource> further =
        header.complete() || !isNeeding(projection)
            ? Optional.empty()
            : further(file, text, projection, layer, search.firstTable());
    RowSource rows = further.isPresent() ? further.get() : rows(file, text, layer, header.place());
    return RowTableReader.open(file.name(), rows, bytes, projection);
  }

  /** The wanted table, if it stands further down than headers are searched. */
  private static Optional<RowSource> further(
      SourceFile file,
      SampledText text,
      Projection projection,
      Layer layer,
      Optional<HeaderPlace> first)
      throws SourceException, IOException {
    return first.isEmpty()
        ? Optional.empty()
        : layer.wantedTable(
            file.name(),
            projection,
            first.get().linesBefore(),
            () -> plainRows(file, text, first.get()));
  }

  private static RowSource rows(
      SourceFile file, SampledText text, Layer layer, HeaderPlace header) {
    return layer.over(header.linesBefore(), plainRows(file, text, header));
  }

  private static RowSource plainRows(SourceFile file, SampledText text, HeaderPlace place) {
    return new FastCsvRows(
        file.name(), text.allFrom(place.start()), place.separator(), place.line());
  }

  private static boolean isNeeding(Projection projection) {
    return projection.columns().stream().anyMatch(column -> column.need() != Need.NONE);
  }
}
