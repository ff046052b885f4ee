package org.datainaction.sources.log;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.log.Logs.column;
import static org.datainaction.sources.log.Logs.only;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.SharedFiles;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of real servers. What each should say was read off the files by eye. */
class RealLogsTest {
  private static final String CHROME_17 =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/535.11 (KHTML, like Gecko)"
          + " Chrome/17.0.963.56 Safari/535.11";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apache_combined_access.log",
        "log_formats/amazon_cloudfront_web.log",
        "log_formats/common.log",
        "log_formats/common_complete.log",
        "log_formats/common_encoding_big5.log",
        "log_formats/common_vhost.log",
        "log_formats/iis.log",
        "log_formats/ncsa_extended.log",
        "log_formats/nginx_json.log",
        "log_formats/splitted_date_and_time.log"
      })
  void everyLogIsRecognised(String name) throws Exception {
    assertThat(new AccessLogFormat().recognises(file(name))).isEqualTo(Confidence.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doj_devices.csv",
        "doj_last_48_hours.json",
        "doj_today.json",
        "doj_top_pages_30_days.csv",
        "ga4_pages_and_screens.csv",
        "ga4_pages_and_screens_no_header_block.csv",
        "ga4_reports_snapshot_nth_day.csv",
        "ua_style_blog_analytics.csv"
      })
  void noTableIsTakenForALog(String name) throws Exception {
    assertThat(new AccessLogFormat().recognises(file(name))).isEqualTo(Confidence.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "common.log, , false",
    "common_vhost.log, www.example.com, false",
    "ncsa_extended.log, , true",
    "common_complete.log, www.example.com, true"
  })
  void theNcsaFormsDifferInHostAndAgent(String name, String host, boolean hasAgent)
      throws Exception {
    Map<String, String> expected = new TreeMap<>(Logs.ALWAYS);
    expected.putAll(
        Map.of(
            "Client", "1.2.3.4",
            "Time", "2012-02-10T16:42:07-05:00",
            "Method", "GET",
            "Page path", "/",
            "Status", "301",
            "Bytes", "368",
            "Start date", "2012-02-10",
            "End date", "2012-02-10"));
    if (host != null) {
      expected.put("Host", host);
    }
    if (hasAgent) {
      expected.put("User agent", CHROME_17);
    }

    assertThat(only(Logs.read(file("log_formats/" + name))))
        .containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void aPathInBig5CostsItsLettersAndNotTheRow() throws Exception {
    Map<String, String> row = only(Logs.read(file("log_formats/common_encoding_big5.log")));
    assertThat(row)
        .containsEntry("Host", "www.example.com")
        .containsEntry("Status", "301")
        .containsEntry("User agent", CHROME_17);
    assertThat(row.get("Page path")).startsWith("/\uFFFD");
  }

  @Test
  void theLogOfIisIsInUtc() throws Exception {
    assertThat(only(Logs.read(file("log_formats/iis.log"))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Host", "example.com"),
                Map.entry("Client", "1.2.3.4"),
                Map.entry("Time", "2012-04-01T00:00:13+00:00"),
                Map.entry("Method", "GET"),
                Map.entry("Page path", "/foo/bar"),
                Map.entry("Query", "topCat1=divinity&submit=Search"),
                Map.entry("Status", "200"),
                Map.entry("Bytes", "27028"),
                Map.entry(
                    "User agent",
                    "Mozilla/5.0+(X11;+U;+Linux+i686;+en-US;+rv:1.9.2.7)+Gecko/20100722"
                        + "+Firefox/3.6.7"),
                Map.entry("Views", "1"),
                Map.entry("Start date", "2012-03-31"),
                Map.entry("End date", "2012-03-31"),
                Map.entry("Counting method", "access-log")));
  }

  @Test
  void theLogOfCloudFrontHasTabs() throws Exception {
    Map<String, String> row = only(Logs.read(file("log_formats/amazon_cloudfront_web.log")));
    assertThat(row)
        .containsAllEntriesOf(
            Map.of(
                "Host", "example.com",
                "Client", "192.0.2.10",
                "Time", "2014-05-23T01:13:11+00:00",
                "Method", "GET",
                "Page path", "/view/my/file.html",
                "Status", "200",
                "Bytes", "182",
                "Referrer", "https://example.com/",
                "Start date", "2014-05-22"))
        .doesNotContainKey("Query");
    assertThat(row.get("User agent")).startsWith("Mozilla/5.0%2520(Windows;");
  }

  @Test
  void dateAndTimeMayStandApart() throws Exception {
    assertThat(only(Logs.read(file("log_formats/splitted_date_and_time.log"))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Client", "1.2.3.4"),
                Map.entry("Time", "2015-12-07T10:37:05+00:00"),
                Map.entry("Page path", "/stream"),
                Map.entry("Query", "title=UKR%20Nights"),
                Map.entry("Status", "200"),
                Map.entry("Bytes", "65580"),
                Map.entry("User agent", "NSPlayer%2F10.0.0.3702%20WMFSDK%2F10.0"),
                Map.entry("Views", "1"),
                Map.entry("Start date", "2015-12-07"),
                Map.entry("End date", "2015-12-07"),
                Map.entry("Counting method", "access-log")));
  }

  @Test
  void nginxMayWriteJson() throws Exception {
    ReadTable table = Logs.read(file("log_formats/nginx_json.log"));

    assertThat(table.rejected()).isEmpty();
    assertThat(table.rows()).hasSize(2);
    assertThat(Logs.cells(table.rows().get(0)))
        .containsAllEntriesOf(
            Map.of(
                "Host", "www.piwik.org",
                "Client", "1.2.3.4",
                "Time", "2013-10-10T16:52:00+02:00",
                "Page path", "/piwik.php",
                "Status", "200",
                "Bytes", "192",
                "Referrer", "http://clearcode.cc/",
                "Start date", "2013-10-10"))
        .doesNotContainKey("Method")
        .hasEntrySatisfying("Query", q -> assertThat(q).startsWith("action_name=Clearcode%20-"));
  }

  @Test
  void requestsOfADayAreThoseOfTheCitysDay() throws Exception {
    SourceFile file = file("apache_combined_access.log");
    ReadTable durham = Logs.read(file);
    ReadTable utc = ReadTable.of(new AccessLogFormat(), file, Logs.allColumns("UTC"));

    // As the truth beside the log counts them.
    assertThat(perDay(durham))
        .isEqualTo(
            Map.of(
                "2015-05-17",
                2105L,
                "2015-05-18",
                2897L,
                "2015-05-19",
                2909L,
                "2015-05-20",
                2088L));
    assertThat(perDay(utc))
        .isEqualTo(
            Map.of(
                "2015-05-17",
                1632L,
                "2015-05-18",
                2893L,
                "2015-05-19",
                2896L,
                "2015-05-20",
                2578L));
    assertThat(durham.rejected())
        .singleElement()
        .asString()
        .startsWith(
            "apache_combined_access.log:8899 [] line-not-understood '46.118.127.106 - - [20/May");
  }

  /** A view is a page that was given or unchanged, asked for by no robot; as the truth says it. */
  @Test
  void aRowSaysEnoughToTellViewsFromOtherRequests() throws Exception {
    Pattern asset = Pattern.compile("(?i).*\\.(css|js|png|jpe?g|gif|ico|svg|woff|ttf|map)");
    Pattern robot = Pattern.compile("(?i)bot|crawl|spider");
    SourceFile file = file("apache_combined_access.log");
    List<Map<String, String>> views =
        ReadTable.of(new AccessLogFormat(), file, Logs.allColumns("UTC")).rows().stream()
            .map(Logs::cells)
            .filter(row -> row.get("Method").equals("GET"))
            .filter(row -> List.of("200", "304").contains(row.get("Status")))
            .filter(row -> !asset.matcher(row.get("Page path")).matches())
            .filter(row -> !robot.matcher(row.getOrDefault("User agent", "")).find())
            .toList();

    assertThat(views).hasSize(3042);
    assertThat(views.stream().map(row -> row.get("Client")).distinct()).hasSize(1113);
    assertThat(views.stream().collect(groupingBy(row -> row.get("Start date"), counting())))
        .isEqualTo(
            Map.of("2015-05-17", 469L, "2015-05-18", 945L, "2015-05-19", 897L, "2015-05-20", 731L));
    Map<String, Long> paths =
        views.stream().collect(groupingBy(row -> row.get("Page path"), counting()));
    assertThat(paths)
        .containsEntry("/blog/tags/puppet", 488L)
        .containsEntry("/", 440L)
        .containsEntry("/robots.txt", 90L);
  }

  private static Map<String, Long> perDay(ReadTable table) {
    return column(table, "Start date").stream()
        .collect(groupingBy(Function.identity(), counting()));
  }

  private static SourceFile file(String name) {

    return SourceFile.of(name, SharedFiles.path("web/" + name));
  }
}
