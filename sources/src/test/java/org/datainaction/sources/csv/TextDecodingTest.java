package org.datainaction.sources.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SPANISH = "Día,Barrio\nmié,Cañón\njue,Peñón\n";
  private static final Projection WANTED = columns(text("Día"), text("Barrio"));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believesAByteOrderMark(String charset) throws Exception {
    String table = "\uFEFF" + SPANISH + "vie,🚒\n";
    assertThat(read(table.getBytes(Charset.forName(charset)), WANTED).rows())
        .containsExactly(List.of("mié", "Cañón"), List.of("jue", "Peñón"), List.of("vie", "🚒"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1252",
        "ISO-8859-1",
        "IBM850",
        "GB18030"
      })
  void believesWhatIsDeclared(String charset) throws Exception {
    assertThat(read(SPANISH.getBytes(Charset.forName(charset)), declared(charset)).rows())
        .containsExactly(List.of("mié", "Cañón"), List.of("jue", "Peñón"));
  }

  @Test
  void takesTextForUtf8IfNothingIsSaid() throws Exception {
    assertThat(read((SPANISH + "vie,🚒").getBytes(UTF_8), WANTED).rows()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-16LE, UTF-16LE", "UTF-8, UTF-8"})
  void aMarkAndADeclarationMayAgree(String written, String said) throws Exception {
    byte[] bytes = ("\uFEFF" + SPANISH).getBytes(Charset.forName(written));
    assertThat(read(bytes, declared(said)).rows()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void findsTheOrderOfBytesIfUtf16IsDeclaredAndThereIsNoMark(String written) throws Exception {
    byte[] bytes = SPANISH.getBytes(Charset.forName(written));
    assertThat(read(bytes, declared("UTF-16")).rows()).hasSize(2);
  }

  @Test
  void refusesADeclarationThatTheMarkContradicts() {
    byte[] bytes = ("\uFEFF" + SPANISH).getBytes(UTF_8);
    assertThat(refusal(bytes, declared("windows-1252")))
        .isEqualTo(
            "a.csv: export-encoding: 'windows-1252' is declared, and the file starts with the byte"
                + " order mark of UTF-8; expected no declaration, or 'encoding: utf-8'");
  }

  @Test
  void refusesWindows1252ThatNobodyDeclaredAndSaysWhatToDeclare() {
    assertThat(refusal("Día,Barrio\nmié,Cañón\n".getBytes(WINDOWS), WANTED))
        .isEqualTo(
            "a.csv:1:2: export-encoding: the byte 0xED at offset 1 is not UTF-8; expected the"
                + " encoding declared; if it is right, 'encoding: windows-1252'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void tellsLineAndCharacterOfTheByteThatIsNotUtf8(String newline) {
    String good = String.join(newline, "Day,Place", "1,Peñón de 🚒", "2,Ca");
    byte[] bytes = bytes(good.getBytes(UTF_8), "ñón\n".getBytes(WINDOWS));
    assertThat(refusal(bytes, columns(text("Day"), text("Place"))))
        .startsWith(
            "a.csv:3:5: export-encoding: the byte 0xF1 at offset " + good.getBytes(UTF_8).length);
  }

  @Test
  void doesNotProposeWindows1252ForBytesThatItDoesNotHave() {
    byte[] bytes = "Day\n\u00E9\n\u0081\n".getBytes(ISO_8859_1);
    assertThat(refusal(bytes, columns(text("Day"))))
        .isEqualTo(
            "a.csv:2:1: export-encoding: the byte 0xE9 at offset 4 is not UTF-8;"
                + " expected UTF-8, or the encoding declared ('encoding: …')");
  }

  @Test
  void findsAByteThatIsNotUtf8HoweverLate() {
    byte[] bytes = bytes(("Day\n" + "Mon\n".repeat(200_000)).getBytes(UTF_8), new byte[] {-1});
    assertThat(refusal(bytes, columns(text("Day")))).startsWith("a.csv:200002:1: export-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 with mark"})
  void rejectsTheRowsWithBytesThatTheSaidEncodingDoesNotHave(String said) throws Exception {
    boolean marked = said.endsWith("mark");
    byte[] bytes =
        bytes(
            (marked ? "\uFEFFDay,Place\n" : "Day,Place\n").getBytes(UTF_8),
            "1,Ca\u00F1\u00F3n,and more\n2,Duke\n\u00E9\n4,Main\n5,\u00E9".getBytes(ISO_8859_1));
    Projection wanted = columns(text("Day"), text("Place"));
    ReadTable table =
        read(bytes, marked ? wanted : in(TextLayout.DETECT.withCharset(UTF_8), wanted));

    assertThat(table.rows()).containsExactly(List.of("2", "Duke"), List.of("4", "Main"));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:2 [Place] encoding 'Ca'; expected characters of the file's encoding",
            "a.csv:4 [Day] encoding ''; expected characters of the file's encoding",
            "a.csv:6 [Place] encoding ''; expected characters of the file's encoding");
  }

  @Test
  void rejectsALastRowOfNothingButABadByte() throws Exception {
    byte[] bytes = "Day,Place\n1,Duke\n\u0081".getBytes(ISO_8859_1);
    ReadTable table = read(bytes, in(TextLayout.DETECT.withCharset(WINDOWS), columns(text("Day"))));

    assertThat(table.rows()).containsExactly(List.of("1"));
    assertThat(table.rejected())
        .containsExactly("a.csv:3 [Day] encoding ''; expected characters of the file's encoding");
  }

  @Test
  void rejectsRowsWithHalfACharacterOfUtf16() throws Exception {
    byte[] lone = {(byte) 0x3D, (byte) 0xD8};
    byte[] bytes =
        bytes(
            "\uFEFFDay,Place\n1,".getBytes(UTF_16LE),
            lone,
            "\n2,Duke\n3,".getBytes(UTF_16LE),
            new byte[] {'x'});
    ReadTable table = read(bytes, columns(text("Day"), text("Place")));

    assertThat(table.rows()).containsExactly(List.of("2", "Duke"));
    assertThat(table.outcome().rejections().total()).isEqualTo(2);
  }

  @Test
  void refusesAHeaderThatCannotBeDecoded() {
    byte[] bytes = "D\u00EDa,Barrio\nlun,Duke\n".getBytes(ISO_8859_1);
    assertThat(refusal(bytes, in(TextLayout.DETECT.withCharset(UTF_8), columns(text("Barrio")))))
        .isEqualTo(
            "a.csv:1: export-unreadable: the header cannot be read (encoding);"
                + " expected characters of the file's encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void refusesUtf16WithoutMarkOrDeclarationAndSaysWhatToDeclare(String charset) {
    assertThat(refusal("Day,Place\n1,Duke\n".getBytes(Charset.forName(charset)), WANTED))
        .isEqualTo(
            "a.csv: export-encoding: it looks like %s without a byte order mark;".formatted(charset)
                + " expected the encoding declared; if it is right, 'encoding: %s'"
                    .formatted(charset.equals("UTF-16LE") ? "utf-16le" : "utf-16be"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_192, 16_384, 262_144})
  void readsCharactersThatLieAcrossTheEndOfABuffer(int end) throws Exception {
    // Two, three and four bytes in UTF-8; one, one and two characters in Java.
    String rare = "é€🚒";
    for (int start = end - 12; start < end + 2; start++) {
      String cell = "x".repeat(start - 5) + rare;
      for (Charset charset : List.of(UTF_8, UTF_16BE)) {
        byte[] bytes = ("\uFEFFDay\n" + cell + "\nlast").getBytes(charset);
        assertThat(read(bytes, columns(text("Day"))).rows())
            .as("%s at %s", charset, start)
            .containsExactly(List.of(cell), List.of("last"));
      }
    }
  }

  private static Projection declared(String charset) {
    return in(TextLayout.DETECT.withCharset(Charset.forName(charset)), WANTED);
  }

  private static ReadTable read(byte[] bytes, Projection projection) throws Exception {
    return ReadTable.of(new CsvFormat(), SourceFile.of("a.csv", bytes), projection);
  }

  private static String refusal(byte[] bytes, Projection projection) {
    return ReadTable.refusal(new CsvFormat(), SourceFile.of("a.csv", bytes), projection);
  }

  private static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
