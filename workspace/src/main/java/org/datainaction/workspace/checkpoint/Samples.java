package org.datainaction.workspace.checkpoint;

import com.google.common.primitives.ImmutableIntArray;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Checksums of {@value #BLOCKS} blocks of {@value #BLOCK_BYTES} bytes, spread evenly over the first
 * bytes of a file, the first and the last block included. An edit between them is not noticed.
 */
public final class Samples {
  static final int BLOCKS = 64;
  static final int BLOCK_BYTES = 1 << 16;

  private Samples() {}

  /** Whether samples of so many bytes are less than all of them. */
  static boolean pay(long bytes) {
    return bytes > (long) BLOCKS * BLOCK_BYTES;
  }

  /**
   * Takes them.
   *
   * @param bytes of how many
   * @return none if all of the bytes are read as quickly
   * @throws IOException if the file has fewer bytes, or cannot be read
   */
  public static ImmutableIntArray of(Path file, long bytes) throws IOException {
    if (!pay(bytes)) {
      return ImmutableIntArray.of();
    }
    ImmutableIntArray.Builder samples = ImmutableIntArray.builder(BLOCKS);
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    CRC32C checksum = new CRC32C();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int i = 0; i < BLOCKS; i++) {
        long from = Math.multiplyExact(bytes - BLOCK_BYTES, (long) i) / (BLOCKS - 1);
        block.clear();
        while (block.hasRemaining()) {
          if (channel.read(block, from + block.position()) < 0) {
            throw new EOFException("it has less than " + bytes + " bytes");
          }
        }
        checksum.reset();
        checksum.update(block.flip());
        samples.add((int) checksum.getValue());
      }
    }
    return samples.build();
  }
}
