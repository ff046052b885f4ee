package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same inputs give the same bytes, whatever machine the command runs on: each case is another
 * process that builds a copy of the workspace in another folder.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SameBytesTest {
  private static final DurhamSite SITE = DurhamSite.BUILT;

  @TempDir static Path folder;

  /** What the command says where English is spoken, with {@code OUT} for the folder. */
  private static String said = "";

  static Stream<List<String>> machines() {
    return Stream.of(
        // Upper and lower case of i differ; the day is another one; one processor.
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-9",
            "-XX:ActiveProcessorCount=1"),
        // Other digits, right to left.
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Africa/Cairo",
            "-Dfile.encoding=US-ASCII"),
        List.of(
            "-Duser.language=hi",
            "-Duser.country=IN",
            "-Duser.extensions=nu-deva",
            "-Duser.timezone=Asia/Kolkata",
            "-XX:ActiveProcessorCount=8"),
        // Another calendar; lines end as on Windows.
        List.of(
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.extensions=ca-buddhist-nu-thai",
            "-Duser.timezone=Pacific/Pago_Pago",
            "-Dline.separator=\r\n"));
  }

  @BeforeAll
  static void buildsInAnotherProcess() throws Exception {
    said = run(List.of("-Duser.language=en"), DurhamSite.WORKSPACE, folder.resolve("plain"));
    assertSame(DurhamSite.read(folder.resolve("plain")), SITE);
  }

  @ParameterizedTest
  @MethodSource("machines")
  void aSiteIsTheSameOnEveryMachine(List<String> machine) throws Exception {
    String name = String.join(" ", machine).replaceAll("[^a-zA-Z=]", " ");
    Path copy = copy(folder.resolve(name), machine.hashCode());
    Path out = folder.resolve("www").resolve(name);

    assertThat(run(machine, copy, out).replace("\r\n", "\n")).isEqualTo(said);
    assertSame(DurhamSite.read(out), SITE);
  }

  @Test
  void aSecondBuildInOneProcessIsTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext-ca-persian"));
      assertSame(DurhamSite.build(folder.resolve("again")), SITE);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theReadmeShowsWhatTheDemoPrints() throws IOException {
    String printed = said.substring(said.indexOf("City of Durham")).replace("OUT", "…/site");

    assertThat(Files.readString(DurhamSite.WORKSPACE.resolve("../../README.md")))
        .contains("\n```\n" + printed.strip() + "\n```\n");
  }

  private static void assertSame(DurhamSite site, DurhamSite expected) {
    assertThat(site.files().keySet()).isEqualTo(expected.files().keySet());
    List<String> differing =
        expected.files().keySet().stream()
            .filter(path -> !Arrays.equals(site.files().get(path), expected.files().get(path)))
            .toList();
    if (!differing.isEmpty()) {
      String first = differing.get(0);
      assertThat(site.text(first))
          .as("%s, one of %s", first, differing)
          .isEqualTo(expected.text(first));
    }
  }

  /** Copies the workspace; the files come into their folders in an order of chance. */
  private static Path copy(Path to, long seed) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(DurhamSite.WORKSPACE)) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
    }
    Collections.shuffle(files, new Random(seed));
    for (Path file : files) {
      Path copied = to.resolve(DurhamSite.WORKSPACE.relativize(file).toString());
      Files.createDirectories(copied.getParent());
      Files.copy(file, copied);
    }
    return to;
  }

  private static String run(List<String> machine, Path workspace, Path out) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(machine);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.datainaction.cli.Main");
    command.addAll(List.of("build", workspace.toString(), "--as-of", DurhamSite.AS_OF.toString()));
    command.addAll(List.of("--out", out.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.replace(out.toString(), "OUT");
  }
}
