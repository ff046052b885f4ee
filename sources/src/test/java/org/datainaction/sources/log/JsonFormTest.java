package org.datainaction.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.log.Logs.only;
import static org.datainaction.sources.log.Logs.read;

import java.util.Map;
import org.datainaction.sources.ReadTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {
  private static final String SOUND =
      "{\"date\": \"2013-10-10T16:52:00+02:00\", \"path\": \"/a?b\", \"status\": \"200\"}";

  @Test
  void namesInCommonUseAreUnderstood() throws Exception {
    String line =
        "{\"ip\":\"192.0.2.7\",\"host\":\"www.example.com\",\"path\":\"/a?b=%20\",\"status\":\"200\","
            + "\"referrer\":\"-\",\"user_agent\":\"A \\\"B\\\" \\u00e9\",\"length\":192,"
            + "\"more\":{\"path\":[1,{}]},\"none\":null,\"date\":\"2013-10-10T16:52:00.250+02:00\"}";

    assertThat(only(read(line)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Host", "www.example.com"),
                Map.entry("Client", "192.0.2.7"),
                Map.entry("Time", "2013-10-10T16:52:00+02:00"),
                Map.entry("Page path", "/a"),
                Map.entry("Query", "b=%20"),
                Map.entry("Status", "200"),
                Map.entry("Bytes", "192"),
                Map.entry("User agent", "A \"B\" é"),
                Map.entry("Views", "1"),
                Map.entry("Start date", "2013-10-10"),
                Map.entry("End date", "2013-10-10"),
                Map.entry("Counting method", "access-log")));
  }

  @Test
  void namesOfTheServersVariablesAreUnderstood() throws Exception {
    String line =
        "{\"time_local\":\"10/Oct/2013:16:52:00 +0200\",\"remote_addr\":\"192.0.2.7\","
            + "\"request\":\"POST /a?b HTTP/1.1\",\"status\":201,\"body_bytes_sent\":7,"
            + "\"http_referer\":\"https://example.com/\",\"http_user_agent\":\"curl\","
            + "\"server_name\":\"www.example.com\"}";

    assertThat(only(read(line)))
        .containsAllEntriesOf(
            Map.of(
                "Host", "www.example.com",
                "Client", "192.0.2.7",
                "Time", "2013-10-10T16:52:00+02:00",
                "Method", "POST",
                "Page path", "/a",
                "Query", "b",
                "Status", "201",
                "Bytes", "7",
                "Referrer", "https://example.com/",
                "User agent", "curl"));
  }

  @Test
  void aRequestOfRawBytesIsARowWithoutMethodAndPath() throws Exception {
    String line =
        "{\"time_iso8601\":\"2013-10-10T16:52:00Z\",\"request\":\"\\x16\\x03\",\"status\":400}";
    assertThat(only(read(line)))
        .doesNotContainKeys("Method", "Page path")
        .containsEntry("Time", "2013-10-10T16:52:00+00:00")
        .containsEntry("Status", "400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"date\": \"2013-10-10T16:52:00+02:00\", \"path\": \"/a?b\", \"sta",
        "{\"date\": \"2013-10-10T16:52:00+02:00\", \"path\": \"/a\"} {",
        "{\"date\": \"yesterday\", \"path\": \"/a\"}",
        "{\"date\": \"2013-10-10T16:52:00\", \"path\": \"/a\"}",
        "{\"date\": \"2013-10-10T16:52:00+02:00\", \"message\": \"started\"}",
        "{\"path\": \"/a\"}",
        "{}",
        "{"
      })
  void aLineThatIsNoRequestIsRejected(String line) throws Exception {
    ReadTable table = read(SOUND, line, SOUND);

    assertThat(table.lines()).containsExactly(1L, 3L);
    assertThat(table.rejected())
        .singleElement()
        .asString()
        .startsWith("access.log:2 [] line-not-understood '{")
        .contains("expected a JSON object with a time (date, time_iso8601, ");
  }

  @Test
  void deepNestingIsRejectedAndStopsNothing() throws Exception {
    ReadTable table = read("{\"a\":" + "[".repeat(60_000), SOUND);
    assertThat(table.lines()).containsExactly(2L);
  }
}
