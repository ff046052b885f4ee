package org.datainaction.workspace.publish;

import java.util.concurrent.CancellationException;

/**
 * Whether work was called off by an interrupt of the thread that does it. The interrupt stays set.
 * Threads that help may ask too.
 */
public final class Interruption {
  private final Thread worker;

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** Of the calling thread. */
  public static Interruption ofThisThread() {
    return new Interruption(Thread.currentThread());
  }

  /** Whether it was interrupted. */
  public boolean isAsked() {
    return worker.isInterrupted();
  }

  /**
   * Goes on unless it was interrupted.
   *
   * @throws CancellationException if it was
   */
  public void check() {
    if (isAsked()) {
      throw new CancellationException("interrupted; nothing was published or frozen");
    }
  }
}
