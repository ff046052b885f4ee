package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.Projection;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSearchTest {
  private static final Projection WANTED = columns(text("Day"), whole("Calls"));
  private static final List<String> MONDAY = List.of("Mon", "3");

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) throws Exception {
    String others = "a,b;c\td|e".replace(separator, "");
    String table = "Day~%s~Calls\nMon~%s~3\n".formatted(others, others).replace("~", separator);
    assertThat(read(table, WANTED).rows()).containsExactly(MONDAY);
  }

  @Test
  void theSeparatorThatFindsTheColumnsCountsAndNotTheOneThatIsFrequent() throws Exception {
    assertThat(read("Day;Where (street, block, side);Calls\nMon;A, B, C;3\n", WANTED).rows())
        .containsExactly(MONDAY);
  }

  @Test
  void aDeclaredSeparatorIsBelieved() throws Exception {
    Projection wanted = in(TextLayout.DETECT.withSeparator('^'), WANTED);
    assertThat(read("Day^a,b^Calls\nMon^c,d^3\n", wanted).rows()).containsExactly(MONDAY);
    assertThat(read("Day#Calls\nMon#3\n", in(TextLayout.DETECT.withSeparator('#'), WANTED)).rows())
        .containsExactly(MONDAY);
    assertThat(refusal("Day,Calls\nMon,3\n", in(TextLayout.DETECT.withSeparator(';'), WANTED), 2))
        .contains("[Day]: column-missing");
  }

  @ParameterizedTest
  @ValueSource(chars = {'"', '\n', '\r'})
  void whatIsNoSeparatorIsRefused(char declared) {
    Projection wanted = in(TextLayout.DETECT.withSeparator(declared), WANTED);
    assertThat(refusal("Day,Calls\nMon,3\n", wanted, 1))
        .isEqualTo(
            "a.csv: value-invalid: a quote or line end is declared as the separator;"
                + " expected an ASCII character like ',' or ';'");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 10, 49})
  void findsTheHeaderBehindOtherLines(int lines) throws Exception {
    List<String> preamble =
        List.of(
            "Calls by day, as of 1 May", "", "From: 1; To: 2", "\"Day\"", "5' 3\" tall, \"a", ",");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(preamble.get(i % preamble.size())).append("\r\n");
    }
    ReadTable table = read(text + "Day,Calls\r\nMon,3\r\n", WANTED);

    assertThat(table.rows()).containsExactly(MONDAY);
    assertThat(table.lines()).containsExactly(lines + 2L);
    assertThat(table.outcome().rowsRead()).isEqualTo(1);
  }

  @Test
  void looksNoFurtherThanFiftyLines() {
    assertThat(refusal("-\n".repeat(50) + "Day,Calls\nMon,3\n", WANTED, 2))
        .startsWith("a.csv:1 [Day]: column-missing: no column has this header; expected 'Day'");
    assertThat(refusal("\n".repeat(50) + "Day,Calls\nMon,3\n", WANTED, 1))
        .isEqualTo("a.csv: export-empty: the first 50 lines are empty; expected a header and rows");
  }

  @Test
  void aLineThatHasOnlySomeOfTheColumnsIsNotTheHeader() throws Exception {
    String text = "Day,of report\nCalls,all\nDay,Calls\nMon,3\n";
    assertThat(read(text, WANTED).rows()).containsExactly(MONDAY);
  }

  @Test
  void theFirstLineThatHasAllColumnsIsTheHeader() throws Exception {
    ReadTable table =
        read(
            "Day,Calls\nMon,3\nDay,Calls,Note\nTue,4,-\n",
            columns(text("Day"), whole("Calls"), optional(text("Note"))));

    assertThat(table.rows()).containsExactly(List.of("Mon", "3", ReadTable.MISSING));
    assertThat(table.outcome().rejections().total()).isEqualTo(2);
  }

  @Test
  void whatIsMissingIsToldOfTheLineThatLooksMostLikeTheHeader() {
    String report = "Calls by weekday, 2025\n\nDate,Weekday,Calls taken\n\"1\"x,2,3,4,5\n6,7,8\n";
    assertThat(refusal(report, WANTED, 2))
        .isEqualTo(
            "a.csv:3 [Day]: column-missing: no column has this header;"
                + " expected 'Day' (the file has: Date, Weekday, Calls taken)");
    assertThat(refusal("Day\nDay,Date\nMon,1\n", WANTED, 1)).startsWith("a.csv:2 [Calls]");
  }

  @Test
  void aHeaderMayHaveLineBreaksInItsCells() throws Exception {
    ReadTable table =
        read(
            "Title\n\"Day\r\nof week\",\"Number of\n\nCalls\"\nMon,3\n",
            columns(text("Day of week"), whole("Number of Calls")));

    assertThat(table.rows()).containsExactly(MONDAY);
    assertThat(table.lines()).containsExactly(6L);
  }

  @Test
  void theLineByWhichExcelSaysTheSeparatorIsALineBeforeTheHeader() throws Exception {
    assertThat(read("sep=;\nDay;Calls\nMon;3\n", WANTED).rows()).containsExactly(MONDAY);
  }

  @Test
  void theNumberOfLinesBeforeTheHeaderMayBeDeclared() throws Exception {
    String twoTables = "Day,Calls\nold,1\n\nDay,Calls\nMon,3\n";
    ReadTable table = read(twoTables, in(TextLayout.DETECT.withPreambleLines(3), WANTED));

    assertThat(table.rows()).containsExactly(MONDAY);
    assertThat(table.lines()).containsExactly(5L);
    assertThat(refusal(twoTables, in(TextLayout.DETECT.withPreambleLines(1), WANTED), 2))
        .startsWith("a.csv:2 [Day]: column-missing");
    assertThat(refusal(twoTables, in(TextLayout.DETECT.withPreambleLines(7), WANTED), 1))
        .isEqualTo(
            "a.csv: export-empty: there is no header after the 7 declared lines;"
                + " expected a header and rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void aTextWithoutAHeaderIsReadOnceItsColumnsAreNamed(String separator) throws Exception {
    TextLayout named = TextLayout.DETECT.withHeader(List.of("Calls", "Where", "Day"));
    String rows = "3~\"A: 1\n2\"~Mon\n4~B~Tue\n".replace("~", separator);

    ReadTable table = read(rows, in(named, WANTED));
    ReadTable behind = read("A report\n\n" + rows, in(named.withPreambleLines(2), WANTED));

    assertThat(table.rows()).containsExactly(MONDAY, List.of("Tue", "4"));
    assertThat(table.lines()).containsExactly(1L, 3L);
    assertThat(behind.rows()).isEqualTo(table.rows());
    assertThat(behind.lines()).containsExactly(3L, 5L);
  }

  @Test
  void aHeaderThatIsNamedAndThereAfterAllIsNoRow() throws Exception {
    TextLayout named = TextLayout.DETECT.withHeader(List.of("Day", "Calls"));
    assertThat(read("Day,Calls\nMon,3\n", in(named, WANTED)).rows()).containsExactly(MONDAY);
  }

  @Test
  void whereTooFewColumnsAreNamedNoRowIsHalfRead() throws Exception {
    TextLayout named = TextLayout.DETECT.withHeader(List.of("Day", "Calls"));
    ReadTable table = read("Mon,3,x\n", in(named, WANTED));

    assertThat(table.rows()).isEmpty();
    assertThat(table.outcome().rejections().total()).isEqualTo(1);
    assertThat(refusal("", in(named, WANTED), 1))
        .isEqualTo("a.csv: export-empty: it has no text; expected a header and rows");
    assertThat(refusal("Mon,3\n", in(named.withPreambleLines(2), WANTED), 1))
        .startsWith("a.csv: export-empty:");
  }

  @Test
  void aDeclaredNumberOfLinesMayBeLarge() throws Exception {
    Projection wanted = in(TextLayout.DETECT.withPreambleLines(120), WANTED);
    assertThat(read("x\n".repeat(120) + "Day,Calls\nMon,3\n", wanted).lines())
        .containsExactly(122L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void aFileWithoutTextIsEmpty(String text) {
    assertThat(refusal(text, WANTED, 1))
        .isEqualTo("a.csv: export-empty: it has no text; expected a header and rows");
  }

  @Test
  void aFileOfBlanksIsEmpty() {
    assertThat(refusal(" \n\t\r\n\n", WANTED, 1))
        .isEqualTo("a.csv: export-empty: the first 3 lines are empty; expected a header and rows");
  }

  @Test
  void aHeaderWithoutRowsIsEmptyWithAndWithoutNewline() {
    for (String text : List.of("Day,Calls", "Day,Calls\n", "Day,Calls\r\n\r\n", "Day,Calls\n,\n")) {
      assertThat(refusal(text, WANTED, 1))
          .isEqualTo(
              "a.csv:1: export-empty: it has a header and no rows under it;"
                  + " expected a header and rows");
    }
  }

  @Test
  void aTextThatIsNoTableAtAllIsRefusedInFewWords() {
    List<String> texts = List.of("x".repeat(900_000), "x y,".repeat(10_000), "Dear all,\n\nhello");
    for (String text : texts) {
      assertThat(refusal(text, WANTED, 2))
          .startsWith("a.csv:1 [Day]: column-missing: no column has this header; expected 'Day'")
          .hasSizeLessThan(500);
    }
    assertThat(refusal("x".repeat(2_000_000), WANTED, 1))
        .isEqualTo(
            "a.csv:1: export-unreadable: the header cannot be read (cell-too-long);"
                + " expected at most 1048576 bytes in a cell");
  }

  private static ReadTable read(String text, Projection wanted) throws Exception {
    return ReadTable.of(new CsvFormat(), text, wanted);
  }

  /** The first problem of so many. */
  private static String refusal(String text, Projection wanted, int problems) {
    return ReadTable.refusals(new CsvFormat(), ReadTable.file(text), wanted, problems).get(0);
  }
}
