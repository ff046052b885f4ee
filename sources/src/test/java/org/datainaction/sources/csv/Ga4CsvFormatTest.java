package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ga4CsvFormatTest {
  private static final String HEADER = "Page path,Views\n";
  private static final Projection WANTED =
      columns(
          required(text("Page path")),
          required(whole("Views")),
          required(text("Start date")),
          required(text("End date")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# ----\n# Start date: 20260201\n# End date: 20260228\nPage path,Views\n",
        "# ----\r\n# Start date: 20260201\r\n# End date: 20260228\r\nPage path,Views\r\n",
        "\uFEFF# ----\n# All Users\n#\n# End date: 20260228\n# Start date: 20260201\n",
        "# ----\n# Free form 1\n# 20260201-20260228\n# ----\n\nPage path,Views\n"
      })
  void isCertainOfItsBlockOfComments(String start) throws Exception {
    SourceFile file = SourceFile.of("x.txt", start.getBytes(StandardCharsets.UTF_8));
    assertThat(new Ga4CsvFormat().recognises(file)).isEqualTo(Confidence.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# ----\n# All Users\nPage path,Views\n",
        "# ----\n# Start date: 20260201\nPage path,Views\n",
        "# Start date: 20260201\n# End date: 20260228\nPage path,Views\n",
        "Page path,Views\n# ----\n# Start date: 20260201\n# End date: 20260228\n",
        "# ----\n# Start date: 1 May\n# End date: 31 May\nPage path,Views\n",
        "Page path,Views\n/,1\n"
      })
  void knowsNothingElse(String start) throws Exception {
    SourceFile file = SourceFile.of("ga4.csv", start.getBytes(StandardCharsets.UTF_8));
    assertThat(new Ga4CsvFormat().recognises(file)).isEqualTo(Confidence.NO);
  }

  @Test
  void everyRowHasTheDaysOfTheCommentBeforeIt() throws Exception {
    ReadTable table =
        read(
            february()
                + HEADER
                + "/,7\n/a,5\n"
                + "\n"
                + march()
                + HEADER
                + "/,9\n"
                + "\n"
                + april()
                + HEADER
                + "/b,1\n");

    assertThat(table.rows())
        .containsExactly(
            List.of("/", "7", "20260201", "20260228"),
            List.of("/a", "5", "20260201", "20260228"),
            List.of("/", "9", "20260301", "20260331"),
            List.of("/b", "1", "20260401", "20260430"));
    // Twice: an empty line, three comments and the repeated header.
    assertThat(table.outcome().ignored()).isEqualTo(2 * (1 + 3 + 1));
  }

  @Test
  void explorationsSayBothDaysInOneLine() throws Exception {
    String text =
        "# ----\n# Free form 1\n# 20260201-20260228\n# ----\n\n"
            + HEADER
            + ",12,Grand total\n/,12\n";
    ReadTable table = read(text);

    assertThat(table.rows()).containsExactly(List.of("/", "12", "20260201", "20260228"));
    assertThat(table.outcome().ignored()).isEqualTo(1);
  }

  @Test
  void theSameTableOnceMoreIsNotCountedTwice() throws Exception {
    ReadTable table =
        read(
            february()
                + HEADER
                + "/,7\n\n"
                + february()
                + HEADER
                + "/,7\n\n"
                + march()
                + HEADER
                + "/,8\n");

    assertThat(table.rows())
        .containsExactly(
            List.of("/", "7", "20260201", "20260228"), List.of("/", "8", "20260301", "20260331"));
  }

  @Test
  void otherTablesAreAsideWhateverIsInThem() throws Exception {
    ReadTable table =
        read(
            february()
                + HEADER
                + "/,7\n"
                + "\nCountry,Views\nUnited States,7\n"
                + "\n# Where from?\nChannel,Users,Views\nDirect,x,1\nOrg\"anic,\"a\"b,2\n\n,\n"
                + "\n"
                + march()
                + HEADER
                + "/,8\n");

    assertThat(table.rows())
        .containsExactly(
            List.of("/", "7", "20260201", "20260228"), List.of("/", "8", "20260301", "20260331"));
    assertThat(table.outcome().rejections().total()).isZero();
  }

  @Test
  void aTableThatIsNotTheFirstIsFoundByItsColumns() throws Exception {
    ReadTable table = read(february() + "Country,Users\nUS,7\n\n" + march() + HEADER + "/,8\n");
    assertThat(table.rows()).containsExactly(List.of("/", "8", "20260301", "20260331"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Grand total,12", "grand  TOTAL,12", ",12,Grand total", ",12,Totals", ",Total"})
  void totalsAreIgnored(String total) throws Exception {
    for (String text : List.of("/,7\n/a,5\n" + total + "\n", total + "\n/,7\n/a,5\n")) {
      ReadTable table = read(february() + HEADER + text);
      assertThat(table.rows()).hasSize(2);
      assertThat(table.outcome().rejections().total()).isZero();
      assertThat(table.outcome().ignored()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/total", "Total", "totals", "# not a comment", "#", "#/route"})
  void aPageMayBeCalledLikeATotalOrAComment(String page) throws Exception {
    ReadTable table = read(february() + HEADER + page + ",7\n/,1\n");
    assertThat(table.rows().get(0)).startsWith(page, "7");
  }

  @Test
  void rowsThatMakeNoSenseAreRejectedWithTheirOwnNumberOfCells() throws Exception {
    ReadTable table = read(february() + HEADER + "/,7\n/a\n/b,1,2\n/c,many\n/d,\"1\"2\n/e,3\n");

    assertThat(table.rows()).hasSize(2);
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:6 [] ragged-row '/a'; expected 2 cells, found 1",
            "a.csv:7 [] ragged-row '/b | 1 | 2'; expected 2 cells, found 3",
            "a.csv:8 [Views] value-invalid 'many'; expected a whole number",
            "a.csv:9 [Views] quoting '1'; expected nothing after the closing quote,"
                + " and a quote inside it doubled");
  }

  @Test
  void anEmptyLineInTheMiddleOfATableDoesNotEndIt() throws Exception {
    assertThat(read(february() + HEADER + "/,7\n\n/a,5\n\n\n/b,1\n").rows()).hasSize(3);
  }

  @Test
  void withoutDaysTheColumnsOfTheDaysAreMissing() throws Exception {
    String text = "# ----\n# Start date: 20260201\n" + HEADER + "/,7\n";
    assertThat(ReadTable.refusals(new Ga4CsvFormat(), ReadTable.file(text), WANTED, 2).get(0))
        .startsWith("a.csv:3 [Start date]: column-missing");
    Projection noDays = columns(text("Page path"), optional(text("Start date")));
    assertThat(ReadTable.of(new Ga4CsvFormat(), text, noDays).rows())
        .containsExactly(List.of("/", ReadTable.MISSING));
  }

  @Test
  void daysThatNobodyWantsAreNotInTheWay() throws Exception {
    Projection noDays = columns(whole("Views"), text("Page path"));
    assertThat(ReadTable.of(new Ga4CsvFormat(), february() + HEADER + "/,7\n", noDays).rows())
        .containsExactly(List.of("7", "/"));
  }

  private static ReadTable read(String text) throws Exception {
    return ReadTable.of(new Ga4CsvFormat(), text, WANTED);
  }

  private static String february() {
    return comments("20260201", "20260228");
  }

  private static String march() {
    return comments("20260301", "20260331");
  }

  private static String april() {
    return comments("20260401", "20260430");
  }

  private static String comments(String start, String end) {
    return "# ----\n# Start date: " + start + "\n# End date: " + end + "\n";
  }
}
