package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Figures as they stand on pages, in both languages, worked out again from the raw exports with
 * nothing of the library: cells are split at commas, numbers are added up.
 */
class PageFiguresTest {
  private static final DurhamSite SITE = DurhamSite.BUILT;
  private static final DateTimeFormatter FIRE_TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);

  @Test
  void viewsOfTheQuarterInWhichOldAndNewPagesCount() {
    Set<String> pages =
        Set.of(
            "/police/crime-maps",
            "/police/crime-maps/",
            "/police/annual-report",
            "/public-safety-data/police",
            "/public-safety-data/police/");

    assertBoth("police/data-page-views", "Jan–Mar 2025", whole(views(pages, "2025-0[123]")));
  }

  @Test
  void viewsOfAQuarterAfterTheOldPagesEnded() {
    assertBoth(
        "community-safety/data-page-views",
        "Oct–Dec 2025",
        whole(views(Set.of("/public-safety-data/community-safety"), "2025-1[012]")));
  }

  @Test
  void viewsAreAveragedOverTheQuartersBefore() {
    Set<String> old = Set.of("/police/crime-maps", "/police/crime-maps/", "/police/annual-report");
    long all = views(old, "2023-(0[789]|1[012])") + views(old, "2024-..");
    String mean = whole(Math.round(all / 6.0));

    String steps = "section[aria-labelledby=decided] .steps";
    assertThat(SITE.measure("en", "police/data-page-views").select(steps).text())
        .contains("December 31, 2024): " + mean + " views a quarter on average");
    assertThat(plain(SITE.measure("es", "police/data-page-views").select(steps).text()))
        .contains("diciembre de 2024): " + mean + " vistas por trimestre en promedio");
  }

  @Test
  void callsAnsweredInTime() {
    Map<String, Long> october = phone("2026-10");
    long within10 = october.get("911_10");
    long within20 = within10 + october.get("911_15") + october.get("911_20");
    long answered = within20;
    for (String column : List.of("911_40", "911_60", "911_120", "911_121")) {
      answered += october.get(column);
    }

    assertBoth("ecc/answered-within-10-seconds", "October 2026", percent(within10, answered));
    assertBoth("ecc/answered-within-20-seconds", "October 2026", percent(within20, answered));
    assertThat(cell("en", "ecc/answered-within-10-seconds", "October 2026", 1))
        .isEqualTo(whole(within10) + " of " + whole(answered));
  }

  @Test
  void callsThatCameInAndThatWereGivenUp() {
    Map<String, Long> june = phone("2026-06");

    assertBoth("ecc/calls-offered", "June 2026", whole(june.get("911_T")));
    assertBoth("ecc/calls-abandoned", "June 2026", percent(june.get("911_AB"), june.get("911_T")));
  }

  @Test
  void fireCallsHaveAsManyRowsAsUnitsAndCountOnce() {
    Map<String, List<String[]>> calls = fireCalls("2026-0[123]");
    long inB02 = calls.values().stream().filter(rows -> rows.get(0)[18].equals("B02")).count();

    assertBoth("fire/calls", "Jan–Mar 2026", whole(calls.size()));
    Element row = row("en", "fire/calls", "B02");
    int column = row.closest("table").select("thead th").eachText().indexOf("Jan–Mar 2026") - 1;
    assertThat(row.select("td").get(column).text()).isEqualTo(whole(inB02));
  }

  @Test
  void helpArrivesWithTheFirstUnit() {
    List<Long> seconds = new ArrayList<>();
    for (List<String[]> rows : fireCalls("2026-0[456]").values()) {
      rows.stream()
          .map(row -> row[10])
          .filter(arrived -> !arrived.isEmpty())
          .map(arrived -> LocalDateTime.parse(arrived, FIRE_TIME))
          .min(LocalDateTime::compareTo)
          .map(first -> Duration.between(LocalDateTime.parse(rows.get(0)[6], FIRE_TIME), first))
          .ifPresent(response -> seconds.add(response.toSeconds()));
    }
    Collections.sort(seconds);
    int n = seconds.size();
    // The nearest rank: the smallest figure that at least 90 of 100 calls do not exceed.
    long nineOfTen = seconds.get((9 * n + 9) / 10 - 1);
    long inEight = seconds.stream().filter(s -> s <= 8 * 60).count();

    assertBoth(
        "fire/response-time-9-of-10",
        "Apr–Jun 2026",
        nineOfTen / 60 + " min " + nineOfTen % 60 + " s");
    assertBoth("fire/reached-within-8-minutes", "Apr–Jun 2026", percent(inEight, n));
  }

  @Test
  void publishedFiguresStandAsTheyWerePublished() {
    // 345 of 873 valid answers; 3,967 crimes for 294,618 residents; 60 reports.
    assertBoth("community-safety/survey-feeling-safe", "December 1, 2022", percent(345, 873));
    assertBoth("police/violent-crimes-per-1000-residents", "2016", "13.46");
    assertBoth("police/gunshot-wound-reports", "Oct–Dec 2015", "60");
  }

  private static void assertBoth(String measure, String english, String figure) {
    assertThat(cell("en", measure, english, 0)).as("en %s", english).isEqualTo(figure);
    int index = row("en", measure, english).elementSiblingIndex();
    Element spanish =
        SITE.measure("es", measure).selectFirst("table").select("tbody tr").get(index);
    assertThat(plain(spanish.select("td").get(0).text())).as("es %s", english).isEqualTo(figure);
  }

  private static String cell(String language, String measure, String period, int column) {
    return plain(row(language, measure, period).select("td").get(column).text());
  }

  /** The first row of the page's tables that begins with these words. */
  private static Element row(String language, String measure, String begin) {
    return SITE.measure(language, measure).select("tbody tr").stream()
        .filter(row -> row.select("th").text().startsWith(begin))
        .findFirst()
        .orElseThrow(() -> new AssertionError(measure + " has no row " + begin));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static String whole(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  private static String percent(long part, long all) {
    // In tenths of a percent, rounded half up with whole numbers only.
    long tenths = (2000 * part + all) / (2 * all);
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  private static long views(Set<String> pages, String months) {
    return lines("web", "pages-and-screens-" + months + ".csv")
        .map(line -> line.split(",", -1))
        .filter(cells -> pages.contains(cells[0]))
        .mapToLong(cells -> Long.parseLong(cells[1]))
        .sum();
  }

  private static Map<String, Long> phone(String month) {
    List<String[]> rows =
        lines("ecc", "phone-" + month + ".csv").map(line -> line.split(",", -1)).toList();
    Map<String, Long> sums = new HashMap<>();
    for (int column = 2; column < rows.get(0).length; column++) {
      String header = rows.get(0)[column];
      if (!header.contains("PCT")) {
        int at = column;
        sums.put(
            header,
            rows.stream()
                .skip(1)
                .mapToLong(row -> row[at].isEmpty() ? 0 : Long.parseLong(row[at]))
                .sum());
      }
    }
    return sums;
  }

  /** Rows by call; without rows that have too few cells, no call number or no time of the call. */
  private static Map<String, List<String[]>> fireCalls(String months) {
    Map<String, List<String[]>> calls = new TreeMap<>();
    lines("fire", "fire-calls-" + months + ".csv")
        .map(line -> line.split(",", -1))
        .filter(cells -> cells.length == 34 && cells[0].matches("[0-9]+"))
        .filter(cells -> cells[6].matches("[0-9/]{10} [0-9:]{8} [AP]M"))
        .forEach(cells -> calls.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells));
    return calls;
  }

  private static Stream<String> lines(String folder, String name) {
    try (Stream<Path> files = Files.list(DurhamSite.WORKSPACE.resolve("data").resolve(folder))) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
      assertThat(found).as(name).isNotEmpty();
      List<String> lines = new ArrayList<>();
      for (Path file : found) {
        lines.addAll(Arrays.asList(Files.readString(file).split("\r?\n", -1)));
      }
      lines.removeIf(String::isEmpty);
      return lines.stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
