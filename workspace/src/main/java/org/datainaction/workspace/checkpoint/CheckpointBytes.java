package org.datainaction.workspace.checkpoint;

import com.google.common.primitives.ImmutableIntArray;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;

/**
 * A checkpoint as bytes: a mark of the kind of file, the version of its form, the content, and the
 * CRC32C of all that. In every version to come the first and the last of these stay as they are.
 */
public final class CheckpointBytes {
  private static final byte[] MARK = "dia-check\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int SHORTEST = MARK.length + 2 * Integer.BYTES;

  /** At least so many bytes stand for an export. */
  private static final int SHORTEST_EXPORT = 18;

  private CheckpointBytes() {}

  /** Writes a checkpoint, and does not close the stream. */
  public static void write(Checkpoint checkpoint, OutputStream to) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(to, new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    out.write(MARK);
    out.writeInt(VERSION);
    out.writeUTF(checkpoint.programs());
    out.writeUTF(checkpoint.definition());
    out.writeUTF(checkpoint.format());
    out.writeLong(checkpoint.offset());
    out.writeLong(checkpoint.rows());
    out.writeInt(checkpoint.exports().size());
    for (ReadExport export : checkpoint.exports()) {
      out.writeUTF(export.name());
      out.writeLong(export.bytes());
      out.writeInt(export.crc32c());
      out.writeInt(export.samples().length());
      for (int sample : export.samples().asList()) {
        out.writeInt(sample);
      }
    }
    checkpoint.state().writeTo(out);
    out.writeInt((int) checked.getChecksum().getValue());
    out.flush();
  }

  /**
   * Reads one.
   *
   * @throws Unusable if it is damaged, or was written by a version with another form
   */
  public static Checkpoint read(byte[] bytes) throws Unusable {
    int end = bytes.length - Integer.BYTES;
    if (bytes.length < SHORTEST
        || !Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK)
        || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
      throw damaged();
    }
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, MARK.length, end - MARK.length));
    try {
      if (in.readInt() != VERSION) {
        throw new Unusable("another version of the program kept the checkpoint");
      }
      return content(in, bytes, end);
    } catch (IOException | IllegalArgumentException impossible) {
      // The checksum is right, so it was written like this.
      throw damaged();
    }
  }

  /**
   * Reads what stands between the mark and the checksum.
   *
   * @param bytes the same bytes, the last of which are a view of the checkpoint
   */
  private static Checkpoint content(DataInputStream in, byte[] bytes, int end) throws IOException {
    String programs = in.readUTF();
    String definition = in.readUTF();
    String format = in.readUTF();
    long offset = in.readLong();
    long rows = in.readLong();
    List<ReadExport> exports = new ArrayList<>();
    for (int left = count(in, SHORTEST_EXPORT); left > 0; left--) {
      exports.add(new ReadExport(in.readUTF(), in.readLong(), in.readInt(), samples(in)));
    }
    int left = in.available();
    return new Checkpoint(
        programs,
        definition,
        format,
        offset,
        rows,
        exports,
        SavedState.of(bytes, end - left, left));
  }

  private static ImmutableIntArray samples(DataInputStream in) throws IOException {
    int[] samples = new int[count(in, Integer.BYTES)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = in.readInt();
    }
    return ImmutableIntArray.copyOf(samples);
  }

  /** A number of things for which there are bytes enough. */
  private static int count(DataInputStream in, int bytesOfEach) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available() / bytesOfEach) {
      throw new IOException("a count of " + count);
    }
    return count;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private static Unusable damaged() {
    return new Unusable("the checkpoint is damaged");
  }
}
