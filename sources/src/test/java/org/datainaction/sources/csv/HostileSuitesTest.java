package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;
import org.datainaction.sources.SharedFiles;
import org.datainaction.sources.bytes.ByteRows;
import org.datainaction.sources.bytes.Sample;
import org.datainaction.sources.bytes.TextBytes;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that were made to break readers, and real exports: the engine says of them what FastCSV
 * says.
 */
class HostileSuitesTest {
  private static final int LARGEST = 6_000_000;

  @TestFactory
  Stream<DynamicTest> aSuiteGivesWhatFastCsvGives() throws IOException {
    return files("hostile", "").map(file -> test(file, List.of(1, 7, 64, 1 << 12)));
  }

  @TestFactory
  Stream<DynamicTest> aRealExportGivesWhatFastCsvGives() throws IOException {
    return Stream.of("police", "fire", "ecc", "community-safety", "web")
        .flatMap(folder -> uncheckedFiles(folder))
        .map(file -> test(file, List.of(1 << 10, 1 << 16)));
  }

  private static Stream<Path> uncheckedFiles(String folder) {
    try {
      return files(folder, ".csv");
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static Stream<Path> files(String folder, String ending) throws IOException {
    Path root = SharedFiles.path(folder);
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
              .filter(file -> sizeOf(file) <= LARGEST)
              .sorted()
              .toList();
      assertThat(files).as("files in %s", folder).isNotEmpty();
      return files.stream();
    }
  }

  private static long sizeOf(Path file) {
    return file.toFile().length();
  }

  private static DynamicTest test(Path file, List<Integer> blocks) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> {
          byte[] bytes = Files.readAllBytes(file);
          for (char separator : new char[] {',', ';', '\t', '|'}) {
            List<ColumnSpec> specs = everyColumn(bytes, separator);
            if (!specs.isEmpty()) {
              BothReaders both =
                  new BothReaders(bytes, separator, columns(specs.toArray(ColumnSpec[]::new)));
              for (int block : blocks) {
                if (bytes.length / block < 200_000) {
                  both.agree(file.getFileName() + " by '" + separator + "'", block, 2);
                }
              }
            }
          }
        });
  }

  private static List<ColumnSpec> everyColumn(byte[] bytes, char separator) throws Exception {
    TalliedStream stream = new TalliedStream(new java.io.ByteArrayInputStream(bytes));
    Sample sample =
        Sample.of(new TextBytes("a.csv", stream, 0, 0, stream, true, TextBytes.OnFault.REJECT_ROW));
    ByteRows rows = sample.rows(0, separator, 1);
    Optional<RawRow> header = rows.next();
    List<ColumnSpec> specs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> names = header.map(RawRow::cells).orElse(List.of());
    boolean many = names.size() > 60 || (names.size() == 1 && separator != ',');
    for (int i = 0; i < names.size() && !many; i++) {
      if (seen.add(Blanks.collapse(names.get(i)).toLowerCase(Locale.ROOT))) {
        specs.add(
            new ColumnSpec(
                FieldId.of("c" + i),
                List.of(names.get(i)),
                i % 3 == 2 ? new CellFormat.Decimal(2) : new CellFormat.Text(),
                Need.COLUMN,
                Set.of()));
      }
    }
    return specs;
  }
}
