package org.datainaction.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that takes up an earlier one says what a full one says. A failure names its seed. */
class CheckpointsTest extends CheckpointedBuilds {
  static Stream<Long> seeds() {
    return Stream.iterate(17L, seed -> seed + 6067).limit(4);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterRowsWereAddedTheFiguresAreThoseOfAFullReading(long seed) throws IOException {
    Random random = new Random(seed);
    if (random.nextBoolean()) {
      write("data/2024.csv", random, 1 + random.nextInt(2 * LARGE));
    }
    byte[] all = Dispatches.rows(random, 2 * LARGE);
    int length = LARGE + random.nextInt(1000);
    Files.createDirectories(export.getParent());
    Files.write(export, Dispatches.HEADER.getBytes(UTF_8));
    append(export, Arrays.copyOf(all, length));
    same(CheckpointUse.PROVED);
    for (int build = 1; build <= 6; build++) {
      // Now and then nothing is added, or a byte, or what goes behind one block.
      int more = List.of(0, 1, random.nextInt(200), random.nextInt(200_000)).get(random.nextInt(4));
      append(export, Arrays.copyOfRange(all, length, length + more));
      length += more;
      same(random.nextBoolean() ? CheckpointUse.PROVED : CheckpointUse.TRUSTED);
    }
    write("data/2026.csv", random, 100 + random.nextInt(2 * LARGE));
    same(CheckpointUse.PROVED);
    append(folder.resolve("data/2026.csv"), Dispatches.rows(random, 1000));
    same(CheckpointUse.PROVED);
    assertThat(remarks).isEmpty();
    assertThat(csv.resumed).hasSizeGreaterThan(6);
  }

  @Test
  void onlyTheRowsThatWereAddedAreRead() throws IOException {
    write("data/2024.csv", new Random(1), LARGE);
    write("data/2025.csv", new Random(2), 2 * LARGE);
    same(CheckpointUse.PROVED);
    csv.rows = 0;
    append(export, "2025-01-05 10:00:07-05,District 1,17,x\n".getBytes(UTF_8));
    build(CheckpointUse.PROVED);
    assertThat(csv.rows).isEqualTo(1);
    assertThat(csv.resumed).hasSize(1);
  }

  @Test
  void withAnUnchangedExportNothingIsWrittenAgain() throws IOException {
    write("data/2025.csv", new Random(3), LARGE);
    same(CheckpointUse.PROVED);
    FileTime written = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(kept, written);
    same(CheckpointUse.PROVED);
    assertThat(csv.resumed).hasSize(1);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
  }

  @Test
  void aFullBuildReadsAllAndKeepsWhatTheNextOneNeeds() throws IOException {
    write("data/2025.csv", new Random(4), LARGE);
    same(CheckpointUse.FULL);
    append(export, Dispatches.rows(new Random(5), 1000));
    same(CheckpointUse.FULL);
    assertThat(csv.resumed).isEmpty();
    same(CheckpointUse.PROVED);
    assertThat(csv.resumed).hasSize(1);
  }

  @Test
  void allExportsOfADatasetTellOnHowManyThreadsTheyAreRead() throws IOException {
    for (int year = 2021; year <= 2024; year++) {
      write("data/" + year + ".csv", new Random(year), LARGE / 4);
    }
    Workspace useful = open(CheckpointUse.NONE, 1).with(new Threads(8, LARGE / 4));
    useful.build(AS_OF);
    assertThat(csv.threadsUsed).hasSize(4).allMatch(threads -> threads >= 4 && threads <= 6);

    // Only what was added is to be read.
    write("data/2025.csv", new Random(9), LARGE);
    build(CheckpointUse.PROVED);
    append(export, Dispatches.rows(new Random(10), 100));
    csv.threadsUsed.clear();
    open(CheckpointUse.PROVED, 1).with(new Threads(8, LARGE / 4)).build(AS_OF);
    assertThat(csv.resumed).hasSize(1);
    assertThat(csv.threadsUsed).containsExactly(1);
  }

  @Test
  void nothingIsKeptUnlessAskedForNorOfSmallExports() throws IOException {
    write("data/2025.csv", new Random(6), LARGE);
    build(CheckpointUse.NONE);
    workspace.open().build(AS_OF);
    workspace.open().withCheckpoints(CheckpointUse.PROVED).check(AS_OF, Progress.NONE);
    assertThat(folder.resolve(".data-in-action")).doesNotExist();
    write("data/2025.csv", new Random(6), LARGE / 2);
    same(CheckpointUse.PROVED);
    assertThat(folder.resolve(".data-in-action")).doesNotExist();
  }

  @Test
  void packedExportsBeforeTheOneThatGrowsAreProvedToo() throws IOException {
    Random random = new Random(28);
    Path gzip = folder.resolve("data/2023.csv.gz");
    Path zip = folder.resolve("data/2024.zip");
    Files.createDirectories(export.getParent());
    pack(new GZIPOutputStream(Files.newOutputStream(gzip)), random);
    packAsMember(zip, random);
    workspace.write(
        "sources.yaml",
        Files.readString(folder.resolve("sources.yaml")).replace("data/*.csv", "data/*"));
    write("data/2025.csv", random, LARGE);
    same(CheckpointUse.PROVED);
    for (CheckpointUse use : List.of(CheckpointUse.PROVED, CheckpointUse.TRUSTED)) {
      append(export, Dispatches.rows(random, 100));
      same(use);
    }
    assertThat(csv.resumed).hasSize(2);
    assertThat(remarks).isEmpty();
    pack(new GZIPOutputStream(Files.newOutputStream(gzip)), random);
    same(CheckpointUse.PROVED);
    packAsMember(zip, random);
    same(CheckpointUse.PROVED);
    assertThat(csv.resumed).hasSize(2);
    assertThat(remarks)
        .map(line -> line.replaceAll(".*again: ", ""))
        .containsExactly("data/2023.csv.gz was changed", "data/2024.zip!calls.csv was changed");

    // A packed one behind it, however large, is read again each time.
    remarks.clear();
    Path later = folder.resolve("data/2026.csv.gz");
    pack(new GZIPOutputStream(Files.newOutputStream(later)), random, 8 * LARGE);
    assertThat(later).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(LARGE));
    for (int build = 0; build < 2; build++) {
      append(export, Dispatches.rows(random, 100));
      same(CheckpointUse.PROVED);
    }
    assertThat(csv.resumed).hasSize(4);
    assertThat(remarks).isEmpty();
  }

  private static void packAsMember(Path zip, Random random) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip));
    packed.putNextEntry(new ZipEntry("calls.csv"));
    pack(packed, random);
  }

  private static void pack(OutputStream to, Random random) throws IOException {
    pack(to, random, 5000);
  }

  private static void pack(OutputStream to, Random random, int bytes) throws IOException {
    try (to) {
      to.write(Dispatches.HEADER.getBytes(UTF_8));
      to.write(Dispatches.rows(random, bytes));
    }
  }

  @Test
  void whoFreezesReadsEverything() throws IOException {
    write("data/2025.csv", new Random(33), LARGE);
    build(CheckpointUse.PROVED);
    open(CheckpointUse.PROVED, 1)
        .freeze(
            MeasureId.of("fire/dispatches"),
            new Window(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 12, 31)),
            "a year",
            "the city",
            LocalDate.of(2025, 6, 1));
    assertThat(csv.resumed).isEmpty();
  }
}
