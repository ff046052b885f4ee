package org.datainaction.workspace.checkpoint;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a dataset's exports until a mark in the last of them, and what must be the
 * same for it to be of use.
 *
 * @param programs the versions of everything that had a part in the counting
 * @param definition a digest of what was counted, and how the exports were understood
 * @param format by which the last export was read
 * @param offset how many bytes of the last export stand before the mark
 * @param rows how many rows of the last export stand before the mark
 * @param exports in the order of reading, at least one; of the last one only what stands before the
 *     mark
 * @param state of the scan
 */
public record Checkpoint(
    String programs,
    String definition,
    String format,
    long offset,
    long rows,
    List<ReadExport> exports,
    SavedState state) {
  public Checkpoint {
    exports = ImmutableList.copyOf(exports);
    if (exports.isEmpty()) {
      throw new IllegalArgumentException("a checkpoint of no export");
    }
  }

  /** The export that may have grown. */
  public ReadExport last() {
    return exports.get(exports.size() - 1);
  }

  /** Those that must be as they were. */
  public List<ReadExport> before() {
    return exports.subList(0, exports.size() - 1);
  }

  /**
   * The bytes that were read.
   *
   * @param name of the export
   * @param bytes how many; of a packed file as it lies on disk
   * @param crc32c their checksum
   * @param samples checksums of some blocks of them, for {@link Samples}; empty if there are none
   */
  public record ReadExport(String name, long bytes, int crc32c, ImmutableIntArray samples) {
    // Written out: what a record brings along is linked anew in each run.
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof ReadExport other
          && name.equals(other.name)
          && bytes == other.bytes
          && crc32c == other.crc32c
          && samples.equals(other.samples);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, bytes, crc32c, samples);
    }
  }
}
