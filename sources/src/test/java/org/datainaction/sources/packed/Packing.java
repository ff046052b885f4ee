package org.datainaction.sources.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes with what Java brings, not with the code under test. */
public final class Packing {
  private Packing() {}

  /** A gzip file of one member. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** One behind the other. */
  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** An archive of members, each given by its name and then its text. */
  static byte[] zip(String... namesAndTexts) {
    return zip(StandardCharsets.UTF_8, false, namesAndTexts);
  }

  /** An archive whose members are not packed, with names in an encoding. */
  static byte[] zip(Charset names, boolean stored, String... namesAndTexts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed, names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] bytes = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        ZipEntry member = new ZipEntry(namesAndTexts[i]);
        if (stored) {
          CRC32 checksum = new CRC32();
          checksum.update(bytes);
          member.setMethod(ZipEntry.STORED);
          member.setSize(bytes.length);
          member.setCrc(checksum.getValue());
        }
        out.putNextEntry(member);
        out.write(bytes);
        out.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** The same bytes with another one at a place. */
  static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }
}
