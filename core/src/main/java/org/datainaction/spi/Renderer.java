package org.datainaction.spi;

import java.io.IOException;
import java.util.Set;
import org.datainaction.dashboard.Dashboard;

/**
 * Writes a dashboard in one format. A pure function: the same dashboard and request give the same
 * bytes. Found with {@link java.util.ServiceLoader}. Thread-safe.
 */
public interface Renderer {
  /** Stable: {@code html}, {@code json} or {@code csv}. */
  String format();

  /**
   * The languages of which it has words, as BCP 47 language codes; empty if it needs none. A
   * dashboard is not published in another.
   */
  default Set<String> languages() {
    return Set.of();
  }

  /**
   * Writes all files of this format, each in one call of the output and on this thread.
   *
   * @throws IOException if the output cannot be written
   * @throws java.util.NoSuchElementException if the request is for one measure only, which is not
   *     on the dashboard
   */
  void render(Dashboard dashboard, RenderRequest request, Output output) throws IOException;
}
