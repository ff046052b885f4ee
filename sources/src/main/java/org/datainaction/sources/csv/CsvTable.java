package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.bytes.ByteRows;
import org.datainaction.sources.bytes.ByteTableReader;
import org.datainaction.sources.bytes.ByteTableReader.Start;
import org.datainaction.sources.bytes.Sample;
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
    Sample text = Sample.of(TextDecoding.open(file, bytes, projection.layout().charset()));
    HeaderSearch search = new HeaderSearch(file.name(), text, projection, layer);
    List<String> declared = projection.layout().header();
    if (!declared.isEmpty()) {
      HeaderPlace first = search.firstRow(declared.size());
      RawRow header = RawRow.of(first.line(), declared);
      return layer == Layer.NONE
          ? ByteTableReader.open(
              new Start(file, text, header, first.start(), first.line(), first.separator()),
              projection)
          : RowTableReader.open(
              file.name(),
              layer.over(first.linesBefore(), new HeadedRows(header, plainRows(text, first))),
              bytes,
              projection);
    }
    Found header = search.find();
    if (layer == Layer.NONE) {
      return open(file, bytes, text, header.place(), projection);
    }
    Optional<RowSource> further =
        header.complete() || !isNeeding(projection)
            ? Optional.empty()
            : further(file, text, projection, layer, search.firstTable());
    RowSource rows =
        further.isPresent()
            ? further.get()
            : layer.over(header.place().linesBefore(), plainRows(text, header.place()));
    return RowTableReader.open(file.name(), rows, bytes, projection);
  }

  private static TableReader open(
      SourceFile file, TalliedStream bytes, Sample text, HeaderPlace place, Projection projection)
      throws SourceException, IOException {
    ByteRows rows = text.rows(place.start(), place.separator(), place.line());
    Optional<RawRow> header = rows.next();
    int firstByte = rows.nextByte();
    if (header.isEmpty() || !text.reaches(firstByte)) {
      // A header that is longer than what is looked at beforehand.
      return RowTableReader.open(file.name(), plainRows(text, place), bytes, projection);
    }
    return ByteTableReader.open(
        new Start(file, text, header.get(), firstByte, rows.nextLine(), place.separator()),
        projection);
  }

  /** The wanted table, if it stands further down than headers are searched. */
  private static Optional<RowSource> further(
      SourceFile file, Sample text, Projection projection, Layer layer, Optional<HeaderPlace> first)
      throws SourceException, IOException {
    return first.isEmpty()
        ? Optional.empty()
        : layer.wantedTable(
            file.name(), projection, first.get().linesBefore(), () -> plainRows(text, first.get()));
  }

  private static RowSource plainRows(Sample text, HeaderPlace place) {
    return text.allRows(place.start(), place.separator(), place.line());
  }

  private static boolean isNeeding(Projection projection) {
    return projection.columns().stream().anyMatch(column -> column.need() != Need.NONE);
  }
}
