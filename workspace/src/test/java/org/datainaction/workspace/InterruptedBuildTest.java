package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is called off, at whatever moment, says so; it never gives a dashboard of less. */
class InterruptedBuildTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 1);
  private static final int ROWS = 30_000;
  private static final int ROUNDS = 12;

  @TempDir Path folder;

  @Test
  void eventsAreCountedWhollyOrTheBuildIsCalledOff() throws Exception {
    TestFolder workspace = new TestFolder(folder, List.of(events()));
    workspace.plan("police/data-page-views", "fire/events");
    workspace.write(
        "sources.yaml",
        "version: 1\nexports:\n  - {dataset: fire/events, files: data/*.csv, zone: UTC}\n");
    StringBuilder rows = new StringBuilder("event,day\n");
    for (int row = 0; row < ROWS; row++) {
      rows.append(row % (ROWS / 2)).append(",2024-01-").append(10 + row % 20).append('\n');
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/events.csv"), rows);
    long seed = 20260117;
    Random random = new Random(seed);
    long began = System.nanoTime();
    String whole = workspace.open().build(AS_OF).toString();
    int longest = (int) Math.min(2_000_000_000L, System.nanoTime() - began);
    assertThat(workspace.figures(AS_OF).report().things()).isEqualTo(ROWS / 2);

    for (int round = 0; round < ROUNDS; round++) {
      Optional<String> built = interrupted(workspace, random.nextInt(longest));
      built.ifPresent(told -> assertThat(told).as("seed %d", seed).isEqualTo(whole));
    }
  }

  /** What a build says that is interrupted meanwhile; empty if it is called off. */
  private static Optional<String> interrupted(TestFolder workspace, int afterNanos)
      throws InterruptedException {
    Thread builder = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try {
                begun.await();
                Thread.sleep(afterNanos / 1_000_000, afterNanos % 1_000_000);
              } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
              }
              builder.interrupt();
            });
    other.start();
    try {
      begun.countDown();
      return Optional.of(workspace.open().build(AS_OF).toString());
    } catch (CancellationException calledOff) {
      assertThat(builder.isInterrupted()).as("the interrupt stays set").isTrue();
      return Optional.empty();
    } finally {
      while (other.isAlive()) {
        Thread.interrupted();
        try {
          other.join();
        } catch (InterruptedException itCame) {
          // Only now.
        }
      }
      Thread.interrupted();
    }
  }

  private static DepartmentAdapter events() {
    FieldId event = FieldId.of("event");
    FieldId day = FieldId.of("day");
    Dataset dataset =
        Dataset.builder(DatasetId.of("fire/events"))
            .field(field(event, new CellFormat.Text()))
            .field(field(day, new CellFormat.Day(List.of("yyyy-MM-dd"))))
            .identity(new Identity.EventKey(List.of(event), Map.of()))
            .time(new TimeOfRow.Moment(day))
            .build();
    Measure count =
        Measure.builder(MeasureId.of("fire/events"), dataset.id(), new Calculation.Count())
            .grains(Grain.MONTH)
            .build();
    return Adapters.of("fire", List.of(dataset), List.of(count));
  }

  private static Field field(FieldId id, CellFormat format) {
    LocalizedText words = LocalizedText.of(id.value());
    return Field.of(id, id.value(), format, words, words);
  }
}
