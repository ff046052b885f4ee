package org.datainaction.examples.durham;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes up the exports of the example: headers and row shapes are those of real exports, every
 * figure in them is invented. What it makes depends on nothing but this code.
 */
public final class DurhamExportGenerator {
  private DurhamExportGenerator() {}

  /**
   * Writes the exports into a workspace, over those that are there.
   *
   * @param arguments the workspace's folder, for example {@code examples/durham-2.23}
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected one argument: the workspace's folder");
    }
    Path workspace = Path.of(arguments[0]);
    for (Map.Entry<String, String> file : exports().entrySet()) {
      Path path = workspace.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** All made-up exports: content by path below the workspace. */
  static Map<String, String> exports() {
    return ImmutableSortedMap.<String, String>naturalOrder()
        .putAll(PageViewExport.files())
        .putAll(PhoneExport.files())
        .putAll(FireCallExport.files())
        .putAll(CallsForServiceExport.files())
        .putAll(CrisisCallExport.files())
        .putAll(PortalTables.files())
        .buildOrThrow();
  }
}
