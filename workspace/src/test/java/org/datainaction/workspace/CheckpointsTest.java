package org.datainaction.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that takes up an earlier one says what a full one says. A failure names its seed. */
class CheckpointsTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
  private static final int LARGE = 1_200_000;

  @TempDir Path folder;
  private TestFolder workspace;
  private Path kept;
  private Path export;
  private List<DepartmentAdapter> adapters = List.of(Dispatches.adapter());
  private final WatchedCsv csv = new WatchedCsv();
  private final List<String> remarks = new ArrayList<>();

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder, List.of(Dispatches.adapter()));
    workspace.plan("police/data-page-views", "fire/dispatches, fire/mean, fire/half, fire/in-time");
    sources("");
    kept = folder.resolve(".data-in-action/fire.dispatches.checkpoint");
    export = folder.resolve("data/2025.csv");
  }

  private void sources(String more) {
    workspace.write(
        "sources.yaml",
        """
        version: 1
        exports:
          - {dataset: fire/dispatches, files: data/*.csv, most-rejected: 100%%%s}
        """
            .formatted(more.contains("zone") ? more : ", zone: America/New_York" + more));
  }

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
  void anEditOfOneByteMeansThatAllIsReadAgain() throws IOException {
    write("data/2024.csv", new Random(7), LARGE);
    write("data/2025.csv", new Random(8), LARGE);
    Random random = new Random(9);
    same(CheckpointUse.PROVED);
    for (Path file : List.of(export, folder.resolve("data/2024.csv"), export)) {
      byte[] bytes = Files.readAllBytes(file);
      // A digit of a figure: nothing but the figures tells of it.
      int at = new String(bytes, UTF_8).indexOf(",as usual", random.nextInt(LARGE / 2)) - 1;
      at = new String(bytes, UTF_8).substring(0, at).getBytes(UTF_8).length;
      bytes[at] = (byte) (bytes[at] == '1' ? '2' : '1');
      Files.write(file, bytes);
      same(CheckpointUse.PROVED);
    }
    assertThat(remarks)
        .hasSize(3)
        .anyMatch(
            line ->
                line.matches(
                    "note: fire/dispatches: everything is read again:"
                        + " data/2025.csv was changed before row \\d+"))
        .contains("note: fire/dispatches: everything is read again: data/2024.csv was changed");
    assertThat(csv.resumed).isEmpty();
  }

  @Test
  void anExportThatBecameShorterIsReadAgain() throws IOException {
    write("data/2025.csv", new Random(10), 2 * LARGE);
    same(CheckpointUse.TRUSTED);
    byte[] bytes = Files.readAllBytes(export);
    for (int length : List.of(bytes.length - 1, bytes.length / 2, LARGE / 2, LARGE / 3)) {
      Files.write(export, Arrays.copyOf(bytes, length));
      same(CheckpointUse.TRUSTED);
    }
    // The last one finds no checkpoint: a small export has none.
    assertThat(remarks).hasSizeBetween(2, 3).allMatch(line -> line.contains("shorter than it was"));
    assertThat(kept).doesNotExist();
  }

  @Test
  void anExportInPlaceOfAnotherIsReadAgain() throws IOException {
    write("data/2025.csv", new Random(11), 5 * LARGE);
    same(CheckpointUse.TRUSTED);
    write("data/2025.csv", new Random(12), 6 * LARGE);
    same(CheckpointUse.TRUSTED);
    write("data/2025.csv", new Random(13), 7 * LARGE);
    same(CheckpointUse.PROVED);
    assertThat(remarks).hasSize(2).allMatch(line -> line.contains("was changed before row"));
  }

  @Test
  void exportsThatComeAndGoAreSeen() throws IOException {
    write("data/2025.csv", new Random(14), LARGE);
    same(CheckpointUse.PROVED);
    write("data/2026.csv", new Random(15), 100);
    same(CheckpointUse.PROVED);
    assertThat(remarks).isEmpty();
    write("data/2024.csv", new Random(16), 100);
    same(CheckpointUse.PROVED);
    write("data/2024.csv", new Random(16), 200);
    same(CheckpointUse.PROVED);
    Files.delete(folder.resolve("data/2024.csv"));
    same(CheckpointUse.PROVED);
    Files.delete(folder.resolve("data/2026.csv"));
    same(CheckpointUse.PROVED);
    Files.move(export, export.resolveSibling("other.csv"));
    same(CheckpointUse.PROVED);
    String again = "note: fire/dispatches: everything is read again: ";
    assertThat(remarks)
        .containsExactly(
            again + "data/2024.csv is new among the exports that were read",
            again + "data/2024.csv was changed",
            again + "data/2024.csv is no longer there",
            again + "data/2025.csv is no longer there");
  }

  @Test
  void whatIsMeasuredAndHowRowsAreUnderstoodIsPartOfIt() throws IOException {
    write("data/2025.csv", new Random(17), LARGE);
    same(CheckpointUse.PROVED);
    for (String more :
        List.of(
            ", zone: Asia/Tokyo",
            ", covers: 2024-02..2025-03",
            ", missing: {seconds: [soon]}",
            ", columns: {area: note}",
            ", years: calendar",
            ", layout: {encoding: windows-1252}",
            ", layout: {encoding: utf-8}",
            ", given: [{files: data/*.csv, values: {area: A}}]",
            "")) {
      sources(more);
      same(CheckpointUse.PROVED);
    }
    assertThat(csv.resumed).isEmpty();
    assertThat(remarks)
        .as("one that cannot be read on has no checkpoint")
        .hasSize(8)
        .allMatch(
            line -> line.endsWith("what is measured, or what sources.yaml says, was changed"));
    remarks.clear();
    adapters = List.of(Dispatches.adapter(20));
    same(CheckpointUse.PROVED);
    adapters = List.of(Dispatches.adapter(20), Adapters.of("police"));
    same(CheckpointUse.PROVED);
    assertThat(remarks).hasSize(2);
    assertThat(remarks.get(1))
        .endsWith("another version of the program, an adapter or Java kept the checkpoint");
  }

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

  @ParameterizedTest
  @EnumSource(names = {"PROVED", "TRUSTED"})
  void anExportThatIsReplacedWhileItIsReadIsReadAgain(CheckpointUse use) throws IOException {
    write("data/2025.csv", new Random(24), 5 * LARGE);
    same(use);
    byte[] other = Files.readAllBytes(export);
    Random random = new Random(25);
    System.arraycopy(Dispatches.rows(random, LARGE), 0, other, 100, LARGE);
    append(export, Dispatches.rows(random, LARGE));
    csv.beforeResuming =
        () -> {
          Files.write(folder.resolve("data/other"), other);
          append(folder.resolve("data/other"), Dispatches.rows(random, 2 * LARGE));
          Files.move(folder.resolve("data/other"), export, StandardCopyOption.REPLACE_EXISTING);
        };
    String figures = build(use);
    csv.beforeResuming = () -> {};
    assertThat(figures).isEqualTo(build(CheckpointUse.NONE));
    assertThat(remarks).hasSize(1);
  }

  @Test
  void anExportThatGrowsWhileItIsReadGivesWhatWasThereAtOneMoment() throws IOException {
    write("data/2025.csv", new Random(26), 2 * LARGE);
    same(CheckpointUse.PROVED);
    csv.beforeResuming = () -> append(export, Dispatches.rows(new Random(27), LARGE));
    String figures = build(CheckpointUse.PROVED);
    csv.beforeResuming = () -> {};
    assertThat(figures).isEqualTo(build(CheckpointUse.NONE));
    same(CheckpointUse.TRUSTED);
    assertThat(remarks).isEmpty();
  }

  private Workspace open(CheckpointUse use, int threads) {
    Registry<SourceFormat> formats = Registry.formats(List.of(csv));
    return Workspace.open(folder, new Installed(Registry.adapters(adapters), formats))
        .withThreads(threads)
        .withCheckpoints(use);
  }

  /** Builds, and expects what a full reading gives. */
  private void same(CheckpointUse use) {
    String figures = build(use);
    long rows = csv.rows;
    assertThat(figures).isEqualTo(build(CheckpointUse.NONE));
    csv.rows = rows;
  }

  /** Everything that a dashboard says. */
  private String build(CheckpointUse use) {
    Progress listening =
        new Progress() {
          @Override
          public void remark(String line) {
            remarks.add(line);
          }
        };
    Dashboard dashboard = open(use, 2).build(AS_OF, listening);
    return dashboard.toString();
  }

  private void write(String name, Random random, int bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, Dispatches.HEADER.getBytes(UTF_8));
    append(file, Dispatches.rows(random, bytes));
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Reads CSV, and tells which of it. */
  private static final class WatchedCsv implements SourceFormat {
    private final CsvFormat csv = new CsvFormat();
    private final List<Long> resumed = new ArrayList<>();
    private long rows;
    private Step beforeResuming = () -> {};

    @Override
    public String id() {
      return "csv";
    }

    @Override
    public Confidence recognises(SourceFile file) throws IOException {
      return csv.recognises(file);
    }

    @Override
    public TableReader open(SourceFile file, Projection projection)
        throws SourceException, IOException {
      TableReader reader = csv.open(file, projection);
      return new TableReader() {
        private long rowsBefore;

        @Override
        public Optional<Batch> read() throws SourceException, IOException {
          return reader.read();
        }

        @Override
        public Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers)
            throws SourceException, IOException {
          return reader.readMost(threads, takers);
        }

        @Override
        public boolean resume(ReadMark mark) throws IOException {
          beforeResuming.run();
          resumed.add(mark.offset());
          rowsBefore = mark.before().rowsRead();
          return reader.resume(mark);
        }

        @Override
        public ReadOutcome outcome() {
          return reader.outcome();
        }

        @Override
        public void close() throws IOException {
          rows += reader.outcome().rowsRead() - rowsBefore;
          reader.close();
        }
      };
    }
  }
}
