package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.compute.MemoryTable.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.Identity.Repeats;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of several rows with one key count. A failure of a made-up table names its seed. */
class RepeatedRowsTest {
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId KEY = FieldId.of("record");
  private static final FieldId PART = FieldId.of("part");
  private static final FieldId AMOUNT = FieldId.of("amount");
  private static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.JULY);
  private static final LocalDate START = LocalDate.of(2024, 7, 1);
  private static final int DAYS = 60;

  @TempDir private Path folder;

  static Stream<Long> seeds() {
    return Stream.iterate(20250207L, seed -> seed + 7919).limit(25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowsCountAsTheRuleSaysHoweverLittleIsRemembered(long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, List<List<@Nullable Object>>> files = files(random);
    for (Repeats rule : Repeats.values()) {
      Oracle expected = new Oracle(rule, files);
      for (long bytes : new long[] {1, 900, 2000 + random.nextInt(20_000), 1 << 26}) {
        SpillFolders spills = SpillFolders.large();
        ScanResult result = scan(rule, files, KeyMemory.in(bytes, spills), random);
        String how = rule + " in " + bytes + " bytes";

        assertThat(sums(result, rule)).as(how).isEqualTo(expected.sums);
        assertThat(result.things()).as(how).isEqualTo(expected.used);
        for (String file : files.keySet()) {
          assertThat(result.repeatedIn(file)).as(how).isEqualTo(expected.repeated(file));
          assertThat(result.rejectedIn(file)).as(how).isEqualTo(expected.leftOut(file));
        }
        assertThat(told(result.rejections().examples())).as(how).isEqualTo(expected.examples());
        assertThat(spills.stillOpen()).isZero();
        if (bytes == 1) {
          assertThat(spills.made()).as(how).isPositive();
        }
      }
    }
  }

  @Test
  void aCorrectionReplacesTheRowBeforeAndIsToldAsReplaced() throws Exception {
    Map<String, List<List<@Nullable Object>>> files = new LinkedHashMap<>();
    files.put(
        "july.csv",
        List.of(row(day(1), "A", 1L, 10L), row(day(2), "B", 1L, 20L), row(day(3), "C", 1L, 30L)));
    files.put("august.csv", List.of(row(day(2), "B", 1L, 25L), row(day(40), "A", 1L, null)));

    ScanResult result = scan(Repeats.LAST, files, KeyMemory.DEFAULT, new Random(1));

    // B is 25 now; A moved to August and has no amount any more.
    assertThat(sums(result, Repeats.LAST)).containsExactly(Map.entry("2024-07", 55L));
    assertThat(result.rejectedIn("july.csv")).isEqualTo(2);
    assertThat(result.rejectedIn("august.csv")).isZero();
    assertThat(result.rejections().examples())
        .extracting(
            one -> one.file() + ":" + one.line() + " " + one.reason().id() + " " + one.excerpt())
        .containsExactly("july.csv:2 replaced A, 1", "july.csv:3 replaced B, 1");
  }

  @Test
  void whereEachRowCountsRepeatedOnesAreCountedAndNotLeftOut() throws Exception {
    Map<String, List<List<@Nullable Object>>> files = new LinkedHashMap<>();
    files.put(
        "july.csv",
        List.of(row(day(1), "A", 1L, 10L), row(day(1), "A", 1L, 10L), row(day(2), "B", 1L, 5L)));
    files.put("august.csv", List.of(row(day(3), "B", 1L, 5L), row(day(3), "A", 2L, 1L)));

    ScanResult result = scan(Repeats.BOTH, files, KeyMemory.DEFAULT, new Random(1));

    assertThat(sums(result, Repeats.BOTH))
        .containsExactly(Map.entry("2024-07", 31L), Map.entry("2024-08", 0L));
    assertThat(result.rejections().total()).isZero();
    assertThat(result.repeatedIn("july.csv")).isEqualTo(1);
    assertThat(result.repeatedIn("august.csv")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Repeats.class)
  void aFullDiskIsToldAndLeavesNothingOpen(Repeats rule) {
    Map<String, List<List<@Nullable Object>>> files = files(new Random(3));
    for (long room : new long[] {0, 300, 3000, 20_000}) {
      SpillFolders spills = SpillFolders.withRoomFor(room);
      assertThatThrownBy(() -> scan(rule, files, KeyMemory.in(500, spills), new Random(3)))
          .isInstanceOfAny(IOException.class, UncheckedIOException.class)
          .hasMessageContaining("No space left on device");
      assertThat(spills.stillOpen()).as("%s of %s bytes", rule, room).isZero();
    }
  }

  @Test
  void temporaryFilesAreGoneWhenTheResultIsThereAndWhenTheScanIsGivenUp() throws Exception {
    KeyMemory memory = KeyMemory.of(500, Optional.of(folder));
    Map<String, List<List<@Nullable Object>>> files = files(new Random(4));
    ScanResult result = scan(Repeats.LAST, files, memory, new Random(4));
    assertThat(result.things()).isEqualTo(new Oracle(Repeats.LAST, files).used);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    Dataset dataset = dataset(Repeats.LAST);
    try (Scan scan =
        Scan.of(
            dataset,
            List.of(sum()),
            CALENDAR,
            Optional.empty(),
            ScanOptions.USUAL.withMemory(memory))) {
      scan.read("a.csv", new MemoryTable(dataset, 10, files.values().iterator().next()));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    KeyMemory memory = KeyMemory.of(500, Optional.of(folder.resolve("not-there")));
    assertThatThrownBy(() -> scan(Repeats.LAST, files(new Random(5)), memory, new Random(5)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not be set aside")
        .hasMessageContaining("not-there");
  }

  private static ScanResult scan(
      Repeats rule,
      Map<String, List<List<@Nullable Object>>> files,
      KeyMemory memory,
      Random random)
      throws Exception {
    Dataset dataset = dataset(rule);
    try (Scan scan =
        Scan.of(
            dataset,
            List.of(sum()),
            CALENDAR,
            Optional.empty(),
            ScanOptions.USUAL.withMemory(memory))) {
      for (Map.Entry<String, List<List<@Nullable Object>>> file : files.entrySet()) {
        scan.read(
            file.getKey(), new MemoryTable(dataset, 1 + random.nextInt(100), file.getValue()));
      }
      return scan.result();
    }
  }

  private static Map<String, Long> sums(ScanResult result, Repeats rule) {
    SeriesContext context =
        SeriesContext.of(
            CoveredDays.of(new Coverage(START, START.plusDays(DAYS))), LocalDate.of(2025, 1, 1));
    Map<String, Long> sums = new TreeMap<>();
    for (Observation one : result.series(sum(), context).get(0).observations()) {
      if (one instanceof Observation.Known known) {
        sums.put(one.period().id(), known.value().value().longValueExact());
      }
    }
    return sums;
  }

  private static List<String> told(List<Rejection> rejections) {
    return rejections.stream()
        .map(one -> one.file() + ":" + one.line() + " " + one.reason())
        .toList();
  }

  private static long day(int day) {
    return START.plusDays(day - 1L).toEpochDay();
  }

  /** Rows of few keys, some without a part of the key and some without a day. */
  private static Map<String, List<List<@Nullable Object>>> files(Random random) {
    Map<String, List<List<@Nullable Object>>> files = new LinkedHashMap<>();
    int keys = 1 + random.nextInt(300);
    int count = 1 + random.nextInt(4);
    for (int file = 0; file < count; file++) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (int row = 40 + random.nextInt(300); row > 0; row--) {
        rows.add(
            row(
                random.nextInt(15) == 0 ? null : (Long) day(1 + random.nextInt(DAYS)),
                random.nextInt(12) == 0 ? null : "R" + random.nextInt(keys),
                random.nextInt(12) == 0 ? null : (Long) (long) random.nextInt(2),
                random.nextInt(8) == 0 ? null : (Long) (long) random.nextInt(1000)));
      }
      // Not in the order of names.
      files.put((char) ('z' - file) + ".csv", rows);
    }
    return files;
  }

  private static Dataset dataset(Repeats rule) {
    return Dataset.builder(DatasetId.of("test/records"))
        .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
        .field(field(KEY, new CellFormat.Text()))
        .field(field(PART, new CellFormat.Whole()))
        .field(field(AMOUNT, new CellFormat.Whole()))
        .time(new TimeOfRow.Moment(DAY))
        .identity(new Identity.UniqueRow(List.of(KEY, PART), rule))
        .build();
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(
        id, id.value(), format, LocalizedText.of(id.value()), LocalizedText.of(id.value()));
  }

  private static Measure sum() {
    return Measure.builder(
            MeasureId.of("test/sum"), DatasetId.of("test/records"), new Calculation.Sum(AMOUNT))
        .grains(Grain.MONTH)
        .build();
  }

  /** What the definitions of the rules say, from maps and lists. */
  private static final class Oracle {
    private final Map<String, Long> sums = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Long> repeatedByFile = new HashMap<>();
    private final Map<String, Long> leftOutByFile = new HashMap<>();
    private final Map<String, Integer> toldByFile = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private long used;

    Oracle(Repeats rule, Map<String, List<List<@Nullable Object>>> files) {
      Map<List<Object>, List<String>> placesByKey = new HashMap<>();
      files.forEach(
          (file, rows) -> {
            for (int row = 0; row < rows.size(); row++) {
              if (rows.get(row).get(0) != null) {
                placesByKey
                    .computeIfAbsent(keyOf(rows, file, row), fresh -> new ArrayList<>())
                    .add(file + ":" + row);
              }
            }
          });
      files.forEach(
          (file, rows) -> {
            for (int row = 0; row < rows.size(); row++) {
              judge(rule, placesByKey, file, rows, row);
            }
          });
    }

    private static List<Object> keyOf(List<List<@Nullable Object>> rows, String file, int row) {
      Object one = rows.get(row).get(1);
      Object other = rows.get(row).get(2);
      return one == null || other == null ? List.of(file, row, "alone") : List.of(one, other);
    }

    private void judge(
        Repeats rule,
        Map<List<Object>, List<String>> placesByKey,
        String file,
        List<List<@Nullable Object>> rows,
        int row) {
      Object day = rows.get(row).get(0);
      if (day == null) {
        leaveOut(file, row, Rejection.Reason.VALUE_MISSING);
        return;
      }
      List<String> places = placesByKey.getOrDefault(keyOf(rows, file, row), List.of());
      boolean isFirst = places.get(0).equals(file + ":" + row);
      boolean isLast = places.get(places.size() - 1).equals(file + ":" + row);
      if (rule == Repeats.LAST ? !isLast : !isFirst) {
        repeatedByFile.merge(file, 1L, Long::sum);
        if (rule != Repeats.BOTH) {
          leaveOut(
              file,
              row,
              rule == Repeats.LAST ? Rejection.Reason.REPLACED : Rejection.Reason.REPORTED_TWICE);
          return;
        }
      }
      used++;
      if (rows.get(row).get(3) instanceof Long amount) {
        LocalDate date = LocalDate.ofEpochDay((Long) day);
        sums.merge(date.toString().substring(0, 7), amount, Long::sum);
      }
    }

    private void leaveOut(String file, int row, Rejection.Reason reason) {
      leftOutByFile.merge(file, 1L, Long::sum);
      int before = toldByFile.merge(file, 1, Integer::sum) - 1;
      String kind = file + reason;
      if (before < RejectionLog.MOST_EXAMPLES || !kinds.contains(kind)) {
        told.add(file + ":" + (row + 2) + " " + reason);
      }
      kinds.add(kind);
    }

    long repeated(String file) {
      return repeatedByFile.getOrDefault(file, 0L);
    }

    long leftOut(String file) {
      return leftOutByFile.getOrDefault(file, 0L);
    }

    /** The first hundred, and the first of each kind. */
    List<String> examples() {
      List<String> examples = new ArrayList<>();
      List<String> seen = new ArrayList<>();
      for (String one : told) {
        String kind = one.substring(one.indexOf(' '));
        if (!seen.contains(kind) || examples.size() < RejectionLog.MOST_EXAMPLES) {
          examples.add(one);
        }
        seen.add(kind);
      }
      return examples;
    }
  }
}
