package org.datainaction.spi;

import java.io.IOException;

/** Takes finished files. */
@FunctionalInterface
public interface Output {
  /**
   * Takes one file.
   *
   * @param path relative, with {@code /} between folders, made of ids and language tags only
   * @param content all of it
   * @throws IOException if it cannot be written
   */
  void write(String path, byte[] content) throws IOException;
}
