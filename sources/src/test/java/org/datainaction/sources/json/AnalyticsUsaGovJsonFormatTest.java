package org.datainaction.sources.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.ReadTable.MISSING;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.Batch;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticsUsaGovJsonFormatTest {
  private static final Projection ADDED =
      columns(text("Start date"), text("End date"), text("Counting method"));
  private static final Projection PAGES = columns(required(text("page")), whole("pageviews"));
  private static final String TAKEN = "\"taken_at\":\"2024-03-01T15:38:36.204Z\"";
  private static final String DATA = "\"data\":[{\"page\":\"/\",\"pageviews\":\"1701\"}]";

  @Test
  void recordsAreRowsAndTheirNamesAreHeaders() throws Exception {
    ReadTable table =
        read(
            """
            { "name": "pages",
              "data": [
                { "page": "/",
                  "pageviews": "1460632" },
                { "pageviews": 12, "page": "(other)" },
                { "page": "/caf\\u00e9 \\"a\\"\\nb", "title": null },

                { "page": "/true", "pageviews": true } ] }
            """,
            columns(text("page"), text("pageviews"), text("title")));

    assertThat(table.rows())
        .containsExactly(
            List.of("/", "1460632", MISSING),
            List.of("(other)", "12", MISSING),
            List.of("/café \"a\"\nb", MISSING, MISSING),
            List.of("/true", "true", MISSING));
    assertThat(table.lines()).containsExactly(3L, 5L, 6L, 8L);
  }

  @ParameterizedTest
  @CsvSource({
    "7daysAgo, yesterday, 20240223, 20240229",
    "yesterday, today, 20240229, 20240229",
    "today, today, 20240301, 20240301",
    "90daysAgo, 1daysAgo, 20231202, 20240229",
    "2023-12-06, 2024-01-04, 20231206, 20240104",
    "2023-12-06, yesterday, 20231206, 20240229"
  })
  void theDaysAreThoseOfTheQuery(String start, String end, String first, String last)
      throws Exception {
    String ga4 =
        "{\"query\":{\"dateRanges\":[{\"startDate\":\"%s\",\"endDate\":\"%s\"}],"
            + "\"property\":\"properties/1\"},%s,%s}";
    String older = "{\"query\":{\"start-date\":\"%s\",\"end-date\":\"%s\"},%s,%s}";

    assertThat(read(ga4.formatted(start, end, DATA, TAKEN), ADDED).rows())
        .containsExactly(List.of(first, last, "ga4"));
    assertThat(read(older.formatted(start, end, DATA, TAKEN), ADDED).rows())
        .containsExactly(List.of(first, last, "universal-analytics"));
  }

  @Test
  void todayIsTheLocalDayOnWhichTheReportWasMade() throws Exception {
    // Half past eleven in the evening of New Year's Eve in New York.
    String text =
        "{\"query\":{\"start-date\":\"today\",\"end-date\":\"today\"},%s,\"taken_at\":\"%s\"}";
    assertThat(read(text.formatted(DATA, "2024-01-01T04:30:00Z"), ADDED).rows().get(0))
        .startsWith("20231231", "20231231");
    assertThat(read(text.formatted(DATA, "2024-01-01T05:30:00Z"), ADDED).rows().get(0))
        .startsWith("20240101", "20240101");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01, today, 2024-05-31T16:30:00Z, 20240501, 20240530",
    "2024-05-01, 2024-05-31, 2024-05-31T16:30:00Z, 20240501, 20240530",
    // Half past midnight of 1 June in New York, and half an hour before midnight of 31 May.
    "2024-05-01, 2024-05-31, 2024-06-01T04:30:00Z, 20240501, 20240531",
    "2024-05-01, 2024-05-31, 2024-06-01T03:30:00Z, 20240501, 20240530"
  })
  void theDayOnWhichTheReportWasMadeIsNotOverAndNoneOfItsDays(
      String start, String end, String taken, String first, String last) throws Exception {
    String text = "{\"query\":{\"start-date\":\"%s\",\"end-date\":\"%s\"},%s,\"taken_at\":\"%s\"}";
    assertThat(read(text.formatted(start, end, DATA, taken), ADDED).rows().get(0))
        .startsWith(first, last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\":{\"start-date\":\"7daysAgo\",\"end-date\":\"today\"},",
        "{\"taken_at\":\"soon\",\"query\":{\"start-date\":\"today\",\"end-date\":\"yesterday\"},",
        "{\"taken_at\":17,\"query\":{\"start-date\":\"last week\",\"end-date\":7},",
        "{\"query\":{\"dateRanges\":[]},",
        "{\"query\":{\"dateRanges\":[1,[],{\"startDate\":\"2024-01-01\"}]},",
        "{\"query\":{\"dateRanges\":[{\"startDate\":\"2024-01-01\",\"endDate\":\"2024-01-01\"},"
            + "{\"startDate\":\"2023-01-01\",\"endDate\":\"2023-01-01\"}]},"
      })
  void daysThatCannotBeToldAreEmpty(String start) throws Exception {
    assertThat(read(start + DATA + "}", ADDED).rows())
        .containsExactly(List.of(MISSING, MISSING, "universal-analytics"));
  }

  @Test
  void withoutAQueryNothingIsSaidOfDaysAndTool() throws Exception {
    for (String query : List.of("", "\"query\":null,", "\"query\":[1,{\"property\":2}],")) {
      assertThat(read("{" + query + DATA + "}", ADDED).rows())
          .containsExactly(List.of(MISSING, MISSING, MISSING));
    }
  }

  @Test
  void theQueryMayStandBehindTheRecords() throws Exception {
    String text =
        "{"
            + DATA
            + ","
            + TAKEN
            + ",\"query\":{\"property\":\"properties/7\",\"deep\":[{\"start-date\":\"x\"}],"
            + "\"dateRanges\":[{\"startDate\":\"today\",\"endDate\":\"today\"}]}}";
    assertThat(read(text, ADDED).rows()).containsExactly(List.of("20240301", "20240301", "ga4"));
  }

  @Test
  void whatIsNoRecordIsRejectedWithItsLine() throws Exception {
    ReadTable table =
        read(
            """
            {"data":[
            {"page":"/","pageviews":"1"},
            17,
            "text",
            null,
            ["/", 2],
            {"page":"/a","pageviews":{"sum":3}},
            {"page":"/b","pageviews":[4]},
            {"page":"/c","page":"/d","pageviews":"5"},
            {"page":"a\\nb","pageviews":"many"},
            {},
            {"page":"/e","pageviews":"6"}
            ]}
            """,
            columns(required(text("page")), required(whole("pageviews"))));

    assertThat(table.rows()).containsExactly(List.of("/", "1"), List.of("/e", "6"));
    String record = "expected a record like {\"page\": \"/\"}";
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:3 [] value-invalid '17'; " + record,
            "a.csv:4 [] value-invalid 'text'; " + record,
            "a.csv:5 [] value-invalid 'null'; " + record,
            "a.csv:6 [] value-invalid '['; " + record,
            "a.csv:7 [pageviews] value-invalid '{'; expected a text or a number",
            "a.csv:8 [pageviews] value-invalid '['; expected a text or a number",
            "a.csv:9 [page] value-invalid '/d'; expected each name once in a record",
            "a.csv:10 [pageviews] value-invalid 'many'; expected a whole number");
    assertThat(table.outcome().ignored()).as("the empty record").isEqualTo(1);
  }

  @Test
  void recordsOnOneLineAllStandOnIt() throws Exception {
    String text = "{\"data\":[" + "{\"page\":\"/\"},".repeat(2) + "{\"page\":\"/a\"}]}";
    try (TableReader reader = format().open(ReadTable.file(text), columns(text("page")))) {
      Batch batch = reader.read().orElseThrow();
      assertThat(batch.rows()).isEqualTo(3);
      assertThat(batch.line(2)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"data\":[{\"page\":\"/\"}                       | 1:22",
        "{\"data\":[{\"page\":\"/\"},]}                    | 1:23",
        "{\"data\":[{\"page\" \"/\"}]}                     | 1:18",
        "`{\"data\":[\n{\"page\":\"/é\"},\n{page:1}]}`     | 3:2",
        "{\"data\":[{\"page\":\"/\"}]} x                   | 1:25"
      })
  void brokenJsonIsOneErrorWithItsPlace(String text, String place) {
    assertThat(ReadTable.refusal(format(), text.strip(), PAGES))
        .startsWith("a.csv:" + place + ": export-unreadable: the JSON cannot be read from here: ")
        .endsWith(
            "expected valid JSON to the end of the file,"
                + " and no text longer than 1048576 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"page\":\"/\"}] | a.csv:1:1: export-unreadable: the JSON is no object",
        "{\"rows\":[],\"n\":1} | a.csv: export-unreadable: there are no records; it has: rows, n",
        "{\"data\":{\"page\":\"/\"}} | a.csv:1:9: export-unreadable: 'data' is no list",
        "{\"data\":[1],\"data\":[]} | a.csv:1:20: export-unreadable: 'data' is there twice",
        "{\"data\":[]} | a.csv:1: export-empty: there are no records",
        "{\"data\":[1]} {} | a.csv:1:14: export-unreadable: something follows"
      })
  void anObjectWithOneListOfRecordsIsNeeded(String text, String refusal) {
    assertThat(ReadTable.refusal(format(), text, PAGES)).startsWith(refusal);
  }

  @Test
  void whatWouldTakeTooMuchMemoryIsRefused() {
    String longText = "{\"data\":[{\"page\":\"" + "x".repeat(JsonText.LONGEST_TEXT + 1) + "\"}]}";
    String deep = "{\"meta\":" + "[".repeat(100_000);
    StringBuilder names = new StringBuilder("{\"data\":[{\"page\":1");
    for (int i = 0; i < ReportSurvey.MOST_NAMES; i++) {
      names.append(",\"n").append(i).append("\":1");
    }
    assertThat(ReadTable.refusal(format(), longText, PAGES)).contains("cannot be read from here");
    assertThat(ReadTable.refusal(format(), deep, PAGES)).contains("cannot be read from here");
    assertThat(ReadTable.refusal(format(), names + "}]}", PAGES))
        .contains("the records have too many different names");
  }

  @Test
  void bytesThatAreNotInTheEncodingAreTold() throws Exception {
    byte[] latin = "{\"data\":[\n{\"page\":\"/caf\u00E9\"}]}".getBytes(StandardCharsets.ISO_8859_1);
    SourceFile file = SourceFile.of("a.csv", latin);
    assertThat(ReadTable.refusal(format(), file, columns(text("page"))))
        .startsWith("a.csv:2:14: export-encoding: the byte 0xE9 at offset 23 is not UTF-8");
    Projection declared =
        in(TextLayout.DETECT.withCharset(StandardCharsets.ISO_8859_1), columns(text("page")));
    assertThat(ReadTable.of(format(), file, declared).rows()).containsExactly(List.of("/café"));
  }

  @Test
  void aByteOrderMarkIsNoFault() throws Exception {
    String text = "\uFEFF{" + DATA + "}";
    assertThat(read(text, PAGES).rows()).containsExactly(List.of("/", "1701"));
    SourceFile utf16 = SourceFile.of("a.csv", text.getBytes(StandardCharsets.UTF_16LE));
    assertThat(ReadTable.of(format(), utf16, PAGES).rows()).containsExactly(List.of("/", "1701"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"x\",\"query\":{\"metrics\":[]},\"data\":[]} | CERTAIN",
        "{\"query\":{\"start-date\":\"today\" | CERTAIN",
        "{\"data\":[{\"page\":\"/\"}], \"query\":{\"property\":1}} | CERTAIN",
        "{\"data\":[{\"page\":\"/\" | POSSIBLE",
        "{\"data\":[1],\"query\":\"select\"} | POSSIBLE",
        "{\"data\":{}} | NO",
        "{\"features\":[]} | NO",
        "[{\"data\":[]}] | NO",
        "page,pageviews | NO",
        "{ | NO"
      })
  void isCertainOfAQueryAndOtherwiseOnlyOfAListOfRecords(String start, Confidence confidence)
      throws Exception {
    assertThat(format().recognises(ReadTable.file(start))).isEqualTo(confidence);
  }

  @Test
  void optionalColumnsMayBeInNoRecord() throws Exception {
    assertThat(read("{\"data\":[{\"host\":1}]}", columns(optional(text("page")))).rows())
        .containsExactly(List.of(MISSING));
  }

  private ReadTable read(String text, Projection wanted) throws Exception {
    return ReadTable.of(format(), text, wanted);
  }

  SourceFormat format() {
    return new AnalyticsUsaGovJsonFormat();
  }
}
