package org.datainaction.workspace.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.datainaction.spi.Output;

/**
 * Writes files below a folder. A path is made of plain names, so it is safe on every system and as
 * an address; anything else is a mistake of whoever writes.
 */
final class FolderOutput implements Output {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

  private final Path root;
  private final Steps steps;
  private final Set<String> written = new HashSet<>();

  FolderOutput(Path root, Steps steps) {
    this.root = root;
    this.steps = steps;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the path could lead elsewhere or was written before
   */
  @Override
  public void write(String path, byte[] content) throws IOException {
    for (String name : path.split("/", -1)) {
      if (!NAME.matcher(name).matches() || name.endsWith(".") || RESERVED.matcher(name).matches()) {
        throw new IllegalArgumentException("'" + path + "' is not a path to publish");
      }
    }
    if (!written.add(path.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("'" + path + "' is written twice");
    }
    Path file = root.resolve(path);
    if (!file.normalize().startsWith(root)) {
      throw new IllegalArgumentException("'" + path + "' lies outside what is published");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("before " + path + " was written");
    }
    steps.reach("write " + path);
    Files.createDirectories(file.getParent());
    Files.write(file, content, StandardOpenOption.CREATE_NEW);
  }
}
