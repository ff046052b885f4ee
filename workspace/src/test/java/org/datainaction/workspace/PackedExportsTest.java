package org.datainaction.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports in gzip files and ZIP archives. */
class PackedExportsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 6, 15);
  private static final String JANUARY = views("2024-01", 5);
  private static final String FEBRUARY = views("2024-02", 7);
  private static final String MARCH = views("2024-03", 11);

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder.resolve("city"));
    files("data/*");
  }

  @Test
  void plainAndPackedFilesOfOneDatasetGiveTheFiguresOfPlainOnes() {
    workspace.write("data/1.csv", JANUARY).write("data/2.csv", FEBRUARY);
    workspace.write("data/3.csv", MARCH);
    List<String> plain = figures(workspace);
    assertThat(plain).startsWith("2024-01 normal 5", "2024-02 normal 7", "2024-03 normal 11");

    workspace = new TestFolder(folder.resolve("packed"));
    files("data/*");
    workspace.write("data/1.csv", JANUARY);
    write("data/2.csv.gz", gzip(FEBRUARY));
    write("data/3.zip", zip("year/3.csv", MARCH));
    assertThat(figures(workspace)).isEqualTo(plain);
    assertThat(names()).containsExactly("data/1.csv", "data/2.csv.gz", "data/3.zip!year/3.csv");

    workspace = new TestFolder(folder.resolve("archive"));
    files("data/*.zip!*.csv");
    write("data/a.zip", zip("3.csv", MARCH, "1.csv", JANUARY, "notes.txt", "none"));
    write("data/b.zip", zip("2.csv", FEBRUARY));
    assertThat(figures(workspace)).isEqualTo(plain);
    assertThat(names()).containsExactly("data/a.zip!1.csv", "data/a.zip!3.csv", "data/b.zip!2.csv");

    workspace = new TestFolder(folder.resolve("joined"));
    files("data/all.gz");
    String rows = FEBRUARY.substring(FEBRUARY.indexOf('\n') + 1);
    write("data/all.gz", joined(gzip(JANUARY), joined(gzip(rows), gzip(MARCH))));
    assertThat(figures(workspace)).isEqualTo(plain);
  }

  @Test
  void theChecksumOfAPackedFileIsThatOfTheFileOnDiskAndOfAMemberThatOfItsText() {
    byte[] packed = joined(gzip(JANUARY), gzip(""));
    write("data/1.csv.gz", packed);
    write("data/2.zip", zip("2.csv", FEBRUARY));
    workspace.write("data/3.csv", MARCH);
    assertThat(workspace.scan().exports())
        .extracting(report -> report.name() + " " + report.bytes() + " " + report.crc32c())
        .containsExactly(
            "data/1.csv.gz " + digest(packed),
            "data/2.zip!2.csv " + digest(FEBRUARY.getBytes(UTF_8)),
            "data/3.csv " + digest(MARCH.getBytes(UTF_8)));
  }

  @Test
  void progressOfAPackedFileGoesByItsBytesOnDisk() {
    byte[] packed = gzip(JANUARY + "/other,1,2024-01-01,2024-01-31\n".repeat(20_000));
    write("data/1.csv.gz", packed);
    long[] begun = {0};
    long[] advanced = {0};
    workspace.scan(
        new Progress() {
          @Override
          public void begin(String export, long bytes) {
            begun[0] += bytes;
          }

          @Override
          public void advance(long bytes) {
            advanced[0] += bytes;
          }
        });
    assertThat(begun[0]).isEqualTo(packed.length);
    assertThat(advanced[0]).isEqualTo(packed.length);
  }

  @Test
  void aGzipFileThatIsCutAnywhereGivesNoFigure() {
    byte[] packed = gzip(JANUARY);
    for (int length = 0; length < packed.length; length++) {
      write("data/1.csv.gz", Arrays.copyOf(packed, length));
      ExportScan scan = workspace.scan();
      assertThat(scan.result()).as("the first %s bytes", length).isEmpty();
      assertThat(scan.awaited())
          .contains(Message.of("awaited.export-unusable", new Argument.Verbatim("data/1.csv.gz")));
      assertThat(scan.problems())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.code().blame()).isEqualTo(ProblemCode.Blame.DATA);
                assertThat(one.place().file()).isEqualTo("data/1.csv.gz");
              });
      assertThat(scan.exports()).singleElement().extracting(ExportReport::crc32c).isEqualTo("");
    }
    write("data/1.csv.gz", packed);
    assertThat(workspace.scan().result()).isPresent();
  }

  @Test
  void anArchiveThatIsCutAnywhereGivesNoFigure() {
    byte[] packed = zip("1.csv", JANUARY);
    for (int length = 0; length < packed.length; length++) {
      write("data/1.zip", Arrays.copyOf(packed, length));
      assertThat(workspace.scan().result()).as("the first %s bytes", length).isEmpty();
    }
    write("data/1.zip", packed);
    assertThat(workspace.scan().result()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "data/1.zip!*.txt, export-missing",
    "data/1.zip, export-unreadable",
    "data/none.zip!*.csv, export-missing",
    "data/empty.zip, export-empty",
    "data/empty.zip!*, export-empty",
    "data/plain.csv!*.csv, export-unreadable",
    "data/twice.zip, export-unreadable",
  })
  void whatIsNotThereOrNotClearIsToldAndTheDatasetAwaited(String files, String code) {
    write("data/1.zip", zip("1.csv", JANUARY, "2.csv", FEBRUARY));
    write("data/empty.zip", zip());
    write("data/twice.zip", zip("1.csv.gz", new String(gzip(JANUARY), ISO_8859_1)));
    workspace.write("data/plain.csv", JANUARY);
    files(files);
    ExportScan scan = workspace.scan();
    assertThat(scan.result()).isEmpty();
    assertThat(scan.awaited()).isPresent();
    assertThat(scan.problems()).singleElement().extracting(one -> one.code().id()).isEqualTo(code);
  }

  @Test
  void oneBadArchiveOfSeveralKeepsTheDatasetBackAndAllAreTold() {
    files("data/*.zip!*.csv");
    write("data/1.zip", zip("1.csv", JANUARY));
    write("data/2.zip", zip("2.txt", FEBRUARY));
    write("data/3.zip", Arrays.copyOf(zip("3.csv", MARCH), 60));
    ExportScan scan = workspace.scan();
    assertThat(scan.result()).isEmpty();
    assertThat(scan.problems())
        .extracting(problem -> problem.place().file() + " " + problem.code().id())
        .containsExactly("data/2.zip export-missing", "data/3.zip export-unreadable");
  }

  @Test
  void theSameExportPackedAndPlainIsThereTwice() {
    workspace.write("data/1.csv", JANUARY);
    write("data/1.csv.gz", gzip(JANUARY));
    ExportScan scan = workspace.scan();
    assertThat(scan.result()).isEmpty();
    assertThat(scan.problems())
        .extracting(Problem::line)
        .containsExactly(
            "data/1.csv.gz: export-repeated: it is the same, byte for byte, as data/1.csv, so its"
                + " rows would count twice and 'web/page-views' is not shown; expected each export"
                + " once");
  }

  @ParameterizedTest
  @CsvSource({
    "data/1.zip, data/1.zip!1.csv, true",
    "data/*.zip, data/1.zip!1.csv, true",
    "data/*.zip!1.*, data/1.zip!1.csv, true",
    "data/*.zip!2.*, data/1.zip!1.csv, false",
    "data/2.zip, data/1.zip!1.csv, false",
    "data/1.zip!**/1.csv, data/1.zip!a/b/1.csv, true",
    "data/1.zip!*.csv, data/1.csv, false",
    "data/wow!.csv, data/wow!.csv, true",
    "data/[!a].csv, data/b.csv, true",
    "data/[!a].csv, data/a.csv, false",
    "data/[!a].zip![!b].csv, data/b.zip!a.csv, true",
    "data/[!a].zip![!b].csv, data/b.zip!b.csv, false",
  })
  void whatIsGivenOfFilesNamesMembersToo(String pattern, String export, boolean named) {
    assertThat(ExportFiles.isNamed(pattern, export)).isEqualTo(named);
  }

  @Test
  void valuesCanBeGivenForMembers() {
    String without = "Page,Views\n/police/data,%s\n";
    write("data/1.zip", zip("1.csv", without.formatted(5), "2.csv", without.formatted(7)));
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "files: data/*.csv",
            """
            files: data/1.zip!*.csv
                given:
                  - files: data/1.zip!1.csv
                    values: {first-day: 2024-01-01, last-day: 2024-01-31}
                  - files: data/1.zip!2.csv
                    values: {first-day: 2024-02-01, last-day: 2024-02-29}"""));
    assertThat(workspace.problems()).isEmpty();
    assertThat(figures(workspace)).startsWith("2024-01 normal 5", "2024-02 normal 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/a.zip!", "!a.csv", "data/a.zip!/a.csv", "data/a.zip!../a.csv"})
  void aPatternOfMembersIsOneOnBothSides(String pattern) {
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("data/*.csv", "'" + pattern + "'"));
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("sources.yaml:4:12 [files]: value-invalid: ")
        .contains("behind '!' which files of an archive");
  }

  @Test
  void aFileMayHaveTheMarkOfMembersInItsName() {
    workspace.write("data/wow!.csv", JANUARY);
    files("data/wow!.csv");
    assertThat(names()).containsExactly("data/wow!.csv");
    files("data/*.csv");
    assertThat(names()).containsExactly("data/wow!.csv");
  }

  private void files(String pattern) {
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("data/*.csv", "'" + pattern + "'"));
  }

  private List<String> names() {
    return workspace.scan().exports().stream().map(ExportReport::name).toList();
  }

  private static List<String> figures(TestFolder of) {
    DatasetFigures figures = of.figures(AS_OF);
    return figures.series(of.bound().measures().get(0)).stream()
        .filter(series -> series.grain() == Grain.MONTH)
        .flatMap(series -> TestFolder.told(series).stream())
        .toList();
  }

  private static String views(String month, int views) {
    LocalDate first = LocalDate.parse(month + "-01");
    LocalDate last = first.plusMonths(1).minusDays(1);
    return "Page,Views,Start date,End date\n/police/data,%s,%s,%s\n".formatted(views, first, last);
  }

  private void write(String name, byte[] bytes) {
    try {
      Path file = workspace.root().resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(packed)) {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
          out.putNextEntry(new ZipEntry(namesAndTexts[i]));
          out.write(namesAndTexts[i + 1].getBytes(ISO_8859_1));
        }
      }
      return packed.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static String digest(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return String.format(Locale.ROOT, "%s %08x", bytes.length, checksum.getValue());
  }
}
