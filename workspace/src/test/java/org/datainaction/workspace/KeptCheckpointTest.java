package org.datainaction.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is whole or not there, whatever happens to those who write it and to the disk. */
class KeptCheckpointTest extends CheckpointedBuilds {
  @Test
  void aDamagedCheckpointIsOfNoUse() throws IOException {
    write("data/2025.csv", new Random(18), LARGE);
    same(CheckpointUse.PROVED);
    byte[] good = Files.readAllBytes(kept);
    Random random = new Random(19);
    String figures = build(CheckpointUse.NONE);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(kept, i % 2 == 0 ? damaged : Arrays.copyOf(good, random.nextInt(good.length)));
      assertThat(build(CheckpointUse.PROVED)).isEqualTo(figures);
      assertThat(Files.readAllBytes(kept)).as("a new one").isEqualTo(good);
    }
    assertThat(csv.resumed).isEmpty();
    assertThat(remarks).hasSize(20).allMatch(line -> line.endsWith("the checkpoint is damaged"));
    Files.delete(kept);
    same(CheckpointUse.PROVED);
    assertThat(remarks).hasSize(20);
  }

  @Test
  void anInterruptedBuildLeavesTheCheckpointAsItWas() throws IOException {
    write("data/2025.csv", new Random(20), 3 * LARGE);
    same(CheckpointUse.PROVED);
    byte[] good = Files.readAllBytes(kept);
    append(export, Dispatches.rows(new Random(21), 2 * LARGE));
    for (int interruptedAt = 1; interruptedAt < 12; interruptedAt += 2) {
      int at = interruptedAt;
      Progress interrupting =
          new Progress() {
            private int heard;

            @Override
            public void advance(long bytes) {
              if (++heard == at) {
                Thread.currentThread().interrupt();
              }
            }
          };
      try {
        assertThatExceptionOfType(CancellationException.class)
            .isThrownBy(() -> open(CheckpointUse.PROVED, 2).build(AS_OF, interrupting));
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(Files.readAllBytes(kept)).isEqualTo(good);
    }
    same(CheckpointUse.PROVED);
    assertThat(remarks).isEmpty();
  }

  @Test
  void whatAKilledBuildLeftIsReplacedAndWhatCannotBeReplacedIsAWarning() throws IOException {
    write("data/2025.csv", new Random(29), LARGE);
    same(CheckpointUse.PROVED);
    Path half = kept.resolveSibling(kept.getFileName() + ".new");
    Files.writeString(half, "half");
    append(export, Dispatches.rows(new Random(30), 1000));
    same(CheckpointUse.PROVED);
    assertThat(half).doesNotExist();
    assertThat(remarks).isEmpty();
    byte[] good = Files.readAllBytes(kept);
    Files.createDirectories(half.resolve("in the way"));
    append(export, Dispatches.rows(new Random(31), 1000));
    same(CheckpointUse.PROVED);
    assertThat(remarks).singleElement().asString().contains("could not be kept");
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
    same(CheckpointUse.PROVED);
  }

  @Test
  void buildsAtTheSameTimeKeepWhatOneOfThemCounted() throws Exception {
    write("data/2025.csv", new Random(32), LARGE);
    build(CheckpointUse.FULL);
    byte[] good = Files.readAllBytes(kept);
    Files.delete(kept);
    ExecutorService builders = Executors.newFixedThreadPool(4);
    try {
      List<Future<Dashboard>> built = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        built.add(builders.submit(() -> open(CheckpointUse.FULL, 1).build(AS_OF)));
      }
      for (Future<Dashboard> one : built) {
        assertThat(one.get().toString()).isEqualTo(build(CheckpointUse.NONE));
      }
    } finally {
      builders.shutdown();
    }
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
  }

  @Test
  void aFolderThatCannotBeWrittenIsAWarningAndTheBuildGoesOn() throws IOException {
    write("data/2025.csv", new Random(22), LARGE);
    workspace.write(".data-in-action", "a file");
    same(CheckpointUse.PROVED);
    assertThat(remarks)
        .singleElement()
        .asString()
        .startsWith("warning: fire/dispatches: the next build reads everything again:");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void onlyTheOwnerCanReadWhatIsKept() throws IOException {
    write("data/2025.csv", new Random(23), LARGE);
    same(CheckpointUse.PROVED);
    Path own = folder.resolve(".data-in-action");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(own)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("nothing half")
          .containsExactlyInAnyOrder(".gitignore", "fire.dispatches.checkpoint");
    }
    assertThat(own.resolve(".gitignore")).hasContent("*");
  }

  @ParameterizedTest(name = "room for {0} units of 512 bytes")
  @ValueSource(ints = {0, 3})
  @EnabledOnOs(OS.LINUX)
  void aDiskThatFillsWhileACheckpointIsWrittenLeavesTheOneBefore(int room) throws Exception {
    write("data/2025.csv", new Random(34), LARGE);
    same(CheckpointUse.PROVED);
    byte[] good = Files.readAllBytes(kept);
    assertThat(good.length).as("more than there is room for").isGreaterThan(512 * 4);
    append(export, Dispatches.rows(new Random(35), 1000));

    // The system lets no file grow beyond that, and says so to whoever writes.
    Process process =
        OtherBuilds.command(folder, "once", "ulimit -f " + room).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told)
        .contains("warning: fire/dispatches: the next build reads everything again: what it needs")
        .endsWith(build(CheckpointUse.NONE) + "\n");
    assertThat(Files.readAllBytes(kept)).as("as it was").isEqualTo(good);
    assertHoldsNothingHalf();
    same(CheckpointUse.PROVED);
    assertThat(csv.resumed).as("it is taken up").hasSize(1);
    assertThat(remarks).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aBuildThatIsKilledAtAnyMomentLeavesTheCheckpointBeforeOrTheNewOne() throws Exception {
    long seed = 20260118;
    Random random = new Random(seed);
    write("data/2025.csv", random, LARGE);
    same(CheckpointUse.PROVED);
    Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
    for (int round = 0; round < 6; round++) {
      Process process =
          OtherBuilds.command(folder, "again", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor(400 + random.nextInt(800), TimeUnit.MILLISECONDS);
      try {
        // Every other time in the instant when a new one is being written.
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (round % 2 == 0 && process.isAlive() && !Files.exists(fresh)) {
          assertThat(System.nanoTime()).as("nothing is kept").isLessThan(patience);
        }
      } finally {
        process.destroyForcibly().waitFor();
      }

      same(CheckpointUse.PROVED);
      assertThat(remarks).as("seed %d, round %d", seed, round).isEmpty();
      assertThat(csv.resumed).as("what was kept is of use").hasSize(round + 1);
      append(export, Dispatches.rows(random, 500));
      build(CheckpointUse.FULL);
      assertHoldsNothingHalf();
    }
  }

  private void assertHoldsNothingHalf() throws IOException {
    try (Stream<Path> files = Files.list(kept.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("fire.dispatches.checkpoint")
          .allMatch(name -> !name.endsWith(".new"));
    }
  }
}
