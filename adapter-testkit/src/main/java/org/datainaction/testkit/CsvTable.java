package org.datainaction.testkit;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.datainaction.sources.row.Blanks;
import org.datainaction.table.SourceFile;

/**
 * A file of a fixture as rows of cells, so that a test can write it again with something changed.
 * Immutable.
 *
 * @param name of the file
 * @param above rows over the header
 * @param header names of the columns
 * @param rows everything under the header, also what is no data
 */
record CsvTable(
    String name, List<List<String>> above, List<String> header, List<List<String>> rows) {
  CsvTable {
    above = ImmutableList.copyOf(above);
    header = ImmutableList.copyOf(header);
    rows = ImmutableList.copyOf(rows);
  }

  /**
   * Reads a text; its header is the row with most cells that are known headers.
   *
   * @throws CsvParseException if quotes do not end where a cell does
   */
  static CsvTable parse(String name, String text, Predicate<String> isHeader) {
    List<List<String>> all = new ArrayList<>();
    CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
        .forEach((CsvRecord row) -> all.add(List.copyOf(row.getFields())));
    int header = 0;
    long most = 0;
    for (int row = 0; row < all.size(); row++) {
      long known = all.get(row).stream().filter(isHeader).count();
      if (known > most) {
        header = row;
        most = known;
      }
    }
    return all.isEmpty()
        ? new CsvTable(name, List.of(), List.of(), List.of())
        : new CsvTable(
            name, all.subList(0, header), all.get(header), all.subList(header + 1, all.size()));
  }

  /** How headers are compared. */
  static String key(String header) {
    return Blanks.collapse(header).toLowerCase(Locale.ROOT);
  }

  /** Where the column stands, from 0; -1 if under none of these names. */
  int placeOf(List<String> names) {
    List<String> keys = header.stream().map(CsvTable::key).toList();
    return names.stream()
        .mapToInt(name -> keys.indexOf(key(name)))
        .filter(place -> place >= 0)
        .findFirst()
        .orElse(-1);
  }

  /** Where columns stand under any of these names, from 0, the last one first. */
  List<Integer> placesOf(List<String> names) {
    Set<String> wanted = names.stream().map(CsvTable::key).collect(Collectors.toSet());
    return IntStream.iterate(header.size() - 1, place -> place >= 0, place -> place - 1)
        .filter(place -> wanted.contains(key(header.get(place))))
        .boxed()
        .toList();
  }

  /** The cell, or nothing where the row is too short. */
  String cell(int row, int place) {
    List<String> cells = rows.get(row);
    return place >= 0 && place < cells.size() ? cells.get(place) : "";
  }

  CsvTable withRows(List<List<String>> others) {
    return new CsvTable(name, above, header, others);
  }

  CsvTable withCell(int row, int place, String text) {
    List<List<String>> all = new ArrayList<>(rows);
    all.set(row, replaced(all.get(row), place, text));
    return withRows(all);
  }

  /** Another name over a column, also where the header stands again among the rows. */
  CsvTable withHeader(int place, String other) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      all.add(isHeader(row) ? replaced(row, place, other) : row);
    }
    return new CsvTable(name, above, replaced(header, place, other), all);
  }

  CsvTable withoutColumn(int place) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (place < cells.size()) {
        cells.remove(place);
      }
      all.add(cells);
    }
    List<String> names = new ArrayList<>(header);
    names.remove(place);
    return new CsvTable(name, above, names, all);
  }

  /** One more column, in front or behind; rows that are no data stay so. */
  CsvTable withColumn(boolean inFront, String title, String value) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      boolean blank = row.stream().allMatch(Blanks::isBlank);
      if (blank && row.size() != header.size()) {
        all.add(row);
      } else {
        all.add(with(row, inFront, blank ? "" : isHeader(row) ? title : value));
      }
    }
    return new CsvTable(name, above, with(header, inFront, title), all);
  }

  /** The line on which a cell starts, from 1. */
  long lineOf(int row, int place) {
    long line = 1 + above.stream().mapToLong(CsvTable::lines).sum() + lines(header);
    for (List<String> before : rows.subList(0, row)) {
      line += lines(before);
    }
    List<String> cells = rows.get(row);
    return line + breaks(cells.subList(0, Math.min(place, cells.size())));
  }

  String text() {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      above.forEach(writer::writeRecord);
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException("text in memory could not be written", impossible);
    }
    return text.toString();
  }

  SourceFile file() {
    return SourceFile.of(name, text().getBytes(StandardCharsets.UTF_8));
  }

  private boolean isHeader(List<String> row) {
    return row.stream()
        .map(CsvTable::key)
        .toList()
        .equals(header.stream().map(CsvTable::key).toList());
  }

  private static List<String> replaced(List<String> cells, int place, String cell) {
    List<String> all = new ArrayList<>(cells);
    all.set(place, cell);
    return all;
  }

  private static List<String> with(List<String> cells, boolean inFront, String cell) {
    List<String> all = new ArrayList<>(cells);
    all.add(inFront ? 0 : all.size(), cell);
    return all;
  }

  private static long lines(List<String> cells) {
    return 1 + breaks(cells);
  }

  private static long breaks(List<String> cells) {
    return cells.stream()
        .mapToLong(
            cell -> cell.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count())
        .sum();
  }
}
