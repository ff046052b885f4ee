package org.datainaction.sources.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32C;

/** Counts the bytes that pass, and takes their checksum. */
public final class TalliedStream extends InputStream {
  private final InputStream in;
  private final CRC32C checksum = new CRC32C();
  private long bytes;

  public TalliedStream(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read so far. */
  public long bytes() {
    return bytes;
  }

  /** CRC-32C of the bytes read so far, eight hexadecimal digits in lower case. */
  public String crc32c() {
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  /** What it reads from, for somebody who counts what follows; it must not be read itself then. */
  public InputStream release() {
    return in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      checksum.update(buffer, offset, count);
      bytes += count;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
