package org.datainaction.workspace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceFile;

/**
 * Length and checksum of exports as they lie on disk, so that somebody can compare what was fetched
 * with what was published. Formats see what is inside of a packed file, and know only that.
 */
final class PackedBytes {
  private final Map<String, Digest> packed = new ConcurrentHashMap<>();

  /** Hears of the bytes of one export, and hands their number on. */
  SourceFile.Observer of(String export, LongConsumer taken) {
    return new SourceFile.Observer() {
      @Override
      public void taken(long bytes) {
        taken.accept(bytes);
      }

      @Override
      public void unpacked(long bytes, String crc32c) {
        packed.put(export, new Digest(bytes, crc32c));
      }
    };
  }

  /** Says the same of an export that is not read again. */
  void known(String export, long bytes, String crc32c) {
    packed.put(export, new Digest(bytes, crc32c));
  }

  /** Of a packed export those on disk, of any other those that were read. */
  Digest digest(String export, ReadOutcome outcome) {
    return packed.getOrDefault(export, new Digest(outcome.bytes(), outcome.crc32c()));
  }

  record Digest(long bytes, String crc32c) {}
}
