package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.compute.MemoryTable.row;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who interrupts while rows that were set aside are put together need not wait for all of them. */
class InterruptedMergeTest {
  private static final FieldId CALL = FieldId.of("call");
  private static final FieldId FIRST = FieldId.of("first");
  private static final int ROWS = 20_000;

  @AfterEach
  void forgetTheInterrupt() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource(Identity.Repeats.class)
  void beforeAnythingIsReadAgainNothingIs(Identity.Repeats rule) throws Exception {
    WatchedFolder folder = new WatchedFolder();
    try (Scan scan = scan(new Identity.UniqueRow(List.of(CALL), rule), folder)) {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(scan::result)
          .withCauseInstanceOf(InterruptedIOException.class);
    }
    assertThat(folder.reads).isZero();
    assertThat(Thread.currentThread().isInterrupted()).as("the interrupt stays set").isTrue();
    assertThat(folder.all.stillOpen()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 150, 400})
  void inTheMiddleOfItNotMuchMoreIsRead(int reads) throws Exception {
    WatchedFolder folder = new WatchedFolder();
    try (Scan scan = scan(new Identity.EventKey(List.of(CALL), Map.of()), folder)) {
      folder.interruptAtRead = reads;

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(scan::result)
          .withCauseInstanceOf(InterruptedIOException.class);
    }
    assertThat(folder.reads).isBetween(reads, reads + 100);
    assertThat(folder.all.stillOpen()).isZero();
  }

  @Test
  void withoutAnInterruptMuchMoreIsRead() throws Exception {
    WatchedFolder folder = new WatchedFolder();
    try (Scan scan = scan(new Identity.EventKey(List.of(CALL), Map.of()), folder)) {
      assertThat(scan.result().things()).isEqualTo(ROWS);
    }
    assertThat(folder.reads).isGreaterThan(700);
  }

  @Test
  void rowsInMemoryAreHandedOnNoFurtherThanTheBlockInWhichItHappened() throws Exception {
    Dataset dataset = dataset(new Identity.EventKey(List.of(CALL), Map.of()));
    KeyMemory memory = KeyMemory.in(1 << 26, SpillFolders.large());
    List<Integer> blocks = new ArrayList<>();
    try (EventAssembly assembly =
        new EventAssembly(dataset, (Identity.EventKey) dataset.identity(), Set.of(FIRST), memory)) {
      Rows rows = new Rows(ROWS);
      MemoryTable table = new MemoryTable(dataset, ROWS, rows());
      var batch = table.read().orElseThrow();
      rows.put(CALL, batch.column(0));
      rows.put(FIRST, batch.column(1));
      assembly.begin();
      assembly.add(rows, "calls.csv", batch::line);

      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(
              () ->
                  assembly.drain(
                      block -> {
                        blocks.add(block.rows().count());
                        Thread.currentThread().interrupt();
                      }));
    }
    assertThat(blocks).hasSize(1);
  }

  private static Scan scan(Identity identity, Spill.Folder folder) throws Exception {
    Dataset dataset = dataset(identity);
    Measure count =
        Measure.builder(MeasureId.of("test/calls"), dataset.id(), new Calculation.Count()).build();
    Scan scan =
        Scan.of(
            dataset,
            List.of(count),
            Calls.CALENDAR,
            Optional.empty(),
            ScanOptions.USUAL.withMemory(KeyMemory.in(20_000, folder)));
    scan.read("calls.csv", new MemoryTable(dataset, 1000, rows()));
    return scan;
  }

  private static Dataset dataset(Identity identity) {
    return Dataset.builder(DatasetId.of("test/calls"))
        .field(Calls.field(CALL, new CellFormat.Whole()))
        .field(Calls.field(FIRST, new CellFormat.Timestamp(List.of("HH:mm:ss.SSS"))))
        .identity(identity)
        .time(new TimeOfRow.Moment(FIRST))
        .zone(Calls.ZONE)
        .build();
  }

  private static List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (long call = 0; call < ROWS; call++) {
      rows.add(row(call, 1_720_000_000_000L + call));
    }
    return rows;
  }

  /** Counts what is read of spills, and interrupts the reader at one of them. */
  private static final class WatchedFolder implements Spill.Folder {
    private final SpillFolders all = SpillFolders.large();
    private int interruptAtRead = Integer.MAX_VALUE;
    private int reads;

    @Override
    public Spill open() throws IOException {
      Spill spill = all.open();
      return new Spill() {
        @Override
        public long size() {
          return spill.size();
        }

        @Override
        public void append(byte[] from, int start, int length) throws IOException {
          spill.append(from, start, length);
        }

        @Override
        public void read(long position, byte[] into, int start, int length) throws IOException {
          if (++reads == interruptAtRead) {
            Thread.currentThread().interrupt();
          }
          spill.read(position, into, start, length);
        }

        @Override
        public void close() throws IOException {
          spill.close();
        }
      };
    }
  }
}
