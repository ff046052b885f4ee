package org.datainaction.workspace.checkpoint;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a scan saved of itself, in memory. Immutable. */
public final class SavedState {
  /** More is not kept: it would not fit beside everything else. */
  public static final int MOST_BYTES = 1 << 24;

  private final ByteSource bytes;

  private SavedState(ByteSource bytes) {
    this.bytes = bytes;
  }

  /**
   * What somebody writes, best in pieces of some kilobytes.
   *
   * @throws IOException if the writer throws it
   */
  public static SavedState of(Writer writer) throws IOException {
    Pieces pieces = new Pieces();
    writer.write(pieces);
    return new SavedState(ByteSource.concat(pieces.written));
  }

  /** Some of these bytes, which nobody changes any more. */
  static SavedState of(byte[] bytes, int from, int length) {
    return new SavedState(ByteSource.wrap(bytes).slice(from, length));
  }

  void writeTo(OutputStream out) throws IOException {
    bytes.copyTo(out);
  }

  /** The same from its beginning. */
  public InputStream open() throws IOException {
    return bytes.openStream();
  }

  /** Writes the state. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /** As they were written, so that nothing is copied once more to make room for the next. */
  private static final class Pieces extends OutputStream {
    private final List<ByteSource> written = new ArrayList<>();

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
      written.add(ByteSource.wrap(Arrays.copyOfRange(some, from, from + length)));
    }
  }
}
