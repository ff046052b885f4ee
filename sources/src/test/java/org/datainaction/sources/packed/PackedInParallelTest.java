package org.datainaction.sources.packed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.whole;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.datainaction.sources.OpenFiles;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed export that is long enough to be read by several threads. */
class PackedInParallelTest {
  private static final int ROWS = 400_000;
  private static final Projection CALLS = columns(required(whole("Calls")));

  @TempDir Path folder;
  private byte[] text;

  @BeforeEach
  void write() {
    StringBuilder rows = new StringBuilder("Day,Calls\n");
    for (int i = 1; i <= ROWS; i++) {
      rows.append("2024-01-01,").append(i).append('\n');
    }
    text = rows.toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void givesEachRowOnce(int threads) throws Exception {
    long all = ROWS * (ROWS + 1L) / 2;
    assertThat(sum(export("calls.gz", Packing.gzip(text)), threads)).isEqualTo(all);
    String inside = new String(text, UTF_8);
    assertThat(sum(export("calls.zip", Packing.zip("calls.csv", inside)), threads)).isEqualTo(all);
  }

  @Test
  void isRefusedWhereItBreaksOffFarBehindItsStart() throws Exception {
    byte[] packed = Packing.gzip(text);
    for (int cut : new int[] {packed.length / 2, packed.length - 9, packed.length - 1}) {
      SourceFile file = export("calls.gz", Arrays.copyOf(packed, cut));
      assertThatExceptionOfType(BadPacking.class).isThrownBy(() -> sum(file, 4));
      assertThat(OpenFiles.below(folder)).isEmpty();
    }
  }

  private SourceFile export(String name, byte[] bytes) throws Exception {
    Path path = Files.write(folder.resolve(name), bytes);
    return PackedFile.exportsIn(name, path, Optional.empty()).get(0);
  }

  private static long sum(SourceFile file, int threads) throws Exception {
    LongAdder sum = new LongAdder();
    try (TableReader reader = new CsvFormat().open(file, CALLS)) {
      reader.readMost(threads, () -> batch -> add(batch, sum));
      for (Optional<Batch> rest = reader.read(); rest.isPresent(); rest = reader.read()) {
        add(rest.get(), sum);
      }
      assertThat(reader.outcome().accepted()).isEqualTo(ROWS);
    }
    return sum.sum();
  }

  private static void add(Batch batch, LongAdder sum) {
    for (int row = 0; row < batch.rows(); row++) {
      sum.add(batch.column(0).value(row));
    }
  }
}
