package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnThreadsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void eachThingIsDoneOnceAndAnswersKeepTheOrder(int threads) {
    List<Integer> things = IntStream.range(0, 50).boxed().toList();
    AtomicInteger calls = new AtomicInteger();
    List<String> answers =
        OnThreads.map(
            things,
            threads,
            thing -> {
              calls.incrementAndGet();
              return "#" + thing;
            });
    assertThat(answers).isEqualTo(things.stream().map(thing -> "#" + thing).toList());
    assertThat(calls).hasValue(things.size());
  }

  /** Each waits until the other has begun. */
  @Test
  @Timeout(60)
  void severalThingsAreDoneAtOnce() {
    CyclicBarrier both = new CyclicBarrier(2);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    OnThreads.map(
        List.of("a", "b"),
        2,
        thing -> {
          seen.add(Thread.currentThread());
          try {
            return both.await(50, TimeUnit.SECONDS);
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
    assertThat(seen).hasSize(2).contains(Thread.currentThread());
    seen.remove(Thread.currentThread());
    assertThat(seen).noneMatch(Thread::isAlive);
  }

  @Test
  void oneThreadIsTheCallersOwn() {
    assertThat(OnThreads.map(List.of(1, 2), 1, thing -> Thread.currentThread()))
        .containsOnly(Thread.currentThread());
    assertThat(OnThreads.map(List.of(), 4, thing -> thing)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theFirstThatFailsIsToldWhenAllAreDone(int threads) {
    AtomicInteger done = new AtomicInteger();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                OnThreads.map(
                    List.of(1, 2, 3, 4),
                    threads,
                    thing -> {
                      done.incrementAndGet();
                      if (thing % 2 == 0) {
                        throw new IllegalArgumentException("thing " + thing);
                      }
                      return thing;
                    }))
        .withMessage("thing 2");
    assertThat(done).hasValue(4);
  }

  @Test
  void anInterruptStays() {
    Thread.currentThread().interrupt();
    try {
      assertThat(OnThreads.map(List.of(1, 2, 3), 2, thing -> thing)).containsExactly(1, 2, 3);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
