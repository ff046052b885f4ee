package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.Projection;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports with the wanted table far down. */
class TableSearchTest {
  private static final Projection WANTED =
      columns(required(text("Page")), required(whole("Views")), text("Start date"));
  private static final String USERS = "Country,Users\n" + "US,7\n".repeat(200);

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 100_000})
  void theFirstTableWithEveryNeededColumnIsReadHoweverFarDownItStands(int rows) throws Exception {
    String text =
        days("20260201", "20260228")
            + "Country,Users\n"
            + "US,7\n".repeat(rows)
            + "\n# Where from?\n# Start date: 20260301\n# End date: 20260331\nPage,Users\n/,1\n"
            + "\nPage,Views,Users\n/a,5,2\n/b,6,3\n\nPage,Views\n/c,8\n";
    ReadTable table = read(text);

    assertThat(table.rows())
        .containsExactly(List.of("/a", "5", "20260301"), List.of("/b", "6", "20260301"));
    // Three comments, header and rows, an empty line, three comments, two rows, two lines.
    long header = 3 + 1 + rows + 1 + 3 + 2 + 1 + 1;
    assertThat(table.lines()).containsExactly(header + 1, header + 2);
    assertThat(table.outcome().rejections().total()).isZero();
  }

  @Test
  void theSameTableForOtherDaysIsReadTooAndForTheSameDaysOnlyOnce() throws Exception {
    String views = "Page,Views\n/a,5\n\n";
    ReadTable table =
        read(
            days("20260201", "20260228")
                + USERS
                + "\n"
                + views
                + views
                + days("20260301", "20260331")
                + views);

    assertThat(table.rows())
        .containsExactly(List.of("/a", "5", "20260201"), List.of("/a", "5", "20260301"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void otherSeparatorsAreFoundByTheFirstTable(String separator) throws Exception {
    String text = days("20260201", "20260228") + USERS + "\nPage,Views\n\"/a,b\",5\n";
    String other = text.replace("\"/a,b\"", "/a").replace(",", separator);
    assertThat(read(other).rows()).containsExactly(List.of("/a", "5", "20260201"));
    assertThat(read(text).rows()).containsExactly(List.of("/a,b", "5", "20260201"));
  }

  @Test
  void aTableThatLacksOnlyWhatMayBeAbsentIsTaken() throws Exception {
    Projection wanted = columns(text("Page"), optional(whole("Views")));
    String text = days("20260201", "20260228") + USERS + "\nPage,Users\n/a,5\n";
    assertThat(ReadTable.of(new Ga4CsvFormat(), text, wanted).rows())
        .containsExactly(List.of("/a", ReadTable.MISSING));
  }

  @Test
  void whereNoTableHasAllWhatIsMissingOfTheNearestIsToldAndWhichTablesThereAre() {
    String text =
        days("20260201", "20260228") + USERS + "\nPage,Users\n/a,5\n\nNth day,Users\n0000,5\n";
    assertThat(ReadTable.refusals(new Ga4CsvFormat(), ReadTable.file(text), WANTED, 2))
        .containsExactly(
            "a.csv:206 [Views]: column-missing: no column has this header; expected 'Views'"
                + " (the file has: Page, Users, Start date, End date, Counting method)",
            "a.csv: column-missing: none of its 3 tables has every column that is needed;"
                + " expected columns of one table (line 4: Country, Users;"
                + " line 206: Page, Users; line 209: Nth day, Users)");
  }

  @Test
  void theListOfTablesIsBoundedHoweverManyThereAre() {
    String table = "\nA table with a rather long name,Users\nx,1\n";
    String text = days("20260201", "20260228") + USERS + table.repeat(20_000);
    List<String> refusals = ReadTable.refusals(new Ga4CsvFormat(), ReadTable.file(text), WANTED, 3);
    assertThat(refusals.get(2)).contains("none of its 20001 tables").endsWith(" more)");
    assertThat(refusals.get(2)).contains("line 206: A table with a rather long name, Users;");
  }

  @Test
  void aFaultBehindTheTablesIsToldBesideWhatIsMissing() {
    String text = days("20260201", "20260228") + USERS + "\nPage,Users\n/a,\"5\n";
    List<String> refusals = ReadTable.refusals(new Ga4CsvFormat(), ReadTable.file(text), WANTED, 3);
    assertThat(refusals.get(0)).startsWith("a.csv:206 [Views]: column-missing");
    assertThat(refusals.get(2))
        .isEqualTo(
            "a.csv:207:4: export-unreadable: a quote is opened here and never closed;"
                + " expected a closing quote before the end of the file");
  }

  @Test
  void aDeclaredHeaderIsBelieved() {
    String text = days("20260201", "20260228") + USERS + "\nPage,Views\n/a,5\n";
    Projection declared = in(TextLayout.DETECT.withPreambleLines(3), WANTED);
    assertThat(ReadTable.refusals(new Ga4CsvFormat(), ReadTable.file(text), declared, 2).get(0))
        .startsWith("a.csv:4 [Page]: column-missing");
  }

  @Test
  void plainCsvIsNotSearchedFurther() {
    String text = days("20260201", "20260228") + USERS + "\nPage,Views\n/a,5\n";
    Projection wanted = columns(text("Page"), text("Views"));
    assertThat(ReadTable.refusals(new CsvFormat(), ReadTable.file(text), wanted, 2).get(0))
        .contains("[Page]: column-missing");
  }

  private static ReadTable read(String text) throws Exception {
    return ReadTable.of(new Ga4CsvFormat(), text, WANTED);
  }

  private static String days(String start, String end) {
    return "# ----\n# Start date: " + start + "\n# End date: " + end + "\n";
  }
}
