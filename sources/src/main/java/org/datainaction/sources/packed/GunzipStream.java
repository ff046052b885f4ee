package org.datainaction.sources.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.datainaction.table.SourceFile;

/**
 * The bytes that a gzip file holds: those of all its members, one behind the other. Java's own
 * stream takes a damaged second member for the end of the file; this one throws {@link BadPacking}
 * for whatever is not a whole gzip file. Zeros behind the last member, with which tapes and blocks
 * are filled up, are nothing.
 */
final class GunzipStream extends InputStream {
  private static final int BUFFER = 64 * 1024;
  private static final int[] MAGIC = {0x1F, 0x8B};
  private static final int DEFLATE = 8;
  private static final int TIME_SYSTEM_AND_LEVEL = 6;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final String file;
  private final InputStream packed;
  private final SourceFile.Observer observer;
  private final Inflater inflater = new Inflater(true);
  private final CRC32C digest = new CRC32C();
  private final CRC32 ofHeader = new CRC32();
  private final CRC32 ofMember = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long taken;
  private long unpacked;
  private boolean inMember;
  private boolean ended;

  /**
   * Reads from the first byte of a gzip file.
   *
   * @param file its name, for messages
   * @param packed its bytes as they are on disk; closed with this stream
   * @param observer hears of the bytes on disk
   */
  GunzipStream(String file, InputStream packed, SourceFile.Observer observer) {
    this.file = file;
    this.packed = packed;
    this.observer = observer;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !startMember()) {
        ended = true;
        observer.unpacked(taken, HexFormat.of().toHexDigits((int) digest.getValue()));
        return -1;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw damaged("needs a dictionary that it does not hold");
      } else {
        // Everything is handed over at once, so that the inflater needs more only at the end of it.
        needMore();
        inflater.setInput(buffer, at, end - at);
        at = end;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    packed.close();
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(target, offset, length);
      ofMember.update(target, offset, count);
      unpacked += count;
      return count;
    } catch (DataFormatException nonsense) {
      throw damaged("cannot be unpacked any further");
    }
  }

  /** Whether there is another member. */
  private boolean startMember() throws IOException {
    boolean first = taken == 0;
    if (!first && at == end && !fill()) {
      return false;
    }
    if (!first && buffer[at] == 0) {
      expectZerosToTheEnd();
      return false;
    }
    readHeader();
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    at = end;
    ofMember.reset();
    inMember = true;
    return true;
  }

  private void readHeader() throws IOException {
    ofHeader.reset();
    for (int expected : MAGIC) {
      if (headerByte() != expected) {
        throw damaged("is followed by something that is no gzip");
      }
    }
    int method = headerByte();
    int flags = headerByte();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw damaged("is packed in a way that gzip does not know");
    }
    skipInHeader(TIME_SYSTEM_AND_LEVEL);
    if ((flags & HAS_EXTRA) != 0) {
      skipInHeader(headerByte() | headerByte() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipTextInHeader();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipTextInHeader();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      int checksum = (int) ofHeader.getValue() & 0xFFFF;
      if ((next() | next() << 8) != checksum) {
        throw damaged("has a header that does not have its checksum");
      }
    }
  }

  private void endMember() throws IOException {
    at = end - inflater.getRemaining();
    long checksum = number();
    long length = number();
    if (checksum != ofMember.getValue() || length != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw damaged("does not unpack to what was packed: length or checksum differ");
    }
    inMember = false;
  }

  private void expectZerosToTheEnd() throws IOException {
    while (at < end || fill()) {
      if (buffer[at++] != 0) {
        throw damaged("is followed by something that is no gzip");
      }
    }
  }

  private void skipTextInHeader() throws IOException {
    while (headerByte() != 0) {
      // Names and comments end with a zero.
    }
  }

  private void skipInHeader(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      headerByte();
    }
  }

  private int headerByte() throws IOException {
    int value = next();
    ofHeader.update(value);
    return value;
  }

  /** Four bytes, the lowest first. */
  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    if (at == end) {
      needMore();
    }
    return buffer[at++] & 0xFF;
  }

  private void needMore() throws IOException {
    if (!fill()) {
      throw BadPacking.unreadable(
          file,
          "the gzip file breaks off after %s bytes (%s unpacked)".formatted(taken, unpacked),
          "all of it: fetch it again");
    }
  }

  private boolean fill() throws IOException {
    int count = packed.read(buffer, 0, buffer.length);
    at = 0;
    end = Math.max(0, count);
    digest.update(buffer, 0, end);
    taken += end;
    if (end > 0) {
      observer.taken(end);
    }
    return end > 0;
  }

  private BadPacking damaged(String how) {
    return BadPacking.unreadable(
        file,
        "what the gzip file holds %s (within its first %s bytes, %s unpacked)"
            .formatted(how, taken, unpacked),
        "a whole gzip file: fetch it again");
  }
}
