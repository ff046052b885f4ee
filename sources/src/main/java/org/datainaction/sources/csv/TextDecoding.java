package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.csv.FirstBytes.ByteOrderMark;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;

/**
 * Bytes to characters. The encoding is the declared one, else that of the byte order mark, else
 * UTF-8. Nothing is guessed: what is said of an encoding is believed, and a row with bytes that it
 * does not have is rejected; where nothing is said, the first byte that is not UTF-8 refuses the
 * file.
 */
final class TextDecoding {
  private TextDecoding() {}

  /**
   * The characters of the file.
   *
   * @param file whose bytes they are
   * @param bytes at the first byte
   * @param declared the encoding that the workspace says
   */
  static Reader open(SourceFile file, InputStream bytes, Optional<Charset> declared)
      throws SourceException, IOException {
    byte[] head = bytes.readNBytes(FirstBytes.ENOUGH);
    PushbackInputStream all = new PushbackInputStream(bytes, FirstBytes.ENOUGH);
    all.unread(head);
    Optional<ByteOrderMark> mark = FirstBytes.byteOrderMark(head);
    boolean said = declared.isPresent() || mark.isPresent();
    checkIsText(file, head, declared, said);
    if (mark.isPresent()) {
      checkAgree(file, mark.get(), declared);
      all.skipNBytes(mark.get().bytes().length);
    }
    Charset charset =
        mark.map(ByteOrderMark::charset)
            .or(() -> declared.map(d -> ordered(d, head)))
            .orElse(StandardCharsets.UTF_8);
    return said
        ? DecodingReader.marking(all, charset)
        : DecodingReader.strict(all, charset, offset -> NotUtf8.problem(file, offset));
  }

  /** "UTF-16" leaves the order of bytes to the mark; without one, the bytes may show it. */
  private static Charset ordered(Charset declared, byte[] head) {
    return declared.equals(StandardCharsets.UTF_16)
        ? FirstBytes.bareUtf16(head).orElse(declared)
        : declared;
  }

  private static void checkIsText(
      SourceFile file, byte[] head, Optional<Charset> declared, boolean encodingIsSaid)
      throws SourceException {
    boolean mayHaveZeros =
        declared.filter(charset -> charset.name().startsWith("UTF-")).isPresent();
    Optional<String> looksLike =
        mayHaveZeros ? FirstBytes.marked(head) : FirstBytes.looksLike(head);
    if (looksLike.isPresent()) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.file(file.name()),
              "it looks like " + looksLike.get(),
              "a table as text (CSV)"));
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
