package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.datainaction.table.Batch;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An export that was read up to a mark and grew since, wherever it was cut, is read on from there
 * as if it had been read at once.
 */
class GrowingExportTest {
  private static final int TABLES_A_SEED = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readingOnGivesWhatReadingAtOnceGives(long seed) throws Exception {
    int resumed = 0;
    for (int table = 0; table < TABLES_A_SEED; table++) {
      Random random = new Random(seed * 1_000_003 + table);
      char separator = ",;\t|".charAt(random.nextInt(4));
      int width = 1 + random.nextInt(4);
      byte[] bytes = AgainstFastCsvTest.table(random, separator, width);
      BothReaders readers =
          new BothReaders(bytes, separator, columns(AgainstFastCsvTest.wanted(random, width)));
      Optional<Read> whole = read(readers, bytes, bytes.length, Optional.empty(), random);
      Optional<Read> first =
          read(readers, bytes, random.nextInt(bytes.length + 1), Optional.empty(), random);
      if (whole.isPresent() && first.isPresent() && first.get().mark().isPresent()) {
        Optional<Read> rest = read(readers, bytes, bytes.length, first, random);
        assertThat(rest.map(Read::rows)).isEqualTo(whole.map(Read::rows));
        assertThat(rest.map(Read::outcome))
            .as("seed %s, table %s", seed, table)
            .isEqualTo(whole.map(Read::outcome));
        resumed++;
      }
    }
    assertThat(resumed).isGreaterThan(TABLES_A_SEED / 3);
  }

  /** Reads so many of the bytes; nothing if they are refused. */
  private static Optional<Read> read(
      BothReaders readers, byte[] bytes, int length, Optional<Read> before, Random random)
      throws IOException {
    SourceFile file = SourceFile.of("a.csv", Arrays.copyOf(bytes, length));
    try (TableReader reader = readers.open(file, 1 + random.nextInt(100))) {
      TreeMap<Long, List<String>> rows = new TreeMap<>();
      if (before.isPresent()) {
        assertThat(reader.resume(before.get().mark().orElseThrow())).isTrue();
        rows.putAll(before.get().rowsBeforeMark());
      }
      List<TreeMap<Long, List<String>>> parts = Collections.synchronizedList(new ArrayList<>());
      Optional<ReadMark> mark =
          reader.readMost(
              1 + random.nextInt(3),
              () -> {
                TreeMap<Long, List<String>> part = new TreeMap<>();
                parts.add(part);
                return batch -> readers.keep(batch, part);
              });
      parts.forEach(rows::putAll);
      TreeMap<Long, List<String>> beforeMark = new TreeMap<>(rows);
      for (Optional<Batch> rest = reader.read(); rest.isPresent(); rest = reader.read()) {
        readers.keep(rest.get(), rows);
      }
      return Optional.of(new Read(rows, beforeMark, reader.outcome(), mark));
    } catch (SourceException refused) {
      return Optional.empty();
    }
  }

  private record Read(
      TreeMap<Long, List<String>> rows,
      TreeMap<Long, List<String>> rowsBeforeMark,
      ReadOutcome outcome,
      Optional<ReadMark> mark) {}
}
