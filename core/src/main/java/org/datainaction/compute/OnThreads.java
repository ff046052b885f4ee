package org.datainaction.compute;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Does the same with each of several things that have nothing to do with each other. No thread
 * outlives the call.
 */
public final class OnThreads {
  private OnThreads() {}

  /**
   * What each thing gives, in their order. An interrupt is not heeded; it stays.
   *
   * @param threads how many may work at once, the calling one included; at least 1
   * @throws RuntimeException what the first thing throws that throws anything, or an error; the
   *     others are done all the same
   */
  public static <T, R> List<R> map(Collection<T> things, int threads, Function<T, R> each) {
    List<FutureTask<R>> tasks =
        things.stream().map(thing -> new FutureTask<>(() -> each.apply(thing))).toList();
    List<Thread> helpers = new ArrayList<>();
    try {
      while (helpers.size() + 1 < Math.min(threads, tasks.size())) {
        Thread helper = new Thread(() -> tasks.forEach(FutureTask::run), "computing");
        helper.setDaemon(true);
        helper.start();
        helpers.add(helper);
      }
      // A task that another thread has begun is not done again.
      tasks.forEach(FutureTask::run);
    } finally {
      helpers.forEach(Uninterruptibles::joinUninterruptibly);
    }
    return tasks.stream().map(OnThreads::result).toList();
  }

  private static <R> R result(FutureTask<R> task) {
    try {
      return Objects.requireNonNull(Futures.getDone(task));
    } catch (ExecutionException failed) {
      Throwables.throwIfUnchecked(Objects.requireNonNull(failed.getCause()));
      throw new IllegalStateException(failed);
    }
  }
}
