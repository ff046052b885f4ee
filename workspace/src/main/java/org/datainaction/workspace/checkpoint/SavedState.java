package org.datainaction.workspace.checkpoint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a scan saved of itself, in memory. Immutable. */
public final class SavedState {
  /** More is not kept: it would not fit beside everything else. */
  public static final int MOST_BYTES = 1 << 24;

  /** As they were written, so that memory is taken once for each byte. */
  private final ImmutableList<byte[]> pieces;

  private SavedState(List<byte[]> pieces) {
    this.pieces = ImmutableList.copyOf(pieces);
  }

  /**
   * What somebody writes, best in pieces of some kilobytes; empty if it is more than {@link
   * #MOST_BYTES}.
   *
   * @throws IOException if the writer throws it
   */
  public static Optional<SavedState> of(Writer writer) throws IOException {
    Limited written = new Limited();
    try {
      writer.write(written);
    } catch (TooMuch tooMuch) {
      return Optional.empty();
    }
    return Optional.of(new SavedState(written.pieces.build()));
  }

  /** These bytes, which nobody changes any more. */
  static SavedState of(byte[] bytes) {
    return new SavedState(ImmutableList.of(bytes));
  }

  void writeTo(OutputStream out) throws IOException {
    for (byte[] piece : pieces) {
      out.write(piece);
    }
  }

  /** The same from its beginning. */
  public InputStream open() {
    return new SequenceInputStream(
        Iterators.asEnumeration(Iterators.transform(pieces.iterator(), ByteArrayInputStream::new)));
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

  private static final class Limited extends OutputStream {
    private final ImmutableList.Builder<byte[]> pieces = ImmutableList.builder();
    private int length;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int count) throws IOException {
      if (count > MOST_BYTES - length) {
        throw new TooMuch();
      }
      pieces.add(Arrays.copyOfRange(some, from, from + count));
      length += count;
    }
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
