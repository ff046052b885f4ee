package org.datainaction.workspace.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What a scan saved of itself, in memory. Immutable. */
public final class SavedState {
  /** More is not kept: it would not fit beside everything else. */
  public static final int MOST_BYTES = 1 << 23;

  private final byte[] bytes;

  private SavedState(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * What somebody writes; empty if it is more than eight megabytes.
   *
   * @throws IOException if the writer throws it
   */
  public static Optional<SavedState> of(Writer writer) throws IOException {
    Limited bytes = new Limited();
    try {
      writer.write(new DataOutputStream(bytes));
    } catch (TooMuch tooMuch) {
      return Optional.empty();
    }
    return Optional.of(new SavedState(bytes.kept.toByteArray()));
  }

  /** These bytes, which nobody changes any more. */
  static SavedState of(byte[] bytes) {
    return new SavedState(bytes);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  /** The same from its beginning. */
  public DataInput open() {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Writes the state. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void write(DataOutput out) throws IOException;
  }

  private static final class Limited extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public void write(int one) throws IOException {
      reserve(1);
      kept.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      reserve(length);
      kept.write(some, from, length);
    }

    private void reserve(int more) throws IOException {
      if (more > MOST_BYTES - kept.size()) {
        throw new TooMuch();
      }
    }
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
