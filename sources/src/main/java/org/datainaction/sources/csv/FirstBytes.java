package org.datainaction.sources.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the first bytes of a file say about it. */
public final class FirstBytes {
  /** How many bytes are looked at. */
  public static final int ENOUGH = 4096;

  private static final List<Mark> MARKS =
      List.of(
          new Mark("25504446", "a PDF document"),
          new Mark("1F8B", "a gzip file: unpack it"),
          new Mark("D0CF11E0A1B11AE1", "an old Excel workbook or another Office document"),
          new Mark("89504E47", "a picture (PNG)"),
          new Mark("FFD8FF", "a picture (JPEG)"),
          new Mark("47494638", "a picture (GIF)"),
          new Mark("53514C69746520666F726D6174", "an SQLite database"),
          new Mark("50415231", "a Parquet file"),
          new Mark("377ABCAF271C", "a 7z archive"));

  // No line of a table starts like this: quotes stand around a whole cell.
  private static final Pattern JSON = Pattern.compile("\\[?\\s*\\{\\s*\"");
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  // In this order: the mark of UTF-16 LE is the beginning of that of UTF-32 LE.
  private static final List<ByteOrderMark> BYTE_ORDER_MARKS =
      List.of(
          new ByteOrderMark("EFBBBF", StandardCharsets.UTF_8),
          new ByteOrderMark("FFFE0000", Charset.forName("UTF-32LE")),
          new ByteOrderMark("0000FEFF", Charset.forName("UTF-32BE")),
          new ByteOrderMark("FFFE", StandardCharsets.UTF_16LE),
          new ByteOrderMark("FEFF", StandardCharsets.UTF_16BE));

  private FirstBytes() {}

  /** The byte order mark at the start, if there is one. */
  public static Optional<ByteOrderMark> byteOrderMark(byte[] head) {
    return BYTE_ORDER_MARKS.stream().filter(mark -> startsWith(head, mark.bytes())).findFirst();
  }

  /** What the file is if it is no table as text, for example {@code a PDF document}. */
  static Optional<String> looksLike(byte[] head) {
    Optional<String> marked = marked(head);
    if (marked.isPresent()) {
      return marked;
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (byteOrderMark(head).isEmpty() && latin.indexOf('\0') >= 0 && bareUtf16(head).isEmpty()) {
      return Optional.of("binary data, not text");
    }
    String start = latin.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of("a web page, perhaps one that asks to sign in");
    }
    return JSON.matcher(start).lookingAt() ? Optional.of("JSON") : Optional.empty();
  }

  /** What the file is if it starts with the mark of a format that is no text. */
  public static Optional<String> marked(byte[] head) {
    if (startsWith(head, ZIP)) {
      String latin = new String(head, StandardCharsets.ISO_8859_1);
      boolean workbook = latin.contains("[Content_Types].xml") || latin.contains("xl/");
      return Optional.of(
          workbook
              ? "an Excel workbook (.xlsx): save it as CSV"
              : "a ZIP archive or an office document: unpack it or save it as CSV");
    }
    return MARKS.stream().filter(m -> startsWith(head, m.bytes())).map(Mark::means).findFirst();
  }

  /** The kind of UTF-16 that text without a byte order mark seems to be in, if any. */
  static Optional<Charset> bareUtf16(byte[] head) {
    int pairs = head.length / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zerosFirst += head[2 * i] == 0 ? 1 : 0;
      zerosSecond += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 2 || Math.min(zerosFirst, zerosSecond) > 0) {
      return Optional.empty();
    }
    if (zerosSecond > pairs / 2) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zerosFirst > pairs / 2 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean startsWith(byte[] head, byte[] mark) {
    return head.length >= mark.length
        && ByteBuffer.wrap(head, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /** A byte order mark and the encoding that it stands for. */
  public record ByteOrderMark(String hex, Charset charset) {
    byte[] bytes() {
      return FirstBytes.hex(hex);
    }
  }

  private record Mark(String hex, String means) {
    byte[] bytes() {
      return FirstBytes.hex(hex);
    }
  }
}
