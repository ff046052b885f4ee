package org.datainaction.adapters.police;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.junit.jupiter.api.Assumptions;

/** Which columns of a dataset a real export has. */
final class RealHeader {
  private RealHeader() {}

  /** The fields whose column stands in the export under one of its names. */
  static List<String> fieldsIn(String file, Dataset dataset) throws IOException {
    List<String> header = header(file);
    return dataset.fields().stream()
        .filter(field -> field.headers().stream().anyMatch(header::contains))
        .map(Field::id)
        .map(FieldId::value)
        .toList();
  }

  private static List<String> header(String file) throws IOException {
    Path export = Path.of(System.getProperty("shared.dir", ""), "data/police", file);
    Assumptions.assumeTrue(Files.exists(export), "the real export is not here: " + export);
    try (Stream<String> lines = Files.lines(export)) {
      String first = lines.findFirst().orElseThrow();
      return List.of(first.replaceFirst("^\uFEFF", "").split(","));
    }
  }
}
