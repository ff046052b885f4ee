package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.bytes.TextBytes;
import org.datainaction.sources.csv.FirstBytes.ByteOrderMark;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;

/**
 * Bytes to characters. The encoding is the declared one, else that of the byte order mark, else
 * UTF-8. Nothing is guessed: what is said of an encoding is believed, and a row with bytes that it
 * does not have is rejected; where nothing is said, the first byte that is not UTF-8 refuses the
 * file.
 */
public final class TextDecoding {
  /** Stands in the characters for bytes that are none in the encoding that is said. */
  public static final char UNDECODABLE = DecodingReader.UNDECODABLE;

  private static final String TABLE = "a table as text (CSV)";
  private static final String JSON = "JSON";

  private TextDecoding() {}

  /**
   * The text of the file as UTF-8.
   *
   * @param file whose bytes they are
   * @param bytes at the first byte
   * @param declared the encoding that the workspace says
   */
  static TextBytes open(SourceFile file, TalliedStream bytes, Optional<Charset> declared)
      throws SourceException, IOException {
    Opened opened = opened(file, bytes, declared, TABLE);
    boolean asInFile = opened.charset().equals(StandardCharsets.UTF_8);
    return new TextBytes(
        file.name(),
        asInFile
            ? opened.bytes()
            : new Utf8Stream(DecodingReader.marking(opened.bytes(), opened.charset())),
        opened.markBytes(),
        opened.markChecksum(),
        bytes,
        asInFile,
        opened.said()
            ? TextBytes.OnFault.REJECT_ROW
            : offset -> {
              throw new SourceException(NotUtf8.problem(file, offset));
            });
  }

  /**
   * The characters of a file of JSON. What they are read from may throw {@link BadText}.
   *
   * @param file whose bytes they are
   * @param bytes at the first byte
   * @param declared the encoding that the workspace says
   * @throws SourceException if the first bytes are those of something else
   * @throws IOException if the file cannot be read
   */
  public static Reader openJson(SourceFile file, InputStream bytes, Optional<Charset> declared)
      throws SourceException, IOException {
    Opened opened = opened(file, bytes, declared, JSON);
    return opened.said()
        ? DecodingReader.marking(opened.bytes(), opened.charset())
        : DecodingReader.strict(
            opened.bytes(), opened.charset(), offset -> NotUtf8.problem(file, offset));
  }

  private static Opened opened(
      SourceFile file, InputStream bytes, Optional<Charset> declared, String expected)
      throws SourceException, IOException {
    byte[] head = bytes.readNBytes(FirstBytes.ENOUGH);
    PushbackInputStream all = new PushbackInputStream(bytes, FirstBytes.ENOUGH);
    all.unread(head);
    Optional<ByteOrderMark> mark = FirstBytes.byteOrderMark(head);
    boolean said = declared.isPresent() || mark.isPresent();
    checkIsText(file, head, declared, said, expected);
    if (mark.isPresent()) {
      checkAgree(file, mark.get(), declared);
      all.skipNBytes(mark.get().bytes().length);
    }
    Charset charset =
        mark.map(ByteOrderMark::charset)
            .or(() -> declared.map(d -> ordered(d, head)))
            .orElse(StandardCharsets.UTF_8);
    CRC32C checksum = new CRC32C();
    mark.ifPresent(found -> checksum.update(found.bytes()));
    int length = mark.map(found -> found.bytes().length).orElse(0);
    return new Opened(all, length, (int) checksum.getValue(), charset, said);
  }

  /**
   * The bytes of a text.
   *
   * @param bytes behind the mark
   * @param markBytes how long the byte order mark is; 0 if there is none
   * @param markChecksum CRC-32C of the mark
   * @param said whether the encoding is declared or marked
   */
  private record Opened(
      InputStream bytes, int markBytes, int markChecksum, Charset charset, boolean said) {}

  /** "UTF-16" leaves the order of bytes to the mark; without one, the bytes may show it. */
  private static Charset ordered(Charset declared, byte[] head) {
    return declared.equals(StandardCharsets.UTF_16)
        ? FirstBytes.bareUtf16(head).orElse(declared)
        : declared;
  }

  private static void checkIsText(
      SourceFile file,
      byte[] head,
      Optional<Charset> declared,
      boolean encodingIsSaid,
      String expected)
      throws SourceException {
    boolean mayHaveZeros =
        declared.filter(charset -> charset.name().startsWith("UTF-")).isPresent();
    Optional<String> looksLike =
        mayHaveZeros ? FirstBytes.marked(head) : FirstBytes.looksLike(head);
    if (looksLike.isPresent() && !looksLike.get().equals(expected)) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.file(file.name()),
              "it looks like " + looksLike.get(),
              expected));
    }
    Optional<Charset> bare = encodingIsSaid ? Optional.empty() : FirstBytes.bareUtf16(head);
    if (bare.isPresent()) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_ENCODING,
              Place.file(file.name()),
              "it looks like %s without a byte order mark".formatted(bare.get().name()),
              declaration(bare.get().name())));
    }
  }

  private static void checkAgree(SourceFile file, ByteOrderMark mark, Optional<Charset> declared)
      throws SourceException {
    // "UTF-16" leaves the order of bytes to the mark.
    String found = mark.charset().name();
    if (declared.isPresent() && !found.startsWith(declared.get().name())) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_ENCODING,
              Place.file(file.name()),
              "'%s' is declared, and the file starts with the byte order mark of %s"
                  .formatted(declared.get().name(), found),
              "no declaration, or 'encoding: " + found.toLowerCase(Locale.ROOT) + "'"));
    }
  }

  /** How to say which encoding it is. */
  static String declaration(String charset) {
    return "the encoding declared; if it is right, 'encoding: "
        + charset.toLowerCase(Locale.ROOT)
        + "'";
  }
}
