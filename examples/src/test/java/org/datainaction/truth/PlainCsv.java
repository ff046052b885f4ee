package org.datainaction.truth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real export read by a CSV reader and nothing else, to count figures without the engine. */
final class PlainCsv {
  private final List<Map<String, String>> rows;

  private PlainCsv(List<Map<String, String>> rows) {
    this.rows = rows;
  }

  /** Under a header in the first line. */
  static PlainCsv of(String path) {
    return of(path, StandardCharsets.UTF_8);
  }

  static PlainCsv of(String path, Charset charset) {
    List<List<String>> records = records(path, charset);
    List<String> header = records.get(0);
    return new PlainCsv(
        records.stream()
            .skip(1)
            .map(
                record -> {
                  Map<String, String> row = new LinkedHashMap<>();
                  for (int i = 0; i < header.size(); i++) {
                    row.putIfAbsent(header.get(i), record.get(i));
                  }
                  return row;
                })
            .toList());
  }

  /** Every line as it stands. */
  static List<List<String>> records(String path, Charset charset) {
    try {
      String text = Files.readString(RealExports.shared(path), charset);
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      try (CsvReader<CsvRecord> reader =
              CsvReader.builder()
                  .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .ofCsvRecord(plain);
          Stream<CsvRecord> records = reader.stream()) {
        return records.map(CsvRecord::getFields).toList();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  List<Map<String, String>> rows() {
    return rows;
  }

  long count(Predicate<Map<String, String>> which) {
    return rows.stream().filter(which).count();
  }

  /** How many rows have this value, compared exactly. */
  long count(String header, String value) {
    return count(row -> value.equals(row.get(header)));
  }

  /** How many rows by what they are. */
  Map<String, Long> countBy(Function<Map<String, String>, String> what) {
    return rows.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
  }
}
