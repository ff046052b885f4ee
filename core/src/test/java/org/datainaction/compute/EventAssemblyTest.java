package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events are what lists of their rows say, wherever the rows stand and however little is remembered
 * at once. Each run uses fixed seeds; a failure names its seed.
 */
class EventAssemblyTest {
  private static final FieldId CALL = FieldId.of("call");
  private static final FieldId UNIT = FieldId.of("unit");
  private static final FieldId FIRST = FieldId.of("first");
  private static final FieldId NAME = FieldId.of("name");
  private static final FieldId EARLIEST = FieldId.of("earliest");
  private static final FieldId LATEST = FieldId.of("latest");
  private static final FieldId SUM = FieldId.of("sum");
  private static final FieldId ANY = FieldId.of("any");
  private static final List<FieldId> VALUES = List.of(FIRST, NAME, EARLIEST, LATEST, SUM, ANY);
  private static final Identity.EventKey BY_CALL_AND_UNIT =
      new Identity.EventKey(
          List.of(CALL, UNIT),
          Map.of(
              EARLIEST, Identity.Combine.EARLIEST,
              LATEST, Identity.Combine.LATEST,
              SUM, Identity.Combine.SUM,
              ANY, Identity.Combine.ANY));

  static Stream<Long> seeds() {
    return Stream.iterate(20250103L, seed -> seed + 7919).limit(30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eventsAreWhatTheirRowsSay(long seed) throws IOException {
    Random random = new Random(seed);
    List<Row> rows = rows(random);
    List<Event> expected = oracle(rows);

    for (long bytes : new long[] {1, 600, 4000 + random.nextInt(40_000), 1 << 26}) {
      SpillFolders folder = SpillFolders.large();
      try (EventAssembly assembly =
          new EventAssembly(
              dataset(), BY_CALL_AND_UNIT, Set.copyOf(VALUES), KeyMemory.in(bytes, folder))) {
        assertSame(events(assembly, rows, random), expected, bytes + " bytes");
        assertThat(assembly.overflows().getOrDefault(SUM, 0L)).isEqualTo(tooLarge(rows));
      }
      if (bytes == 1) {
        assertThat(folder.made() > 0).as("spilled").isEqualTo(expected.size() > 1);
      } else if (bytes == 1 << 26) {
        assertThat(folder.made()).as("spilled").isZero();
      }
      assertThat(folder.stillOpen()).isZero();
    }
  }

  @Test
  void partitionsThatAreTooLargeAreCutAgain() throws IOException {
    SpillFolders folder = SpillFolders.large();
    List<Row> rows = new ArrayList<>();
    for (int call = 0; call < 6000; call++) {
      rows.add(new Row("a.csv", 2 + call, "C" + call, 1, values(new Random(call))));
    }
    List<Event> expected = oracle(rows);
    try (EventAssembly assembly =
        new EventAssembly(
            dataset(), BY_CALL_AND_UNIT, Set.copyOf(VALUES), KeyMemory.in(5_000, folder))) {
      assertSame(events(assembly, rows, new Random(1)), expected, "6000 events");
    }
    // One for all rows, one for what is sorted, and one for each partition that was cut again.
    assertThat(folder.made()).isGreaterThan(2);
    assertThat(folder.stillOpen()).isZero();
  }

  @Test
  void fieldsThatNobodyReadsAreNotRemembered() throws IOException {
    List<Row> rows = rows(new Random(5));
    try (EventAssembly assembly =
        new EventAssembly(
            dataset(), BY_CALL_AND_UNIT, Set.of(SUM), KeyMemory.in(2_000, SpillFolders.large()))) {
      feed(assembly, rows, new Random(5));
      List<Cell> sums = new ArrayList<>();
      assembly.drain(
          block -> {
            for (int row = 0; row < block.rows().count(); row++) {
              sums.add(cell(block.rows().column(SUM), row));
            }
          });
      assertThat(sums)
          .isEqualTo(oracle(rows).stream().map(event -> event.cells().get(SUM)).toList());
    }
  }

  /** One by one, so that a failure shows an event and not thousands. */
  private static void assertSame(List<Event> events, List<Event> expected, String how) {
    for (int event = 0; event < Math.min(events.size(), expected.size()); event++) {
      assertThat(events.get(event)).as("%s, event %s", how, event).isEqualTo(expected.get(event));
    }
    assertThat(events).as(how).hasSameSizeAs(expected);
  }

  private static List<Event> events(EventAssembly assembly, List<Row> rows, Random random)
      throws IOException {
    feed(assembly, rows, random);
    List<Event> events = new ArrayList<>();
    assembly.drain(
        block -> {
          for (int row = 0; row < block.rows().count(); row++) {
            Map<FieldId, Cell> cells = new LinkedHashMap<>();
            for (FieldId field : VALUES) {
              cells.put(field, cell(block.rows().column(field), row));
            }
            events.add(
                new Event(
                    block.origin().of(row),
                    List.copyOf(block.rowsByFile().of(row).entrySet()),
                    cells));
          }
        });
    return events;
  }

  private static Cell cell(Column column, int row) {
    CellState state = column.state(row);
    if (state != CellState.PRESENT) {
      return new Cell(state, "");
    }
    return new Cell(
        state, column.dictionary().isEmpty() ? Long.toString(column.value(row)) : column.text(row));
  }

  private static void feed(EventAssembly assembly, List<Row> rows, Random random)
      throws IOException {
    Map<String, List<String>> dictionaries = new TreeMap<>();
    String file = "";
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      int most = 1 + random.nextInt(300);
      while (to < rows.size()
          && to - from < most
          && rows.get(to).file().equals(rows.get(from).file())) {
        to++;
      }
      List<Row> batch = rows.subList(from, to);
      if (!file.equals(batch.get(0).file())) {
        // Another file, another reader, other codes.
        file = batch.get(0).file();
        dictionaries.clear();
        assembly.begin();
      }
      assembly.add(rowsOf(batch, dictionaries), file, row -> batch.get(row).line());
      from = to;
    }
  }

  private static Rows rowsOf(List<Row> batch, Map<String, List<String>> dictionaries) {
    Rows rows = new Rows(batch.size());
    rows.put(CALL, texts(batch.stream().map(Row::call).toList(), dictionaries, "call"));
    rows.put(
        UNIT,
        new Column(
            batch.stream().mapToLong(Row::unit).toArray(), new byte[batch.size()], List.of()));
    for (FieldId field : VALUES) {
      List<Cell> cells = batch.stream().map(row -> row.values().get(field)).toList();
      byte[] states = new byte[batch.size()];
      for (int row = 0; row < states.length; row++) {
        states[row] = cells.get(row).state().code();
      }
      Column column =
          field.equals(NAME)
              ? texts(cells.stream().map(Cell::value).toList(), dictionaries, "name")
              : new Column(
                  cells.stream()
                      .mapToLong(cell -> cell.value().isEmpty() ? 77 : Long.parseLong(cell.value()))
                      .toArray(),
                  states,
                  List.of());
      rows.put(
          field,
          field.equals(NAME) ? new Column(column.values(), states, column.dictionary()) : column);
    }
    return rows;
  }

  private static Column texts(
      List<String> texts, Map<String, List<String>> dictionaries, String name) {
    List<String> dictionary = dictionaries.computeIfAbsent(name, fresh -> new ArrayList<>());
    long[] codes = new long[texts.size()];
    for (int row = 0; row < codes.length; row++) {
      if (!dictionary.contains(texts.get(row))) {
        dictionary.add(texts.get(row));
      }
      codes[row] = dictionary.indexOf(texts.get(row));
    }
    return new Column(codes, new byte[codes.length], dictionary);
  }

  /** What the definition of each rule says, from lists of rows. */
  private static List<Event> oracle(List<Row> rows) {
    Map<List<Object>, List<Row>> byKey = new LinkedHashMap<>();
    for (Row row : rows) {
      byKey.computeIfAbsent(List.of(row.call(), row.unit()), key -> new ArrayList<>()).add(row);
    }
    List<Event> events = new ArrayList<>();
    for (List<Row> ofEvent : byKey.values()) {
      Map<String, Long> byFile = new LinkedHashMap<>();
      ofEvent.forEach(row -> byFile.merge(row.file(), 1L, Long::sum));
      Map<FieldId, Cell> cells = new LinkedHashMap<>();
      for (FieldId field : VALUES) {
        cells.put(
            field, combined(field, ofEvent.stream().map(r -> r.values().get(field)).toList()));
      }
      Row first = ofEvent.get(0);
      events.add(
          new Event(
              new EventAssembly.Origin(first.file(), first.line()),
              List.copyOf(byFile.entrySet()),
              cells));
    }
    return events;
  }

  private static long tooLarge(List<Row> rows) {
    Map<List<Object>, BigInteger> sums = new LinkedHashMap<>();
    for (Row row : rows) {
      Cell cell = row.values().get(SUM);
      if (cell.state() == CellState.PRESENT) {
        sums.merge(List.of(row.call(), row.unit()), new BigInteger(cell.value()), BigInteger::add);
      }
    }
    return sums.values().stream().filter(sum -> sum.bitLength() >= Long.SIZE).count();
  }

  private static Cell combined(FieldId field, List<Cell> cells) {
    List<BigInteger> numbers =
        field.equals(NAME)
            ? List.of()
            : cells.stream()
                .filter(cell -> cell.state() == CellState.PRESENT)
                .map(cell -> new BigInteger(cell.value()))
                .toList();
    if (field.equals(NAME) || field.equals(FIRST) || numbers.isEmpty()) {
      return cells.get(0);
    }
    BigInteger value =
        field.equals(SUM)
            ? numbers.stream().reduce(BigInteger.ZERO, BigInteger::add)
            : field.equals(EARLIEST) ? Collections.min(numbers) : Collections.max(numbers);
    return value.bitLength() < Long.SIZE
        ? new Cell(CellState.PRESENT, value.toString())
        : new Cell(CellState.INVALID, "");
  }

  private static List<Row> rows(Random random) {
    int count = 1 + random.nextInt(1500);
    int calls = 1 + random.nextInt(count);
    List<Row> rows = new ArrayList<>();
    int file = 0;
    long line = 1;
    for (int row = 0; row < count; row++) {
      if (random.nextInt(200) == 0) {
        file++;
        line = 1;
      }
      line += 1 + random.nextInt(3);
      rows.add(
          new Row(
              (char) ('a' + file % 26) + "" + file + ".csv",
              line,
              key(random.nextInt(calls)),
              random.nextInt(3) - 1,
              values(random)));
    }
    return rows;
  }

  /** Keys of which one begins as another, with letters of every length and half a pair. */
  private static String key(int call) {
    List<String> tails = List.of("", "a", "aa", "é", "€", "\uD83D\uDE92", "\uD83D", "\u0000");
    return (call / tails.size()) + tails.get(call % tails.size());
  }

  private static Map<FieldId, Cell> values(Random random) {
    Map<FieldId, Cell> values = new LinkedHashMap<>();
    for (FieldId field : VALUES) {
      int kind = random.nextInt(10);
      CellState state =
          kind == 0 ? CellState.INVALID : kind < 3 ? CellState.MISSING : CellState.PRESENT;
      values.put(field, new Cell(state, state == CellState.PRESENT ? value(field, random) : ""));
    }
    return values;
  }

  private static String value(FieldId field, Random random) {
    if (field.equals(NAME)) {
      return "type " + key(random.nextInt(50));
    }
    if (field.equals(ANY)) {
      return Integer.toString(random.nextInt(2));
    }
    // Sums go beyond a long, and come back.
    return switch (random.nextInt(6)) {
      case 0 -> Long.toString(Long.MAX_VALUE - random.nextInt(3));
      case 1 -> Long.toString(Long.MIN_VALUE + random.nextInt(3));
      default -> Integer.toString(random.nextInt(2001) - 1000);
    };
  }

  private static Dataset dataset() {
    Dataset.Builder dataset =
        Dataset.builder(DatasetId.of("test/events"))
            .field(field(CALL, new CellFormat.Text()))
            .field(field(UNIT, new CellFormat.Whole()))
            .time(new TimeOfRow.Moment(FIRST))
            .identity(BY_CALL_AND_UNIT);
    for (FieldId value : VALUES) {
      dataset.field(
          field(value, value.equals(NAME) ? new CellFormat.Text() : new CellFormat.Whole()));
    }
    return dataset.build();
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(
        id, id.value(), format, LocalizedText.of(id.value()), LocalizedText.of(id.value()));
  }

  private record Row(String file, long line, String call, long unit, Map<FieldId, Cell> values) {}

  private record Cell(CellState state, String value) {}

  private record Event(
      EventAssembly.Origin origin,
      List<Map.Entry<String, Long>> rowsByFile,
      Map<FieldId, Cell> cells) {}
}
