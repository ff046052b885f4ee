package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build after rows were added publishes what a full one publishes, every file to the byte. */
class RefreshedBuildTest {
  private static final String NO_DAY = "/parks,1,someday,2025-01-31\n";
  private static final String NO_NUMBER = "/parks,\"1\nor 2\",2025-01-01,2025-01-31\n";
  private static final String MORE = "/police/data,30,2025-01-01,2025-01-31\n";

  @TempDir Path folder;
  private SmallCity city;
  private Path export;
  private Path kept;

  @BeforeEach
  void writeLargeExport() {
    city = SmallCity.in(folder.resolve("city"));
    city.write(
        "data/web.csv",
        SmallCity.VIEWS + NO_DAY + "/parks,1,2025-01-01,2025-01-31\n".repeat(150_000));
    export = city.path("data/web.csv");
    kept = city.path(".data-in-action/web.page-views.checkpoint");
  }

  @Test
  void everyFileOfTheSiteIsTheSameAsAfterAFullReading() throws IOException {
    build("first");
    assertThat(kept).exists();
    // The last line is cut and goes on later.
    List<String> nights =
        List.of(MORE + NO_DAY, NO_NUMBER + MORE.substring(0, 20), MORE.substring(20) + MORE);
    Map<String, String> before = build("refreshed");
    for (String added : nights) {
      Files.writeString(export, added, StandardOpenOption.APPEND);
      byte[] counted = Files.readAllBytes(kept);
      Map<String, String> proved = build("refreshed");
      byte[] countedSince = Files.readAllBytes(kept);
      Files.write(kept, counted);
      Map<String, String> trusted = build("refreshed", "--trust-prefix");
      assertThat(Files.readAllBytes(kept)).isEqualTo(countedSince);
      assertThat(build("full", "--full")).isNotEqualTo(before).isEqualTo(proved).isEqualTo(trusted);
      assertThat(Files.readAllBytes(kept)).isEqualTo(countedSince);
      before = proved;
    }
  }

  @Test
  void inOneLineItIsSaidWhyEverythingIsReadAgain() throws IOException {
    build("site");
    Files.writeString(
        export, Files.readString(export).replace("/police/data,100,", "/police/data,101,"));
    Ran ran = Ran.with(call("site"));
    assertThat(ran.exit()).isEqualTo(ExitCode.FINE);
    assertThat(ran.err())
        .contains(
            "note: web/page-views: everything is read again: data/web.csv was changed before row ");
  }

  @Test
  void itIsSaidHowManyRowsWereRead() throws IOException {
    build("site");
    assertThat(Ran.with(call("site")).err())
        .contains("note: web/page-views: no row was added to data/web.csv; all before was counted");
    Files.writeString(export, MORE + MORE + MORE, StandardOpenOption.APPEND);
    assertThat(Ran.with(call("site")).err())
        .contains(
            "note: web/page-views: rows read of data/web.csv, its last: 3; all before was counted by an earlier build");
  }

  @Test
  void nothingCanBeTrustedAndReadInFull() {
    Ran ran = Ran.with(call("site", "--full", "--trust-prefix"));
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err()).contains("--trust-prefix", "one of the two");
  }

  private Map<String, String> build(String site, String... more) throws IOException {
    Ran ran = Ran.with(call(site, more));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(ran.err()).doesNotContain("read again");
    Path root = folder.resolve(site);
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            root.relativize(file).toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  private String[] call(String site, String... more) {
    List<String> call = new ArrayList<>(List.of("build", city.toString(), "--as-of", "2025-02-10"));
    call.addAll(List.of("--out", folder.resolve(site).toString()));
    call.addAll(List.of(more));
    return call.toArray(String[]::new);
  }
}
