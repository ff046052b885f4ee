package org.datainaction.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.log.Logs.column;
import static org.datainaction.sources.log.Logs.only;
import static org.datainaction.sources.log.Logs.read;

import java.util.Map;
import org.datainaction.sources.ReadTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cFormTest {
  private static final String FIELDS =
      "#Fields: date time c-ip cs-method cs-uri-stem cs-uri-query sc-status sc-bytes"
          + " cs(User-Agent) cs(Referer) cs-host";

  @Test
  void theLineOfFieldsSaysWhichValueIsWhich() throws Exception {
    ReadTable table =
        read(
            "#Software: Some Server",
            "#Version: 1.0",
            FIELDS,
            "2012-04-01 02:00:13 192.0.2.7 GET /foo/bar a=b&c 200 27028 Mozilla/5.0+(X11) -"
                + " www.example.com:8080");

    assertThat(only(table))
        .containsAllEntriesOf(
            Map.of(
                "Host", "www.example.com",
                "Client", "192.0.2.7",
                "Time", "2012-04-01T02:00:13+00:00",
                "Method", "GET",
                "Page path", "/foo/bar",
                "Query", "a=b&c",
                "Status", "200",
                "Bytes", "27028",
                "User agent", "Mozilla/5.0+(X11)",
                "Start date", "2012-03-31"))
        .doesNotContainKey("Referrer");
    assertThat(table.lines()).containsExactly(4L);
    assertThat(table.outcome().ignored()).isEqualTo(3);
  }

  @Test
  void otherFieldsMayBeSaidInTheMiddle() throws Exception {
    ReadTable table =
        read(
            "#Fields: date time cs-uri-stem sc-status",
            "2012-04-01 12:00:13 /a 200",
            "",
            "#Date: 2012-04-02 00:00:00",
            "#Fields: sc-status cs-uri-stem time date",
            "404 /b 12:00:14 2012-04-02",
            "2012-04-01 12:00:13 /c 200");

    assertThat(column(table, "Page path")).containsExactly("/a", "/b");
    assertThat(column(table, "Status")).containsExactly("200", "404");
    assertThat(column(table, "Start date")).containsExactly("2012-04-01", "2012-04-02");
    assertThat(table.outcome().ignored()).isEqualTo(4);
    assertThat(table.rejected())
        .containsExactly(
            "access.log:7 [] line-not-understood '2012-04-01 12:00:13 /c 200';"
                + " expected 4 values, as #Fields says, among them date, time and cs-uri-stem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012-04-01\t12:00:13\t/a b\t\"x \"\"y\"",
        "2012-04-01\t12:00:13\t/a b\t-",
        "2012-04-01\t12:00:13\t/a b\t"
      })
  void valuesBetweenTabsMayHaveBlanks(String line) throws Exception {
    assertThat(only(read("#Fields: date time cs-uri-stem cs(Cookie)", line)))
        .containsEntry("Page path", "/a b");
  }

  @Test
  void quotesHoldBlanksTogether() throws Exception {
    assertThat(
            only(
                read(
                    "#Fields: date time cs-uri-stem cs(User-Agent) sc-status",
                    "2012-04-01  12:00:13 /a \"Some \"\"agent\"\" 1.0\" 200 ")))
        .containsEntry("User agent", "Some \"agent\" 1.0")
        .containsEntry("Status", "200");
  }

  @Test
  void aQuoteThatIsNeverClosedIsJustACharacter() throws Exception {
    assertThat(
            only(
                read(
                    "#Fields: date time cs-uri-stem cs(User-Agent) sc-status",
                    "2012-04-01 12:00:13 /a \"Mozilla+5\"x 200")))
        .containsEntry("User agent", "\"Mozilla+5\"x")
        .containsEntry("Status", "200");
  }

  @ParameterizedTest
  @CsvSource({
    "cs-uri-stem, /a?b=c, /a, b=c",
    "cs-uri, http://example.com/a?b, /a, b",
    "CS-URI-STEM, /a, /a,",
    "cs-uri-stem, -, ,"
  })
  void thePathIsCutAtTheQuery(String field, String value, String path, String query)
      throws Exception {
    Map<String, String> row =
        only(read("#Fields: date time " + field, "2012-04-01 12:00:13 " + value));
    assertThat(row.get("Page path")).isEqualTo(path);
    assertThat(row.get("Query")).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"time cs-uri-stem x", "date cs-uri-stem x", "date time src-ip"})
  void withoutDateTimeAndPathNoLineIsARequest(String fields) throws Exception {
    ReadTable table = read("#Fields: " + fields, "2012-04-01 12:00:13 /a");
    assertThat(table.rows()).isEmpty();
    assertThat(table.rejected()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012-04-01 12:00:13 /a",
        "2012-04-01 12:00:13 /a 200 7",
        "2012-04-31 12:00:13 /a 200",
        "2012-04-01 12:60:13 /a 200",
        "01.04.2012 12:00:13 /a 200",
        "- - /a 200",
        "+999999999-12-31 23:59:59 /a 200",
        "-99999-12-31 23:59:59 /a 200"
      })
  void aLineThatDoesNotFitTheFieldsIsRejected(String line) throws Exception {
    ReadTable table = read("#Fields: date time cs-uri-stem sc-status", line);
    assertThat(table.rows()).isEmpty();
    assertThat(table.rejected()).singleElement().asString().startsWith("access.log:2 [] line-not");
  }
}
