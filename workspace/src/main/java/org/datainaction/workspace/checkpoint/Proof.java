package org.datainaction.workspace.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.datainaction.sources.bytes.PrefixChecksum;
import org.datainaction.table.SourceFile;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;

/**
 * Proves that an export holds the bytes that were read of it.
 *
 * @param sampled whether it is enough to look at samples, where there are some
 * @param threads how many may read a file, the calling one included
 * @param taken hears, on any of them, of bytes that need not be read any more
 */
public record Proof(boolean sampled, int threads, LongConsumer taken) {
  private static final int BUFFER = 1 << 16;

  /**
   * Whether the export is as it was, and nothing was added.
   *
   * @param path where its bytes lie; empty if they lie in another file
   * @throws IOException if it cannot be read
   */
  public boolean isSame(ReadExport was, SourceFile export, Optional<Path> path) throws IOException {
    return path.isPresent()
        ? Files.size(path.get()) == was.bytes() && startsAsBefore(was, path.get())
        : isSame(was, export);
  }

  /**
   * Whether the export begins with what was read.
   *
   * @throws IOException if it cannot be read
   */
  public boolean startsAsBefore(ReadExport was, Path path) throws IOException {
    if (Files.size(path) < was.bytes()) {
      return false;
    }
    if (sampled && !was.samples().isEmpty()) {
      boolean same = Samples.of(path, was.bytes()).equals(was.samples());
      taken.accept(was.bytes());
      return same;
    }
    return PrefixChecksum.of(path, was.bytes(), threads, taken) == was.crc32c();
  }

  private boolean isSame(ReadExport was, SourceFile export) throws IOException {
    CRC32C checksum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (InputStream stream = export.open()) {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        checksum.update(buffer, 0, count);
        bytes += count;
        taken.accept(count);
      }
    }
    return bytes == was.bytes() && (int) checksum.getValue() == was.crc32c();
  }
}
