package org.datainaction.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.sources.ReadTable.MISSING;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.datainaction.id.FieldId;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every format promises about exports that are not as they should be. See {@link
 * SourceFormatContract}.
 */
abstract class RefusalContract {
  static final List<String> HEADER = List.of("Day", "Kind", "Calls");
  static final ColumnSpec DAY = text("Day");
  static final ColumnSpec KIND = text("Kind");
  static final ColumnSpec CALLS = whole("Calls");

  /** The format under test. */
  protected abstract SourceFormat format();

  /** Its id. */
  protected abstract String id();

  /** The bytes of an export with this header and these rows. */
  protected abstract byte[] export(List<String> header, List<List<String>> rows);

  /** The line of the header in such an export, from 1; rows follow it line by line. */
  protected abstract int headerLine();

  /** How sure the format is of such an export. */
  protected abstract Confidence confidence();

  /** What is said of an export with nothing under its header. */
  protected String refusalWithoutRows() {
    return "a.csv:%d: export-empty: it has a header and no rows under it; expected a header and rows"
        .formatted(headerLine());
  }

  /** What an empty file should have had. */
  protected String expectedText() {
    return "a header and rows";
  }

  /** What a binary file should have been. */
  protected String expectedForm() {
    return "a table as text (CSV)";
  }

  @Test
  void rejectsARowWithoutAValueThatEveryRowNeeds() throws Exception {
    byte[] bytes =
        export(
            HEADER,
            List.of(
                List.of("Mon", "fire", "1"),
                List.of("Tue", "fire", "one"),
                List.of("Wed", "fire", "")));
    ReadTable table = ReadTable.of(format(), file(bytes), columns(DAY, required(CALLS)));

    assertThat(table.rows()).containsExactly(List.of("Mon", "1"));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:%d [Calls] value-invalid 'one'; expected a whole number"
                .formatted(headerLine() + 2),
            "a.csv:%d [Calls] value-missing ''; expected a whole number"
                .formatted(headerLine() + 3));
  }

  @Test
  void countsInvalidCellsThatAreNotNeededAndKeepsTheirRows() throws Exception {
    byte[] bytes =
        export(
            HEADER,
            List.of(
                List.of("Mon", "fire", "1"),
                List.of("Tue", "fire", "one"),
                List.of("Wed", "fire", "")));
    ReadTable table = ReadTable.of(format(), file(bytes), columns(DAY, CALLS));

    assertThat(table.rows())
        .containsExactly(
            List.of("Mon", "1"), List.of("Tue", ReadTable.INVALID), List.of("Wed", MISSING));
    assertThat(table.outcome().invalidCells()).isEqualTo(Map.of(CALLS.field(), 1L));
    assertThat(table.outcome().rejections().total()).isZero();
  }

  @Test
  void doesWithoutAColumnThatMayBeAbsent() throws Exception {
    ColumnSpec note = optional(text("Note"));
    ReadTable table = ReadTable.of(format(), file(small()), columns(note, DAY));

    assertThat(table.rows()).containsExactly(List.of(MISSING, "Mon"), List.of(MISSING, "Tue"));
    assertThat(table.outcome().absentColumns()).containsExactly(FieldId.of("note"));
  }

  @Test
  void refusesAnExportWithoutAColumnThatIsNeeded() {
    assertThat(ReadTable.refusal(format(), file(small()), columns(DAY, text("Kinds"))))
        .isEqualTo(
            "a.csv:%d [Kinds]: column-missing: no column has this header;".formatted(headerLine())
                + " expected 'Kinds' (the nearest in the file is 'Kind')");
  }

  @Test
  void tellsEveryMissingColumnAtOnce() {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(
            () -> format().open(file(small()), columns(text("Unit"), DAY, text("Battalion"))))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.place().field())
                    .containsExactly("Unit", "Battalion"));
  }

  @Test
  void refusesAnExportThatHasANeededColumnTwice() {
    byte[] bytes = export(List.of("Day", "Calls", " day "), List.of(List.of("Mon", "1", "Tue")));
    assertThat(ReadTable.refusal(format(), file(bytes), columns(DAY, CALLS)))
        .isEqualTo(
            "a.csv:%d [Day]: column-duplicate: columns 1 and 3 have the same header;"
                    .formatted(headerLine())
                + " expected the header once");
    assertThat(read(file(bytes), columns(CALLS)).rows()).containsExactly(List.of("1"));
  }

  @Test
  void refusesAnExportWithNothingUnderItsHeader() {
    assertThat(ReadTable.refusal(format(), file(export(HEADER, List.of())), all()))
        .isEqualTo(refusalWithoutRows());
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(ReadTable.refusal(format(), file(new byte[0]), all()))
        .isEqualTo("a.csv: export-empty: it has no text; expected " + expectedText());
  }

  @Test
  void refusesABinaryFile() {
    assertThat(ReadTable.refusal(format(), file(latin("%PDF-1.7\n%\u00E2\u00E3")), all()))
        .isEqualTo(
            "a.csv: export-unreadable: it looks like a PDF document; expected " + expectedForm());
  }

  @Test
  void leavesNoFileOpenWhetherItCouldReadItOrNot(@TempDir Path folder) throws Exception {
    Path good = Files.write(folder.resolve("good.csv"), export(HEADER, numbered(3000)));
    Path bad = Files.write(folder.resolve("bad.csv"), latin("%PDF-1.7"));
    Path noRows = Files.write(folder.resolve("no-rows.csv"), export(HEADER, List.of()));

    try (TableReader half = format().open(SourceFile.of("good.csv", good), all())) {
      assertThat(half.read()).isPresent();
      // Some have read all of it by now.
      assertThat(OpenFiles.below(folder)).isSubsetOf(List.of(good));
    }
    for (Path refused : List.of(bad, noRows)) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> format().open(SourceFile.of("bad.csv", refused), all()));
    }
    assertThat(OpenFiles.below(folder)).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsNoFaultOfTheData(@TempDir Path folder) {
    SourceFile gone = SourceFile.of("gone.csv", folder.resolve("gone.csv"));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> format().open(gone, all()));
    SourceFile directory = SourceFile.of("a.csv", folder);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> format().open(directory, all()));
  }

  ReadTable read(SourceFile file, Projection projection) {
    return assertDoesNotThrow(() -> ReadTable.of(format(), file, projection));
  }

  byte[] small() {
    return export(HEADER, List.of(List.of("Mon", "medical", "12"), List.of("Tue", "fire", "3")));
  }

  static Projection all() {
    return columns(DAY, KIND, CALLS);
  }

  static List<List<String>> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> List.of("day " + i, i % 3 == 0 ? "fire" : "medical", "" + i))
        .toList();
  }

  static SourceFile file(byte[] bytes) {
    return SourceFile.of("a.csv", bytes);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
