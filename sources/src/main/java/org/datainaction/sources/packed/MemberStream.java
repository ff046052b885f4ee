package org.datainaction.sources.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.datainaction.table.SourceFile;

/**
 * The unpacked bytes of a member, exactly as many as the archive's directory says and with its
 * checksum, which Java does not compare; otherwise {@link BadPacking}.
 */
final class MemberStream extends InputStream {
  private final String name;
  private final ZipFile archive;
  private final ZipEntry member;
  private final InputStream unpacked;
  private final SourceFile.Observer observer;
  private final CRC32 checksum = new CRC32();
  private long taken;

  /**
   * Reads from the first byte of a member.
   *
   * @param name of the export, for messages
   * @param archive closed with this stream
   * @param unpacked the member's bytes
   * @param observer hears of the unpacked bytes
   */
  MemberStream(
      String name,
      ZipFile archive,
      ZipEntry member,
      InputStream unpacked,
      SourceFile.Observer observer) {
    this.name = name;
    this.archive = archive;
    this.member = member;
    this.unpacked = unpacked;
    this.observer = observer;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = unpack(target, offset, length);
    if (count > 0) {
      checksum.update(target, offset, count);
      taken += count;
      observer.taken(count);
    }
    boolean atEnd = count < 0;
    boolean wrongLength = atEnd ? taken != member.getSize() : taken > member.getSize();
    if (wrongLength || (atEnd && !hasChecksum())) {
      throw damaged("length or checksum differ");
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
    archive.close();
  }

  private boolean hasChecksum() {
    return checksum.getValue() == member.getCrc();
  }

  private int unpack(byte[] target, int offset, int length) throws IOException {
    try {
      return unpacked.read(target, offset, length);
    } catch (ZipException | EOFException nonsense) {
      throw damaged(String.valueOf(nonsense.getMessage()));
    }
  }

  private BadPacking damaged(String how) {
    return BadPacking.unreadable(
        name,
        "it does not unpack to what was packed (%s; %s of %s bytes unpacked)"
            .formatted(how, taken, member.getSize()),
        "a whole ZIP archive: fetch it again");
  }
}
