package org.datainaction.sources.row;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32C;

/** Counts the bytes that pass, and takes their checksum. */
public final class TalliedStream extends FilterInputStream {
  private final CRC32C checksum = new CRC32C();
  private long bytes;

  public TalliedStream(InputStream in) {
    super(in);
  }

  /** How many bytes were read so far. */
  public long bytes() {
    return bytes;
  }

  /** CRC-32C of the bytes read so far, eight hexadecimal digits in lower case. */
  public String crc32c() {
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      checksum.update(value);
      bytes++;
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      checksum.update(buffer, offset, count);
      bytes += count;
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    // A skipped byte would be missing in the checksum.
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
