package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Percentiles against a sorted list. A failure names its seed. */
class ValueCountsTest {
  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 7919).limit(40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyPercentileIsTheValueAtItsRankInTheSortedList(long seed) throws IOException {
    Random random = new Random(seed);
    long unit = List.of(1L, 10L, 1000L).get(random.nextInt(3));
    int range = 1 + random.nextInt(List.of(10, 1000, 200_000).get(random.nextInt(3)));
    List<ValueCounts> parts = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (int part = 1 + random.nextInt(3); part > 0; part--) {
      ValueCounts counts = new ValueCounts(unit);
      for (int n = random.nextInt(3000); n > 0; n--) {
        long value = value(random, range, unit);
        int times = random.nextInt(10) == 0 ? 1 + random.nextInt(20) : 1;
        values.addAll(Collections.nCopies(times, value));
        if (times == 1) {
          counts.add(value);
        } else {
          counts.add(value, times);
        }
      }
      parts.add(counts);
    }
    values.add(7L);
    parts.get(0).add(7);
    ValueCounts all = new ValueCounts(unit);
    parts.forEach(all::add);

    Collections.sort(values);
    assertThat(all.n()).isEqualTo(values.size());
    long[] ranks = LongStream.rangeClosed(1, values.size()).toArray();
    assertThat(all.at(ranks)).containsExactly(values.toArray(Long[]::new));
    SortedCounts sorted = all.sorted();
    for (int rank = 1; rank <= values.size(); rank++) {
      assertThat(sorted.at(rank)).as("rank %s", rank).isEqualTo(values.get(rank - 1));
    }

    // The same bytes, whichever values came first and in which parts; and they are taken up.
    ValueCounts shuffled = new ValueCounts(unit);
    Collections.shuffle(values, random);
    values.forEach(shuffled::add);
    byte[] saved = saved(all);
    assertThat(saved(shuffled)).isEqualTo(saved);
    ValueCounts restored = new ValueCounts(unit);
    restored.restore(new StateInput(new ByteArrayInputStream(saved)));
    assertThat(saved(restored)).isEqualTo(saved);
    assertThat(restored.n()).isEqualTo(values.size());
    restored.add(7);
    shuffled.add(7);
    assertThat(saved(restored)).isEqualTo(saved(shuffled));
  }

  /** More than a cell of the array holds. */
  @Test
  void oneValueMayOccurAMillionTimes() throws IOException {
    ValueCounts counts = new ValueCounts(1000);
    for (int i = 0; i < 1_000_000; i++) {
      counts.add(5000);
    }
    counts.add(6000, 999_999);
    counts.add(6000, 2);

    assertThat(counts.n()).isEqualTo(2_000_001);
    assertThat(counts.at(1_000_001, 1_000_000)).containsExactly(6000, 5000);

    // So often that it is carried over when two are put together, and in what is saved.
    ValueCounts twice = new ValueCounts(1000);
    twice.add(counts);
    twice.add(counts);
    assertThat(twice.n()).isEqualTo(4_000_002);
    ValueCounts restored = new ValueCounts(1000);
    restored.restore(new StateInput(new ByteArrayInputStream(saved(twice))));
    assertThat(restored.n()).isEqualTo(4_000_002);
    assertThat(restored.sorted().at(2_000_000)).isEqualTo(5000);
    assertThat(restored.sorted().at(2_000_001)).isEqualTo(6000);
    assertThat(saved(restored)).isEqualTo(saved(twice));
  }

  private static byte[] saved(ValueCounts counts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateOutput out = new StateOutput(bytes, new StateOutput.Room(Long.MAX_VALUE));
    counts.save(out);
    out.flush();
    return bytes.toByteArray();
  }

  private static long value(Random random, int range, long unit) {
    return switch (random.nextInt(12)) {
      case 0 -> -random.nextInt(50);
      case 1 -> Long.MAX_VALUE - random.nextInt(3);
      case 2 -> random.nextInt(range) * unit + random.nextInt((int) unit);
      default -> random.nextInt(range) * unit;
    };
  }
}
