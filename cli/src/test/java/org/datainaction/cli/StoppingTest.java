package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command is told to stop, at any moment: the site is the old one or the new one, whole. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StoppingTest {
  private static final String STOPPED = "stopped: nothing was published or frozen\n";

  @TempDir Path folder;
  private SmallCity city;
  private Path site;

  @BeforeEach
  void publishOnce() throws Exception {
    city = SmallCity.in(folder.resolve("city"));
    site = folder.resolve("www/site");
    assertThat(Ran.with(build()).exit()).isZero();
    city.write(
        "data/web.csv", SmallCity.VIEWS + "/parks,1,2025-01-01,2025-01-31\n".repeat(100_000));
  }

  @Test
  void anInterruptedThreadPublishesNothingAndSaysSo() throws Exception {
    Map<String, String> before = content();
    Thread.currentThread().interrupt();
    Ran ran;
    try {
      ran = Ran.with(build());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(ran).isEqualTo(new Ran(ExitCode.STOPPED, "", STOPPED));
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void whenItIsStoppedAtAnyMomentTheSiteIsWholeAndTheNextBuildWorks() throws Exception {
    long seed = new Random().nextInt(1_000_000);
    Random random = new Random(seed);
    Map<String, String> old = content();
    long whole = System.nanoTime();
    Path other = folder.resolve("www/other");
    assertThat(end(start("--out", other.toString()))).isZero();
    whole = System.nanoTime() - whole;
    Map<String, String> fresh = content(other);
    // What is killed outright leaves something beside, which the next build that ends takes away.
    for (String signal : List.of("INT", "TERM", "INT", "KILL")) {
      Process process = start("--out", site.toString());
      long nanos = (long) (whole * random.nextDouble());
      process.waitFor(nanos, TimeUnit.NANOSECONDS);
      kill(signal, process);
      int exit = end(process);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      String moment = "seed %d, %s after %d ms: %s".formatted(seed, signal, nanos / 1_000_000, err);
      assertThat(content()).as(moment).isIn(old, fresh);
      if (err.equals(STOPPED)) {
        assertThat(exit).as(moment).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(content()).as(moment).isEqualTo(old);
        assertThat(beside()).as(moment).containsExactlyInAnyOrder("other", "site");
      }
      old = content();
    }
    assertThat(end(start("--out", site.toString()))).as("seed %d", seed).isZero();
    assertThat(content()).as("seed %d", seed).isEqualTo(fresh);
    assertThat(beside()).as("seed %d", seed).containsExactlyInAnyOrder("other", "site");
  }

  private String[] build() {
    return new String[] {"build", city.toString(), "--as-of", "2025-02-10", "--out", site + ""};
  }

  private Process start(String... more) throws IOException {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    call.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    call.addAll(List.of(Main.class.getName(), "build", city.toString()));
    call.addAll(List.of("--as-of", "2025-02-10", "--quiet"));
    call.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(call);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  private static void kill(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
        .redirectErrorStream(true)
        .start()
        .waitFor();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
    return process.exitValue();
  }

  /** What is published; killed outright in the instant of the change, it lies beside its place. */
  private Map<String, String> content() throws IOException {
    return content(Files.exists(site) ? site : site.resolveSibling(".site.data-in-action-old"));
  }

  private static Map<String, String> content(Path root) throws IOException {
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

  private List<String> beside() throws IOException {
    try (Stream<Path> all = Files.list(site.getParent())) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
