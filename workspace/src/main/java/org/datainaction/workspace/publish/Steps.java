package org.datainaction.workspace.publish;

import java.io.IOException;

/** Hears of every step of publishing before it is done, so that tests can break it there. */
@FunctionalInterface
interface Steps {
  /**
   * A step is about to be done.
   *
   * @throws IOException to make it fail
   */
  void reach(String step) throws IOException;
}
