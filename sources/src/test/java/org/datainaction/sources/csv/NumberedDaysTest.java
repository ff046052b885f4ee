package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose rows say the number of a day: which day it is. */
class NumberedDaysTest {
  private static final Projection GA4_WANTED =
      columns(
          required(text("Date")),
          required(whole("Users")),
          text("Start date"),
          text("End date"),
          text("Counting method"));

  @Test
  void theDayIsTheStartDateAndSoManyDaysOn() throws Exception {
    // 2024 has a 29 February.
    ReadTable table = ga4("20240227", "20240302", "0000,5\n0001,6\n0002,7\n0003,8\n0004,9\n");

    assertThat(table.rows())
        .extracting(row -> row.get(0))
        .containsExactly("20240227", "20240228", "20240229", "20240301", "20240302");
    assertThat(table.rows())
        .allSatisfy(
            row -> assertThat(row.subList(2, 5)).containsExactly("20240227", "20240302", "ga4"));
    assertThat(table.lines()).containsExactly(5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void anIndexThatIsNoDayOfTheReportRejectsItsRow() throws Exception {
    ReadTable table =
        ga4("20260201", "20260203", "0,1\n3,2\n-1,3\none,4\n1.5,5\n99999999999999999999,6\n2,7\n");

    assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly("20260201", "20260203");
    String expected = "expected a number of days after the start date, within 20260201 to 20260203";
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:6 [Nth day] value-invalid '3'; " + expected,
            "a.csv:7 [Nth day] value-invalid '-1'; " + expected,
            "a.csv:8 [Nth day] value-invalid 'one'; " + expected,
            "a.csv:9 [Nth day] value-invalid '1.5'; " + expected,
            "a.csv:10 [Nth day] value-invalid '99999999999999999999'; " + expected);
  }

  @Test
  void daysThatAreNoneMakeNoDate() throws Exception {
    assertThat(ga4("20260231", "20260303", "0000,1\n").rejected())
        .singleElement()
        .asString()
        .startsWith("a.csv:5 [Nth day] value-invalid '0000'");
  }

  @Test
  void eachTableCountsFromItsOwnStartDate() throws Exception {
    ReadTable table =
        ga4(
            "20260201",
            "20260202",
            "0000,1\n0001,2\n\n# Start date: 20260301\n# End date: 20260301\n"
                + "Nth day,Users\n0000,3\n0001,4\n");

    assertThat(table.rows())
        .extracting(row -> row.subList(0, 2))
        .containsExactly(
            List.of("20260201", "1"), List.of("20260202", "2"), List.of("20260301", "3"));
    assertThat(table.rejected())
        .singleElement()
        .asString()
        .startsWith("a.csv:12 [Nth day] value-invalid '0001'");
  }

  @Test
  void aTableWithoutNumberedDaysHasNoDate() throws Exception {
    Projection wanted = columns(text("Page"), optional(text("Date")));
    ReadTable table =
        ReadTable.of(
            new Ga4CsvFormat(), block("20260201", "20260202") + "Page,Users\n/,1\n", wanted);
    assertThat(table.rows()).containsExactly(List.of("/", ReadTable.MISSING));
  }

  @Test
  void aDateOfTheTableItselfIsLeftAsItIs() throws Exception {
    Projection wanted = columns(text("Date"));
    ReadTable table =
        ReadTable.of(
            new Ga4CsvFormat(),
            block("20260201", "20260202") + "Nth day,Date\n0000,1 May\n",
            wanted);
    assertThat(table.rows()).containsExactly(List.of("1 May"));
  }

  @Test
  void otherIndexesAreOrdinaryColumns() throws Exception {
    String text = block("20260201", "20260228") + "Nth week,Users\n0000,5\n9999,6\n";
    Projection wanted = columns(text("Nth week"), whole("Users"));
    assertThat(ReadTable.of(new Ga4CsvFormat(), text, wanted).rows())
        .containsExactly(List.of("0000", "5"), List.of("9999", "6"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/28/23", "02/28/23", "2/28/2023"})
  void universalAnalyticsWritesAmericanDays(String day) throws Exception {
    ReadTable table = ua(day + ",\"1,123\"\n,\"1,123\"\n");
    assertThat(table.rows())
        .containsExactly(
            List.of("20230228", "1123", "20230201", "20230228", "universal-analytics"));
    assertThat(table.outcome().ignored()).isEqualTo(1);
  }

  @Test
  void aDayOutsideOfTheReportOrInAnotherFormRejectsItsRow() throws Exception {
    ReadTable table = ua("1/31/23,1\n3/1/23,2\n28/2/23,3\n2/29/23,4\n2023-02-01,5\n2/1/23,6\n");

    assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly("20230201");
    assertThat(table.rejected())
        .hasSize(5)
        .first()
        .isEqualTo(
            "a.csv:7 [Day Index] value-invalid '1/31/23';"
                + " expected a day like 1/31/23, within 20230201 to 20230228");
  }

  private static ReadTable ga4(String start, String end, String rows) throws Exception {
    return ReadTable.of(
        new Ga4CsvFormat(), block(start, end) + "Nth day,Users\n" + rows, GA4_WANTED);
  }

  private static ReadTable ua(String rows) throws Exception {
    SourceFormat format = new UaCsvFormat();
    Projection wanted =
        columns(
            required(text("Date")),
            whole("Pageviews"),
            text("Start date"),
            text("End date"),
            text("Counting method"));
    String block = "# ----\n# View\n# Report\n# 20230201-20230228\n# ----\n";
    return ReadTable.of(format, block + "Day Index,Pageviews\n" + rows, wanted);
  }

  private static String block(String start, String end) {
    return "# ----\n# Start date: " + start + "\n# End date: " + end + "\n";
  }
}
