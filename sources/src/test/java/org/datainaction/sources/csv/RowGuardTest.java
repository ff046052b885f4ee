package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.ReadTable.MISSING;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.text;

import java.util.List;
import java.util.stream.Stream;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes, ends of lines and what is too long: one broken row costs one row. */
class RowGuardTest {
  private static final Projection WANTED = columns(text("A"), text("B"), text("C"));
  private static final int TEN_MEGABYTES = 10 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void rowsEndAtEveryKindOfNewlineAndAtTheEnd(String newline) throws Exception {
    String table = String.join(newline, "A,B,C", "1,2,3", "4,5,6");
    for (String text : List.of(table, table + newline)) {
      ReadTable read = read(text);
      assertThat(read.rows()).containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
      assertThat(read.lines()).containsExactly(2L, 3L);
      assertThat(read.outcome().rowsRead()).isEqualTo(2);
    }
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of("\"a, b\"", "a, b"),
        Arguments.of("\"say \"\"hi\"\"\"", "say \"hi\""),
        Arguments.of("\"\"\"\"", "\""),
        Arguments.of("\"\"\"\"\"\"", "\"\""),
        Arguments.of("\"one\ntwo\"", "one\ntwo"),
        Arguments.of("\"one\r\ntwo\"", "one\r\ntwo"),
        Arguments.of("\"one\rtwo\"", "one\rtwo"),
        Arguments.of("\"x\n\"", "x"),
        Arguments.of("\"\n\n\"", MISSING),
        Arguments.of("\"\"", MISSING),
        Arguments.of(" \t\u00A0", MISSING),
        Arguments.of("5\" pipe", "5\" pipe"),
        Arguments.of("5\"\" pipe", "5\"\" pipe"),
        Arguments.of(" \"a\"", "\"a\""),
        Arguments.of("'a'", "'a'"),
        Arguments.of("a;b\tc|d", "a;b\tc|d"),
        Arguments.of("# no comment", "# no comment"),
        Arguments.of("C:\\temp\\", "C:\\temp\\"));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aCellMeansTheSameWhereverItStands(String written, String means) throws Exception {
    for (String end : List.of("\n4,5,6\n", "\r\n4,5,6", "\r4,5,6")) {
      assertThat(read("A,B,C\n%s,2,3%s".formatted(written, end)).rows())
          .containsExactly(List.of(means, "2", "3"), List.of("4", "5", "6"));
      assertThat(read("A,B,C\n1,%s,3%s".formatted(written, end)).rows())
          .containsExactly(List.of("1", means, "3"), List.of("4", "5", "6"));
      assertThat(read("A,B,C\n1,2,%s%s".formatted(written, end)).rows())
          .containsExactly(List.of("1", "2", means), List.of("4", "5", "6"));
    }
    assertThat(read("A,B,C\n1,2," + written).rows()).containsExactly(List.of("1", "2", means));
  }

  @Test
  void emptyLinesAndRowsOfBlanksAreIgnored() throws Exception {
    ReadTable table = read("A,B,C\n\n1,2,3\n , ,\n\"\",\"\",\"\"\n   \n4,5,6\n\n\n");

    assertThat(table.rows()).containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
    assertThat(table.lines()).containsExactly(3L, 7L);
    assertThat(table.outcome().ignored()).isEqualTo(6);
  }

  @Test
  void raggedRowsAreRejected() throws Exception {
    ReadTable table = read("A,B,C\n1,2\n1,2,3\n1,2,3,4\n1\n1,2,3,\n");

    assertThat(table.rows()).containsExactly(List.of("1", "2", "3"));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:2 [] ragged-row '1 | 2'; expected 3 cells, found 2",
            "a.csv:4 [] ragged-row '1 | 2 | 3 | 4'; expected 3 cells, found 4",
            "a.csv:5 [] ragged-row '1'; expected 3 cells, found 1",
            "a.csv:6 [] ragged-row '1 | 2 | 3 | '; expected 3 cells, found 4");
  }

  @Test
  void textBehindAClosingQuoteRejectsItsRow() throws Exception {
    String expected = "expected nothing after the closing quote, and a quote inside it doubled";
    ReadTable table = read("A,B,C\n1,\"say \"hi\"\",3\n4,5,6\n\"7\" ,8,9\n10,11,12\n1,2,\"x\"y");

    assertThat(table.rows()).containsExactly(List.of("4", "5", "6"), List.of("10", "11", "12"));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:2 [B] quoting 'say '; " + expected,
            "a.csv:4 [A] quoting '7'; " + expected,
            "a.csv:6 [C] quoting 'x'; " + expected);
  }

  @ParameterizedTest
  @CsvSource({"2:3, '1,\"2,3\n4,5,6\n'", "3:5, '1,2,3\n4,5,\"6'", "3:1, '1,2,3\n\"'"})
  void aQuoteThatIsNeverClosedRefusesTheFileAndSaysWhereItIs(String place, String rows) {
    assertThat(ReadTable.refusal(new CsvFormat(), "A,B,C\n" + rows, WANTED))
        .isEqualTo(
            "a.csv:%s: export-unreadable: a quote is opened here and never closed;".formatted(place)
                + " expected a closing quote before the end of the file");
  }

  @Test
  void aQuoteThatIsNeverClosedIsFoundHoweverLateItStands() {
    String rows = "1,2,3\n".repeat(100_000) + "1,2,\"" + "x\n".repeat(TEN_MEGABYTES / 2);
    assertThat(ReadTable.refusal(new CsvFormat(), "A,B,C\n" + rows, WANTED))
        .startsWith("a.csv:100002:5: export-unreadable");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aCellOfTenMegabytesCostsItsRowOnly(int place) throws Exception {
    String long1 = "x".repeat(TEN_MEGABYTES);
    String long2 = "\"" + "y\n".repeat(TEN_MEGABYTES / 2) + "\"";
    String[] cells = {"1", "2", "3"};
    cells[place] = long1;
    String row1 = String.join(",", cells);
    cells[place] = long2;
    String row2 = String.join(",", cells);
    ReadTable table = read("A,B,C\n4,5,6\n" + row1 + "\n7,8,9\n" + row2 + "\n10,11,12\n" + row1);

    assertThat(table.rows())
        .containsExactly(List.of("4", "5", "6"), List.of("7", "8", "9"), List.of("10", "11", "12"));
    long after = 6 + TEN_MEGABYTES / 2;
    assertThat(table.lines()).containsExactly(2L, 4L, after);
    String column = WANTED.columns().get(place).headers().get(0);
    String expected = "expected at most 1048576 bytes in a cell";
    assertThat(table.rejected())
        .hasSize(3)
        .element(0)
        .isEqualTo(
            "a.csv:3 [%s] cell-too-long '%s…'; %s".formatted(column, "x".repeat(80), expected));
    assertThat(table.rejected().get(1)).startsWith("a.csv:5 [" + column + "] cell-too-long");
    assertThat(table.rejected().get(2)).startsWith("a.csv:%d [".formatted(after + 1));
  }

  @Test
  void aCellMayHaveAMebibyteAndNoMore() throws Exception {
    String longest = "x".repeat(RowGuard.LONGEST_CELL);
    ReadTable table =
        read("A,B,C\n1,2,%sx\n1,%s,3\n1,%sx,3\n".formatted(longest, longest, longest));

    assertThat(table.rows()).containsExactly(List.of("1", longest, "3"));
    assertThat(table.outcome().rejections().total()).isEqualTo(2);
  }

  @Test
  void aRowThatIsTooLongInAllIsRejectedAsAWhole() throws Exception {
    String cell = "x".repeat(RowGuard.LONGEST_CELL - 10) + ",";
    ReadTable table = read("A,B,C\n" + cell.repeat(5) + "\n1,2,3\n");

    assertThat(table.rows()).containsExactly(List.of("1", "2", "3"));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:2 [] cell-too-long '%s…'; expected at most 4194304 bytes in a row"
                .formatted("x".repeat(80)));
  }

  @Test
  void aRowOfAMillionCellsIsRaggedAndKeepsNoMemory() throws Exception {
    ReadTable table = read("A,B,C\n" + ",".repeat(1_000_000) + "x\n1,2,3\n");

    assertThat(table.rows()).containsExactly(List.of("1", "2", "3"));
    assertThat(table.rejected()).hasSize(1).first().asString().startsWith("a.csv:2 [] ragged-row");
  }

  private static ReadTable read(String text) throws Exception {
    return ReadTable.of(new CsvFormat(), text, WANTED);
  }
}
