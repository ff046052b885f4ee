package org.datainaction.spi;

import java.io.IOException;
import org.datainaction.dashboard.Dashboard;

/**
 * Writes a dashboard in one format. A pure function: the same dashboard and request give the same
 * bytes. Found with {@link java.util.ServiceLoader}. Thread-safe.
 */
public interface Renderer {
  /** Stable: {@code html}, {@code json} or {@code csv}. */
  String format();

  /**
   * Writes all files of this format.
   *
   * @throws IOException if the output cannot be written
   */
  void render(Dashboard dashboard, RenderRequest request, Output output) throws IOException;
}
