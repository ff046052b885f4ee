package org.datainaction.workspace.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishes in another program that is killed on the way. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class KilledPublisherTest {
  private static final String STOPPED = "137";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "begin",
        "write index.html",
        "write measures/police/views/data.csv",
        "sync",
        "move the old folder aside",
        "move the new folder in",
        "delete the old folder"
      })
  void aProgramThatStopsBeforeAStepLeavesAWholeEdition(String step) throws Exception {
    Path out = folder.resolve("site");
    Publisher.publish(out, List.of(), PublisherTest.content("old"));
    Process process = start(out, step);
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).hasToString(STOPPED);
    if (step.equals("move the new folder in")) {
      // The one moment without a folder: the old one is whole beside it.
      assertThat(out).doesNotExist();
      PublisherTest.assertHolds(folder.resolve(".site.data-in-action-old"), "old");
    } else {
      PublisherTest.assertHolds(out, step.equals("delete the old folder") ? "new" : "old");
    }
    assertMends(out);
  }

  @Test
  void aProgramThatIsKilledAnywhereLeavesAWholeEdition() throws Exception {
    long seed = 41;
    Random random = new Random(seed);
    Path out = folder.resolve("site");
    for (int round = 0; round < 6; round++) {
      Publisher.publish(out, List.of(), PublisherTest.content("old"));
      Process process = start(out, "never");
      try (BufferedReader steps = process.inputReader(StandardCharsets.UTF_8)) {
        for (int read = random.nextInt(40); read >= 0 && steps.readLine() != null; read--) {
          // Each line is a step that begins; the kill falls somewhere after the last one read.
        }
        process.destroyForcibly().waitFor();
      }
      Path old = folder.resolve(".site.data-in-action-old");
      Path whole = Files.exists(out) ? out : old;
      String edition = Files.readString(whole.resolve("index.html"));
      assertThat(edition).as("seed %d round %d", seed, round).isIn("old", "new");
      PublisherTest.assertHolds(whole, edition);
      assertMends(out);
    }
  }

  private void assertMends(Path out) throws IOException {
    Publisher.publish(out, List.of(), PublisherTest.content("next"));
    PublisherTest.assertHolds(out, "next");
    try (var beside = Files.list(folder)) {
      assertThat(beside).containsExactly(out);
    }
  }

  private static Process start(Path out, String stopBefore) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Stopping.class.getName(),
            out.toString(),
            stopBefore)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The other program: publishes again and again, telling each step, until it is stopped. */
  static final class Stopping {
    public static void main(String[] arguments) {
      Path out = Path.of(arguments[0]);
      Steps steps =
          step -> {
            System.out.println(step);
            if (step.equals(arguments[1])) {
              Runtime.getRuntime().halt(Integer.parseInt(STOPPED));
            }
          };
      while (true) {
        Publisher.publish(out, List.of(), PublisherTest.content("new"), steps);
      }
    }
  }
}
