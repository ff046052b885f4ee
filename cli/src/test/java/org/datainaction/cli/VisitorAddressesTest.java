package org.datainaction.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looked at a page, and from where the city's staff do, stands in no published byte. */
class VisitorAddressesTest {
  private static final List<String> ADDRESSES =
      List.of("203.0.113.77", "198.51.100.0", "2001:db8:77::", "192.0.2.9", "192.0.2.10");

  @TempDir Path folder;

  @Test
  void noAddressIsPublishedAndStaffAreLeftOut() throws IOException {
    SmallCity.in(folder)
        .write("plan.yaml", SmallCity.PLAN.replace("show:", "languages: [en, es]\nshow:"))
        .write(
            "sources.yaml",
            """
            version: 1
            exports:
              - {dataset: web/page-views, files: data/*}
            lists:
              - id: police-data-pages
                entries: [{value: /police/data, from: 2023-07-01}]
              - id: web-staff-networks
                entries:
                  - {value: 203.0.113.77, from: 2024-01-01}
                  - {value: 198.51.100.0/24, from: 2024-01-01}
                  - {value: "2001:db8:77::/48", from: 2024-01-01, until: 2024-12-31}
            """)
        .write(
            "data/web.csv",
            "Page,Views,Start date,End date,Client\n"
                + row("192.0.2.9")
                + row("192.0.2.10")
                + row("203.0.113.77")
                + row("198.51.100.8")
                + row("2001:db8:77::1"));
    Path site = folder.resolve("site");

    Ran ran = Ran.with("build", folder.toString(), "--out=" + site);

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(SmallCity.quarters(site, "police/data-page-views").get(0)).contains(",450,");
    try (Stream<Path> files = Files.walk(site)) {
      List<Path> published = files.filter(Files::isRegularFile).toList();
      assertThat(published)
          .extracting(file -> file.getFileName().toString().replaceAll(".*\\.", ""))
          .contains("html", "json", "csv", "svg");
      for (Path file : published) {
        assertThat(Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain(ADDRESSES);
      }
    }
    assertThat(Files.readString(site.resolve("dashboard.json")))
        .containsPattern("\"list\":\\s*\"web-staff-networks\",\\s*\"count\":\\s*3");
  }

  /** 225 views by each visitor from October to December 2024. */
  private static String row(String client) {
    return Stream.of("2024-10-01,2024-10-31", "2024-11-01,2024-11-30", "2024-12-01,2024-12-31")
        .map(days -> "/police/data,75," + days + "," + client + "\n")
        .reduce("", String::concat);
  }
}
