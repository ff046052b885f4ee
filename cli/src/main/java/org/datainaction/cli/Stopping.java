package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process is told to stop, by Ctrl-C or otherwise: the work is interrupted
 * and given time to tidy up and to say so. The JVM then ends with 128 and the number of the signal.
 */
final class Stopping {
  /** Longer than anything takes that listens; a pipe that nobody fills does not. */
  private static final long PATIENCE_SECONDS = 5;

  private final Thread worker;
  private final PrintWriter err;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Stopping(Thread worker, PrintWriter err) {
    this.worker = worker;
    this.err = err;
  }

  /** From now on a signal interrupts the calling thread. */
  static Stopping ofThisThread(PrintWriter err) {
    Stopping stopping = new Stopping(Thread.currentThread(), err);
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "stop"));
    return stopping;
  }

  /** The work is over, everything is said, and the process may end. */
  void ended() {
    ended.countDown();
  }

  private void stop() {
    if (ended.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println("stopped while it waited; what was published or frozen before is whole");
        err.flush();
      }
    } catch (InterruptedException unheardOf) {
      // Nobody knows this thread; and the process ends in any case.
    }
  }
}
