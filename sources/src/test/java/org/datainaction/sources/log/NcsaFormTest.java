package org.datainaction.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.log.Logs.cells;
import static org.datainaction.sources.log.Logs.column;
import static org.datainaction.sources.log.Logs.combined;
import static org.datainaction.sources.log.Logs.only;
import static org.datainaction.sources.log.Logs.read;

import java.util.Map;
import org.datainaction.sources.ReadTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NcsaFormTest {
  private static final String TIME = "17/May/2015:10:05:03 +0000";
  private static final String COMMON =
      "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /a?b=c HTTP/1.1\" 200 512";

  @Test
  void theCommonFormSaysWhoAskedForWhatAndWhen() throws Exception {
    assertThat(only(read(COMMON)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Client", "192.0.2.7"),
                Map.entry("Time", "2015-05-17T10:05:03+00:00"),
                Map.entry("Method", "GET"),
                Map.entry("Page path", "/a"),
                Map.entry("Query", "b=c"),
                Map.entry("Status", "200"),
                Map.entry("Bytes", "512"),
                Map.entry("Start date", "2015-05-17"),
                Map.entry("End date", "2015-05-17"),
                Map.entry("Counting method", "access-log"),
                Map.entry("Views", "1")));
  }

  @Test
  void theCombinedFormAlsoSaysFromWhereAndWithWhat() throws Exception {
    assertThat(only(read(COMMON + " \"https://example.com/\" \"curl/8.5\"")))
        .containsEntry("Referrer", "https://example.com/")
        .containsEntry("User agent", "curl/8.5");
  }

  @Test
  void moreMayStandBehindTheAgent() throws Exception {
    assertThat(only(read(COMMON + " \"-\" \"curl/8.5\" 0.004 \"a=b\"")))
        .containsEntry("User agent", "curl/8.5");
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.com 192.0.2.7 - - , www.example.com, 192.0.2.7",
    "www.example.com:443 192.0.2.7 - - , www.example.com, 192.0.2.7",
    "192.0.2.1:80 192.0.2.7 - ann , 192.0.2.1, 192.0.2.7",
    "[2001:db8::1]:80 2001:db8::7 - - , [2001:db8::1], 2001:db8::7",
    "- 192.0.2.7 - - , , 192.0.2.7",
    "192.0.2.7 - - , , 192.0.2.7",
    "gate.example.com - - , , gate.example.com",
    "192.0.2.7 - ann lee , , 192.0.2.7",
    "- - - , , "
  })
  void theVirtualHostMayStandInFront(String start, String host, String client) throws Exception {
    Map<String, String> row = only(read(start + " [" + TIME + "] \"GET / HTTP/1.1\" 200 -"));
    assertThat(row.get("Host")).isEqualTo(host);
    assertThat(row.get("Client")).isEqualTo(client);
    assertThat(row).doesNotContainKey("Bytes");
  }

  /** As servers behind a proxy log X-Forwarded-For: the client, then the proxies. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.7, 10.0.0.1 - - | | 198.51.100.7",
        "198.51.100.7, 10.0.0.1, 10.0.0.2 - - | | 198.51.100.7",
        "198.51.100.7,10.0.0.1 - - | | 198.51.100.7",
        "unknown, 10.0.0.1 - - | | unknown",
        "2001:db8::7, 10.0.0.1 - ann | | 2001:db8::7",
        "198.51.100.7 10.0.0.1 - - | | 198.51.100.7",
        "www.example.com 198.51.100.7, 10.0.0.1 - - | www.example.com | 198.51.100.7"
      })
  void theFirstOfSeveralClientsIsTheOneWhoAsked(String start, String host, String client)
      throws Exception {
    Map<String, String> row = only(read(start + " [" + TIME + "] \"GET / HTTP/1.1\" 200 -"));
    assertThat(row.get("Host")).isEqualTo(host);
    assertThat(row.get("Client")).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /a/b HTTP/1.1 | GET | /a/b | ",
        "GET /a%20b?c=%2F&d?e HTTP/1.1 | GET | /a%20b | c=%2F&d?e",
        "GET /old | GET | /old | ",
        "OPTIONS * HTTP/1.1 | OPTIONS | * | ",
        "M-SEARCH /x HTTP/1.1 | M-SEARCH | /x | ",
        "GET /say-\\\"hi\\\" HTTP/1.1 | GET | /say-\\\"hi\\\" | ",
        "GET /tail\\\\ HTTP/1.1 | GET | /tail\\\\ | ",
        "GET //evil.example/x HTTP/1.1 | GET | //evil.example/x | ",
        "GET /go?to=http://example.com/ HTTP/1.1 | GET | /go | to=http://example.com/"
      })
  void theSecondWordOfTheRequestIsPathAndQueryAsWritten(
      String request, String method, String path, String query) throws Exception {
    Map<String, String> row = only(read(combined(TIME, request)));
    assertThat(row.get("Method")).isEqualTo(method);
    assertThat(row.get("Page path")).isEqualTo(path);
    assertThat(row.get("Query")).isEqualTo(query);
    assertThat(row.get("Host")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "GET http://example.com/a?b HTTP/1.1, example.com, /a, b",
    "GET HTTPS://example.com:8443/a HTTP/1.1, example.com, /a,",
    "GET http://example.com HTTP/1.1, example.com, /,",
    "GET http://example.com?b HTTP/1.1, example.com, /, b",
    "GET http://ann:pw@example.com/ HTTP/1.1, example.com, /,",
    "CONNECT example.com:443 HTTP/1.1, example.com,,"
  })
  void anAddressWithAHostLosesIt(String request, String host, String path, String query)
      throws Exception {
    Map<String, String> row = only(read(combined(TIME, request)));
    assertThat(row.get("Host")).isEqualTo(host);
    assertThat(row.get("Page path")).isEqualTo(path);
    assertThat(row.get("Query")).isEqualTo(query);
  }

  @Test
  void theVirtualHostSpeaksBeforeTheAddress() throws Exception {
    String line = "www.example.com " + combined(TIME, "GET http://other.example/a HTTP/1.1");
    assertThat(only(read(line))).containsEntry("Host", "www.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\x16\\x03\\x01\\x02\\x00\\x01",
        "\\x16\\x03\\x01 \\x02 HTTP/1.1",
        "-",
        "",
        "GET",
        "t3 12.2.1",
        "SSH-2.0-Go",
        "OPTIONS / RTSP/1.0",
        "GET  HTTP/1.1",
        "\u0003\u0000\u0000/*\u00E0"
      })
  void aRequestThatIsNoneIsARowWithoutMethodAndPath(String request) throws Exception {
    Map<String, String> row = only(read(combined(TIME, request).replace(" 200 ", " 400 ")));
    assertThat(row)
        .doesNotContainKeys("Method", "Page path", "Query")
        .containsEntry("Time", "2015-05-17T10:05:03+00:00")
        .containsEntry("Status", "400");
  }

  @Test
  void aBackslashTakesAQuoteIntoTheAgent() throws Exception {
    assertThat(only(read(COMMON + " \"-\" \"a \\\"b\\\" c \\\\\"")))
        .containsEntry("User agent", "a \\\"b\\\" c \\\\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"Mozil",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"a\\\"",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\"",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"a\"b",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /\"x HTTP/1.1\" 200 512",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 20 512",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" OK 512",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 many",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HT",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000]",
        "192.0.2.7 - - [31/Jun/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512",
        "192.0.2.7 - - [17/Mai/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512",
        "192.0.2.7 - - [17/May/2015:24:05:03 +0000] \"GET / HTTP/1.1\" 200 512",
        "192.0.2.7 - - [17/May/2015:10:05:03] \"GET / HTTP/1.1\" 200 512",
        "192.0.2.7 - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512",
        "[Sun May 17 10:05:03.123 2015] [core:error] [pid 1] AH00126: Invalid URI"
      })
  void aLineThatIsCutOrOfAnotherFormIsRejectedWithItsNumber(String line) throws Exception {
    ReadTable table = read(COMMON, line, COMMON);

    assertThat(table.lines()).containsExactly(1L, 3L);
    assertThat(table.rejected())
        .singleElement()
        .asString()
        .startsWith("access.log:2 [] line-not-understood '" + line.substring(0, 26))
        .endsWith(
            "; expected client ident user [time] \"request\" status bytes,"
                + " perhaps \"referrer\" \"agent\"");
  }

  @Test
  void whereOtherLinesSayTheAgentALineWithoutIsCut() throws Exception {
    ReadTable table =
        read(combined(TIME, "GET /a HTTP/1.1"), COMMON, combined(TIME, "GET /c HTTP/1.1"));

    assertThat(column(table, "Page path")).containsExactly("/a", "/c");
    assertThat(table.rejected())
        .singleElement()
        .asString()
        .startsWith("access.log:2 [] line-not-understood")
        .endsWith("status bytes \"referrer\" \"agent\"");
  }

  /** Summer time began on 8 March 2015 at 2:00 in New York and ended on 1 November at 2:00. */
  @ParameterizedTest
  @CsvSource({
    "08/Mar/2015:04:59:59 +0000, 2015-03-07",
    "08/Mar/2015:05:00:00 +0000, 2015-03-08",
    "09/Mar/2015:03:59:59 +0000, 2015-03-08",
    "09/Mar/2015:04:00:00 +0000, 2015-03-09",
    "01/Nov/2015:03:59:59 +0000, 2015-10-31",
    "01/Nov/2015:04:00:00 +0000, 2015-11-01",
    "02/Nov/2015:04:59:59 +0000, 2015-11-01",
    "02/Nov/2015:05:00:00 +0000, 2015-11-02",
    "31/Dec/2015:23:30:00 -0800, 2016-01-01",
    "01/Jan/2016:05:29:59 +0530, 2015-12-31"
  })
  void theDayIsThatOfTheCity(String time, String day) throws Exception {
    assertThat(only(read(combined(time, "GET / HTTP/1.1"))))
        .containsEntry("Start date", day)
        .containsEntry("End date", day);
  }

  @Test
  void theTimeKeepsTheOffsetOfTheLog() throws Exception {
    assertThat(only(read(combined("10/Feb/2012:16:42:07 -0500", "GET / HTTP/1.0"))))
        .containsEntry("Time", "2012-02-10T16:42:07-05:00");
  }

  @Test
  void everyRowCountsOneViewWhateverItIs() throws Exception {
    ReadTable table = read(COMMON, combined(TIME, "-").replace("512", "0"));
    assertThat(table.rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(cells(row)).containsAllEntriesOf(Logs.ALWAYS));
  }
}
