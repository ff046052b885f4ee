package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaCsvFormatTest {
  private static final String PAGES =
      CsvText.UA_COMMENTS
          + """
          Page,Pageviews,Unique Pageviews,Avg. Time on Page,Bounce Rate,% Exit,Page Value
          /,"1,701","1,215",00:01:11,32.30%,43.11%,$0.00
          /budget,851,793,00:00:47,87.18%,50.00%,$0.00

          /police,9,8,00:00:01,0.00%,0.00%,$0.00
          ,"2,561","2,016",00:01:01,50.00%,44.00%,$0.00

          Day Index,Pageviews
          1/1/23,"2,000"
          1/2/23,561
          ,"2,561"
          """;

  @Test
  void pagesHaveTheDaysOfTheBlockAndNoTotal() throws Exception {
    ReadTable table =
        read(
            PAGES,
            columns(
                required(text("Page")),
                required(whole("Pageviews")),
                required(text("Start date")),
                required(text("End date")),
                text("Counting method")));

    List<String> added = List.of("20230101", "20230131", "universal-analytics");
    assertThat(table.rows()).allSatisfy(row -> assertThat(row.subList(2, 5)).isEqualTo(added));
    assertThat(table.rows())
        .extracting(row -> row.subList(0, 2))
        .containsExactly(List.of("/", "1701"), List.of("/budget", "851"), List.of("/police", "9"));
    assertThat(table.lines()).containsExactly(8L, 9L, 11L);
    assertThat(table.outcome().rejections().total()).isZero();
    // Two empty lines, the total, and the table of days with its header.
    assertThat(table.outcome().ignored()).isEqualTo(2 + 1 + 4);
  }

  @Test
  void theTableOfDaysIsReadWhereDaysAreWanted() throws Exception {
    ReadTable table = read(PAGES, columns(required(text("Date")), required(whole("Pageviews"))));

    assertThat(table.rows())
        .containsExactly(List.of("20230101", "2000"), List.of("20230102", "561"));
    assertThat(table.lines()).containsExactly(15L, 16L);
  }

  @Test
  void theTableOfDaysIsFoundBehindThousandsOfPages() throws Exception {
    String many = "/p,\"1,000\",\"1,000\",00:01:11,32.30%,43.11%,$0.00\n".repeat(5_000);
    String text = PAGES.replace("/budget,", many + "/budget,");
    assertThat(read(text, columns(required(text("Date")), whole("Pageviews"))).rows())
        .containsExactly(List.of("20230101", "2000"), List.of("20230102", "561"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page,Pageviews,Unique Pageviews\n",
        "\"Page\",\"Unique Pageviews\"\n",
        "Page;Avg. Time on Page\n",
        "Default Channel Grouping,Users,Sessions,Pages / Session\n",
        "Hour Index,Users\n",
        "Country,Users\nUS,7\n\nDay Index,Users\n"
      })
  void isCertainOfItsHeadersAndThenGa4IsNot(String header) throws Exception {
    SourceFile file = file(CsvText.UA_COMMENTS + header);
    assertThat(new UaCsvFormat().recognises(file)).isEqualTo(Confidence.CERTAIN);
    assertThat(new Ga4CsvFormat().recognises(file)).isEqualTo(Confidence.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page path and screen class,Views,Totals\n",
        "Nth day,Active users\n",
        "Country,Users\n",
        "Page,Views\nPageviews,1\n",
        ""
      })
  void explorationsOfGa4WriteTheDaysAlikeAndHaveOtherHeaders(String header) throws Exception {
    SourceFile file = file(CsvText.UA_COMMENTS + header);
    assertThat(new UaCsvFormat().recognises(file)).isEqualTo(Confidence.NO);
    assertThat(new Ga4CsvFormat().recognises(file)).isEqualTo(Confidence.CERTAIN);
  }

  @Test
  void theBlockOfGa4IsNeverOfUniversalAnalytics() throws Exception {
    SourceFile file = file(CsvText.GA4_COMMENTS + "Page,Pageviews,Unique Pageviews\n");
    assertThat(new UaCsvFormat().recognises(file)).isEqualTo(Confidence.NO);
    assertThat(new Ga4CsvFormat().recognises(file)).isEqualTo(Confidence.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Page,Pageviews\n/,1\n", "# ----\n# Pages\n# ----\nPage,Pageviews\n"})
  void withoutDaysNeitherIs(String start) throws Exception {
    for (SourceFormat format : List.of(new UaCsvFormat(), new Ga4CsvFormat())) {
      assertThat(format.recognises(file(start))).isEqualTo(Confidence.NO);
    }
  }

  @Test
  void whereverAReportIsCutOffItIsReadOrRefused() throws Exception {
    String snapshot =
        CsvText.GA4_COMMENTS + "Nth day,Users\n0000,5\n\n# É\nPage,Pageviews\n/,\"1,701\"\n";
    assertThat(readableCuts(new UaCsvFormat(), PAGES)).isPositive();
    assertThat(readableCuts(new Ga4CsvFormat(), snapshot)).isPositive();
  }

  private static int readableCuts(SourceFormat format, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Projection wanted = columns(required(text("Page")), whole("Pageviews"));
    int readable = 0;
    for (int length = 0; length <= bytes.length; length++) {
      try {
        ReadTable.of(format, SourceFile.of("a.csv", Arrays.copyOf(bytes, length)), wanted);
        readable++;
      } catch (SourceException refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
    }
    return readable;
  }

  private static ReadTable read(String text, Projection wanted) throws Exception {
    return ReadTable.of(new UaCsvFormat(), text, wanted);
  }

  private static SourceFile file(String text) {
    return SourceFile.of("x.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
