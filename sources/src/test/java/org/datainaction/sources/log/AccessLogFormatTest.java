package org.datainaction.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;
import static org.datainaction.sources.log.Logs.column;
import static org.datainaction.sources.log.Logs.combined;
import static org.datainaction.sources.log.Logs.file;
import static org.datainaction.sources.log.Logs.read;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import org.datainaction.sources.OpenFiles;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.log.ByteLines.Line;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format promises about any log. A log has no header to choose, so none is tested. */
class AccessLogFormatTest {
  private static final SourceFormat FORMAT = new AccessLogFormat();
  private static final String TIME = "17/May/2015:10:05:03 +0000";
  private static final String LINE = combined(TIME, "GET /a HTTP/1.1");
  private static final Projection PATHS = columns(text("Page path"));

  @Test
  void isFoundUnderItsId() {
    assertThat(ServiceLoader.load(SourceFormat.class))
        .filteredOn(found -> found.id().equals("access-log"))
        .singleElement()
        .isInstanceOf(AccessLogFormat.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 -",
        "# a comment\n\n192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 -\r\n",
        "\uFEFF192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 -\n",
        "www.example.com:80 192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"\\x16\" 400 0 \"-\" \"-\"\n",
        "#Version: 1.0\n#Fields: date time cs-uri-stem\n",
        "#Fields:\ttime\tdate\tcs-uri\n2015-05-17\n",
        "{\"date\":\"2013-10-10T16:52:00+02:00\",\"path\":\"/\"}\n"
      })
  void isCertainOfEachForm(String start) throws Exception {
    assertThat(FORMAT.recognises(file(start))).isEqualTo(Confidence.CERTAIN);
    SourceFile otherName =
        SourceFile.of("2025/page views.csv", start.getBytes(StandardCharsets.UTF_8));
    assertThat(FORMAT.recognises(otherName)).isEqualTo(Confidence.CERTAIN);
  }

  @Test
  void isCertainThoughSomeLinesAtTheStartAreDamaged() throws Exception {
    String cut = LINE.substring(0, 40) + "\n";
    assertThat(FORMAT.recognises(file(cut + LINE + "\n" + LINE))).isEqualTo(Confidence.CERTAIN);
    assertThat(FORMAT.recognises(file(cut + cut + LINE))).isEqualTo(Confidence.NO);
  }

  @Test
  void theLastOfTheFirstBytesMayCutALine() throws Exception {
    String longLine = combined(TIME, "GET /" + "a".repeat(10_000) + " HTTP/1.1") + "\n";
    assertThat(FORMAT.recognises(file(longLine + longLine))).isEqualTo(Confidence.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "Page path,Views\n/,1\n",
        "Client,Request\n192.0.2.7,\"GET / HTTP/1.1\"\n",
        "# ----\n# Start date: 20260201\n# End date: 20260228\nPage path,Views\n/,7\n",
        "#Fields: date time src-ip dst-ip\n2015-05-17 10:05:03 192.0.2.7 192.0.2.8\n",
        "#Fields: time cs-uri-stem\n",
        "[{\"date\":\"2013-10-10T16:52:00+02:00\",\"path\":\"/\"}]",
        "{\n\"date\":\"2013-10-10T16:52:00+02:00\",\n\"path\":\"/\"\n}",
        "{\"name\":\"realtime\",\"data\":[{\"page\":\"/\"}]}",
        "[Sun May 17 10:05:03.123 2015] [core:error] [pid 1] AH00126: Invalid URI\n",
        "<!DOCTYPE html>\n<html><title>Sign in</title>",
        "%PDF-1.7\n1 0 obj",
        "PK\u0003\u0004\u0014\u0000 [Content_Types].xml"
      })
  void isNotSureOfAnythingElse(String start) throws Exception {
    SourceFile other = SourceFile.of("access.log", start.getBytes(StandardCharsets.UTF_8));
    assertThat(FORMAT.recognises(other)).isEqualTo(Confidence.NO);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 2047, 2048, 2049, 4096, 5000})
  void readsEveryLineOnceAndInOrder(int count) throws Exception {
    ReadTable table = ReadTable.of(FORMAT, file(numbered(count)), PATHS);

    assertThat(table.rows())
        .isEqualTo(IntStream.range(0, count).mapToObj(i -> List.of("/" + i)).toList());
    assertThat(table.lines()).isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
    assertThat(table.outcome().accepted()).isEqualTo(count);
  }

  @Test
  void tellsLengthAndChecksumOfAllBytes() throws Exception {
    byte[] bytes = numbered(3000).getBytes(StandardCharsets.UTF_8);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    ReadTable table = ReadTable.of(FORMAT, SourceFile.of("a.log", bytes), PATHS);

    assertThat(table.outcome().bytes()).isEqualTo(bytes.length);
    assertThat(Long.parseLong(table.outcome().crc32c(), 16)).isEqualTo(checksum.getValue());
  }

  @Test
  void isReadAlikeByManyThreads() throws Exception {
    SourceFile file = file(numbered(5000));
    ReadTable expected = ReadTable.of(FORMAT, file, PATHS);

    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> readAll(file, PATHS)).toList())
        .allSatisfy(table -> assertThat(table).isEqualTo(expected));
  }

  @Test
  void linesEndWithOrWithoutACarriageReturnAndTheLastNeedsNoEnd() throws Exception {
    ReadTable table = read(file("\uFEFF" + LINE + "\r\n" + LINE + "\n\r\n" + LINE));

    assertThat(table.rows()).hasSize(3);
    assertThat(table.lines()).containsExactly(1L, 2L, 4L);
    assertThat(table.outcome().ignored()).isEqualTo(1);
  }

  @Test
  void aNumberMayBeAskedForAsANumber() throws Exception {
    ReadTable table =
        ReadTable.of(FORMAT, file(LINE), columns(required(whole("Views")), whole("Bytes")));
    assertThat(table.rows()).containsExactly(List.of("1", "512"));
  }

  @Test
  void aColumnThatALogDoesNotHaveIsMissing() {
    assertThat(ReadTable.refusal(FORMAT, file(LINE), columns(text("Country"))))
        .startsWith("access.log [Country]: column-missing: no column has this header;")
        .contains("(the file has: Host, Client, Time, ");
    ReadTable without = readAll(file(LINE), columns(text("Status"), optional(text("Country"))));
    assertThat(without.rows()).containsExactly(List.of("200", ReadTable.MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "#Fields: date time cs-uri-stem\n#Date: 2015-05-17\n"})
  void refusesALogWithoutRequests(String text) {
    assertThat(ReadTable.refusal(FORMAT, file(text), PATHS))
        .isEqualTo(
            "access.log: export-empty: no line of it is a request;"
                + " expected a line for each request");
  }

  @Test
  void refusesWhatIsNoText() {
    SourceFile packed =
        SourceFile.of("access.log.1.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0});
    assertThat(ReadTable.refusal(FORMAT, packed, PATHS))
        .isEqualTo(
            "access.log.1.gz: export-unreadable: it looks like a gzip file: unpack it;"
                + " expected a web server's log as text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void refusesTextWhoseLinesAreNotFoundByTheirBytes(String charset) {
    SourceFile wide =
        SourceFile.of("a.log", ("\uFEFF" + LINE + "\n").getBytes(Charset.forName(charset)));
    assertThat(ReadTable.refusal(FORMAT, wide, PATHS))
        .startsWith("a.log: export-encoding: it is in " + charset + ";");
  }

  @Test
  void bytesThatAreNotUtf8StopNothing() throws Exception {
    byte[] big5 = {(byte) 0xAC, (byte) 0xB0, (byte) 0xA8, (byte) 0xE4};
    byte[] bytes =
        Bytes.concat(
            latin("192.0.2.7 - - [" + TIME + "] \"GET /"),
            big5,
            latin(" HTTP/1.1\" 200 512\n" + LINE + "\n"));
    SourceFile file = SourceFile.of("a.log", bytes);

    ReadTable unsaid = ReadTable.of(FORMAT, file, PATHS);
    assertThat(unsaid.rows()).containsExactly(List.of("/\uFFFD\uFFFD\uFFFD\uFFFD"), List.of("/a"));
    TextLayout said = TextLayout.DETECT.withCharset(Charset.forName("Big5"));
    assertThat(ReadTable.of(FORMAT, file, in(said, PATHS)).rows())
        .containsExactly(List.of("/\u70BA\u5176"), List.of("/a"));
  }

  @Test
  void aLineOf64KibibytesIsReadAndALongerOneRejected() throws Exception {
    String longest = combined(TIME, "GET / HTTP/1.1");
    longest = longest.replace("\"GET /", "\"GET /" + "a".repeat((1 << 16) - longest.length()));
    String tooLong = longest.replace("\"GET /a", "\"GET /aa");
    assertThat(longest).hasSize(65_536);
    ReadTable table = read(file(longest + "\r\n" + tooLong + "\n" + LINE + "\n" + tooLong));

    assertThat(column(table, "Page path").get(0)).endsWith("aaa");
    assertThat(table.lines()).containsExactly(1L, 3L);
    assertThat(table.rejected())
        .hasSize(2)
        .allSatisfy(
            told ->
                assertThat(told)
                    .contains("[] line-not-understood '192.0.2.7 - - [17/May/2015:10:05:03 +0000]")
                    .endsWith("; expected at most 65536 bytes in a line"));
  }

  @Test
  void ofALineThatIsTooLongOnlyTheStartIsHeld() throws Exception {
    byte[] bytes = new byte[10_000_000];
    bytes[bytes.length - 2] = '\n';
    try (ByteLines lines =
        new ByteLines(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
      Line first = lines.next().orElseThrow();
      assertThat(first.tooLong()).isTrue();
      assertThat(first.text()).hasSize(200);
      assertThat(lines.next().orElseThrow().text()).hasSize(1);
      assertThat(lines.next()).isEmpty();
    }
  }

  @Test
  void leavesNoFileOpenWhetherItCouldReadItOrNot(@TempDir Path folder) throws Exception {
    Path good = Files.writeString(folder.resolve("good.log"), numbered(3000));
    Path empty = Files.writeString(folder.resolve("empty.log"), "");
    Path packed = Files.write(folder.resolve("packed.log"), new byte[] {0x1F, (byte) 0x8B});

    try (TableReader half = FORMAT.open(SourceFile.of("good.log", good), PATHS)) {
      assertThat(half.read()).isPresent();
      assertThat(OpenFiles.below(folder)).containsExactly(good);
    }
    for (Path refused : List.of(empty, packed)) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> FORMAT.open(SourceFile.of("bad.log", refused), PATHS));
    }
    assertThat(OpenFiles.below(folder)).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsNoFaultOfTheData(@TempDir Path folder) {
    SourceFile gone = SourceFile.of("gone.log", folder.resolve("gone.log"));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> FORMAT.open(gone, PATHS));
  }

  private static ReadTable readAll(SourceFile file, Projection projection) {
    return assertDoesNotThrow(() -> ReadTable.of(FORMAT, file, projection));
  }

  private static String numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> combined(TIME, "GET /" + i + " HTTP/1.1") + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
