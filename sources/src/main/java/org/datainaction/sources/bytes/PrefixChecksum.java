package org.datainaction.sources.bytes;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The CRC32C of the first bytes of a file, on several threads: each takes one piece after the
 * other, and the checksums of the pieces are put together. A thread holds a quarter of a megabyte.
 */
public final class PrefixChecksum {
  private static final int BUFFER = 1 << 18;
  private static final int PIECE = 1 << 23;

  private final FileChannel file;
  private final long bytes;
  private final LongConsumer taken;
  private final int[] pieces;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private PrefixChecksum(FileChannel file, long bytes, LongConsumer taken) {
    this.file = file;
    this.bytes = bytes;
    this.taken = taken;
    this.pieces = new int[Math.toIntExact((bytes + PIECE - 1) / PIECE)];
  }

  /**
   * Takes it. No thread outlives the call.
   *
   * @param bytes how many of the file
   * @param threads how many may read, the calling one included; at least 1
   * @param taken hears, on all of them, that so many more bytes were read; what it throws ends the
   *     reading and is thrown here
   * @throws EOFException if the file has fewer bytes
   * @throws IOException if it cannot be read
   */
  public static int of(Path file, long bytes, int threads, LongConsumer taken) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      PrefixChecksum checksum = new PrefixChecksum(channel, bytes, taken);
      checksum.run(threads);
      return checksum.combined();
    }
  }

  private void run(int threads) throws IOException {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, pieces.length); i++) {
      Thread thread = new Thread(this::work, "proving an export");
      thread.setDaemon(true);
      others.add(thread);
      thread.start();
    }
    work();
    // The observer ends the others if the reading was called off.
    others.forEach(Uninterruptibles::joinUninterruptibly);
    Throwable failed = failure.get();
    if (failed != null) {
      Throwables.throwIfInstanceOf(failed, IOException.class);
      Throwables.throwIfUnchecked(failed);
      throw new AssertionError(failed);
    }
  }

  private void work() {
    try {
      ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, Math.max(1, bytes)));
      CRC32C checksum = new CRC32C();
      for (int piece = next.getAndIncrement();
          piece < pieces.length && failure.get() == null;
          piece = next.getAndIncrement()) {
        checksum.reset();
        read((long) piece * PIECE, lengthOf(piece), buffer, checksum);
        pieces[piece] = (int) checksum.getValue();
      }
    } catch (Throwable failed) {
      // Whatever it is, the calling thread is to throw it.
      failure.compareAndSet(null, failed);
    }
  }

  private void read(long from, int length, ByteBuffer buffer, CRC32C checksum) throws IOException {
    int done = 0;
    while (done < length) {
      buffer.clear().limit(Math.min(buffer.capacity(), length - done));
      int count = file.read(buffer, from + done);
      if (count < 0) {
        throw new EOFException("it has less than " + bytes + " bytes");
      }
      checksum.update(buffer.flip());
      done += count;
      taken.accept(count);
    }
  }

  private int combined() {
    int all = 0;
    for (int piece = 0; piece < pieces.length; piece++) {
      all = Crc32c.combine(all, pieces[piece], lengthOf(piece));
    }
    return all;
  }

  private int lengthOf(int piece) {
    return (int) Math.min(PIECE, bytes - (long) piece * PIECE);
  }
}
