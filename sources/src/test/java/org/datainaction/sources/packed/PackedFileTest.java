package org.datainaction.sources.packed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.packed.Packing.gzip;
import static org.datainaction.sources.packed.Packing.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.sources.OpenFiles;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFileTest {
  private static final String TEXT = "Day,Calls\nMon,12\nTue,3\n";
  private static final int LOCAL_FLAGS = 6;
  private static final int LOCAL_METHOD = 8;
  private static final int DIRECTORY_FLAGS = 8;
  private static final int DIRECTORY_METHOD = 10;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"calls.csv", "calls.csv.gz", "calls.zip", "calls"})
  void theFirstBytesSayWhatAFileIsAndNotItsName(String name) throws Exception {
    assertThat(read(name, TEXT.getBytes(UTF_8), "")).isEqualTo(Map.of(name, TEXT));
    assertThat(read(name, gzip(TEXT.getBytes(UTF_8)), "")).isEqualTo(Map.of(name, TEXT));
    assertThat(read(name, zip("in.csv", TEXT), "")).isEqualTo(Map.of(name + "!in.csv", TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PK", "PK,", "PKZ,Day\n1,Mon\n", "\u001F"})
  void shortTextsAndThoseThatStartAlikeAreFilesLikeAnyOther(String text) throws Exception {
    assertThat(read("a.csv", text.getBytes(UTF_8), "")).isEqualTo(Map.of("a.csv", text));
  }

  @Test
  void theOnlyFileOfAnArchiveNeedsNoName() throws Exception {
    byte[] archive =
        zip("out/", "", "__MACOSX/out/._a.csv", "x", "out/.DS_Store", "x", "out/a.csv", TEXT);
    assertThat(read("a.zip", archive, "")).isEqualTo(Map.of("a.zip!out/a.csv", TEXT));
  }

  @Test
  void ofSeveralFilesItIsSaidWhich() throws Exception {
    byte[] archive =
        zip("b.csv", "b", "notes.txt", "n", "a.csv", "a", "B.csv", "B", "old/c.csv", "c");
    assertThat(exports("a.zip", archive, "*.csv"))
        .extracting(SourceFile::name)
        .containsExactly("a.zip!B.csv", "a.zip!a.csv", "a.zip!b.csv");
    assertThat(read("a.zip", archive, "old/c.csv")).isEqualTo(Map.of("a.zip!old/c.csv", "c"));
    assertThat(read("a.zip", archive, "**/c.*")).isEqualTo(Map.of("a.zip!old/c.csv", "c"));
    assertThat(refusal("a.zip", archive, ""))
        .isEqualTo(
            "a.zip: export-unreadable: it is a ZIP archive of 5 files"
                + " (B.csv, a.csv, b.csv, notes.txt, old/c.csv); expected one file in it, or in"
                + " sources.yaml which of them, like 'a.zip!*.csv'");
  }

  @Test
  void filesAreReadWhetherTheyArePackedOrOnlyStored() throws Exception {
    byte[] stored = zip(UTF_8, true, "a.csv", TEXT, "empty.csv", "");
    assertThat(read("a.zip", stored, "*"))
        .isEqualTo(Map.of("a.zip!a.csv", TEXT, "a.zip!empty.csv", ""));
  }

  @Test
  void namesMayBeOlderThanUtf8() throws Exception {
    byte[] archive = zip(Charset.forName("IBM437"), false, "año.csv", TEXT);
    assertThat(read("a.zip", archive, "*.csv")).isEqualTo(Map.of("a.zip!año.csv", TEXT));
  }

  @Test
  void anArchiveInWhichNothingIsNamedSoIsRefused() throws Exception {
    assertThat(refusal("a.zip", zip("a.txt", TEXT, "b.txt", TEXT), "*.csv"))
        .isEqualTo(
            "a.zip: export-missing: no file in it is named '*.csv';"
                + " expected one of those in it: a.txt, b.txt");
    assertThat(refusal("a.csv", TEXT.getBytes(UTF_8), "*.csv"))
        .startsWith("a.csv: export-unreadable: it is no ZIP archive");
    assertThat(refusal("a.csv", gzip(TEXT.getBytes(UTF_8)), "*.csv"))
        .startsWith("a.csv: export-unreadable: it is no ZIP archive");
  }

  @Test
  void anArchiveWithoutFilesIsEmpty() throws Exception {
    for (byte[] archive : List.of(zip(), zip("folder/", ""), zip(".hidden", "x"))) {
      assertThat(refusal("a.zip", archive, ""))
          .startsWith("a.zip: export-empty: it is a ZIP archive with no file in it;");
      assertThat(refusal("a.zip", archive, "*")).startsWith("a.zip: export-empty: ");
    }
  }

  @Test
  void aWorkbookIsNoArchive() throws Exception {
    byte[] workbook =
        zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "x", "xl/a.csv", TEXT);
    SourceFile file = exports("calls.zip", workbook, "").get(0);
    assertThat(file.name()).isEqualTo("calls.zip");
    assertThat(file.head(workbook.length)).isEqualTo(workbook);
    assertThat(refusal("calls.zip", workbook, "xl/*.csv")).contains("a workbook");
    // A workbook without its end is still told as one, by who reads it.
    byte[] cut = Arrays.copyOf(workbook, workbook.length - 10);
    assertThat(exports("calls.zip", cut, "").get(0).head(cut.length)).isEqualTo(cut);
  }

  @Test
  void whatIsPackedTwiceIsNotUnpackedTwice() throws Exception {
    byte[] twice = gzip(gzip(TEXT.getBytes(UTF_8)));
    SourceFile file = exports("a.gz", twice, "").get(0);
    assertThat(file.head(1000)).isEqualTo(gzip(TEXT.getBytes(UTF_8)));
  }

  @Test
  void encryptedFilesAndOtherWaysOfPackingAreToldAsSuch() throws Exception {
    byte[] archive = zip("a.csv", TEXT);
    int directory = directory(archive);
    byte[] encrypted = Packing.with(archive, LOCAL_FLAGS, archive[LOCAL_FLAGS] | 1);
    encrypted[directory + DIRECTORY_FLAGS] |= 1;
    assertThat(refusal("a.zip", encrypted, ""))
        .startsWith("a.zip: export-unreadable: it is a ZIP archive with an encrypted file");

    byte[] deflate64 = Packing.with(archive, LOCAL_METHOD, 9);
    deflate64[directory + DIRECTORY_METHOD] = 9;
    assertThat(refusal("a.zip", deflate64, "")).contains("packed in another way than 'deflate'");
  }

  @Test
  void namesThatLeadElsewhereLeadNowhere() throws Exception {
    byte[] archive = zip("../../evil.csv", TEXT, "/etc/evil.csv", TEXT);
    assertThat(read("a.zip", archive, "**"))
        .isEqualTo(Map.of("a.zip!../../evil.csv", TEXT, "a.zip!/etc/evil.csv", TEXT));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("a.zip"));
    }
  }

  @Test
  void namesThatAreNoneOrThereTwiceAreRefused() throws Exception {
    assertThat(refusal("a.zip", zip("a\u001B[2J.csv", TEXT), "")).contains("no file can have");
    byte[] twice = zip("a.csv", TEXT, "b.csv", TEXT);
    for (int at = 0; at < twice.length - 4; at++) {
      if (new String(twice, at, 5, US_ASCII).equals("b.csv")) {
        twice[at] = 'a';
      }
    }
    assertThat(refusal("a.zip", twice, "*.csv")).contains("two files in it are named 'a.csv'");
  }

  @Test
  void anArchiveThatIsCutAnywhereIsRefused() throws Exception {
    byte[] archive = zip("2023.csv", TEXT, "2024.csv", TEXT);
    for (int length = 4; length < archive.length; length++) {
      assertThat(refusal("a.zip", Arrays.copyOf(archive, length), "*.csv"))
          .as("the first %s bytes", length)
          .startsWith("a.zip: export-unreadable: ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aByteThatIsAnotherIsFoundOrChangesNothing(boolean stored) throws Exception {
    byte[] archive = zip(UTF_8, stored, "a.csv", TEXT);
    int found = 0;
    for (int at = 4; at < archive.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = Packing.with(archive, at, archive[at] ^ 1 << bit);
        try {
          assertThat(read("a.zip", changed, "").values())
              .as("bit %s of byte %s", bit, at)
              .containsExactly(TEXT);
        } catch (BadPacking damaged) {
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(8 * TEXT.length());
  }

  @Test
  void sizeAndProgressOfAMemberAreThoseUnpacked() throws Exception {
    SourceFile member = exports("a.zip", zip("a.csv", TEXT.repeat(10_000)), "").get(0);
    long[] taken = {0};
    try (InputStream stream = member.observed(bytes -> taken[0] += bytes).open()) {
      stream.readAllBytes();
    }
    assertThat(member.size()).isEqualTo(TEXT.length() * 10_000L).isEqualTo(taken[0]);
  }

  @Test
  void noFileStaysOpen() throws Exception {
    for (SourceFile member : exports("a.zip", zip("a.csv", TEXT, "b.csv", TEXT), "*")) {
      assertThat(OpenFiles.below(folder)).isEmpty();
      try (InputStream half = member.open()) {
        assertThat(half.read()).isEqualTo('D');
        assertThat(OpenFiles.below(folder)).isNotEmpty();
      }
    }
    exports("b.gz", gzip(TEXT.getBytes(UTF_8)), "").get(0).head(3);
    assertThat(OpenFiles.below(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {(16L << 20) + 1, 0xFFFF_FFFEL, 1L << 40})
  void aListOfFilesThatWouldFillTheMemoryIsRefused(long length) throws Exception {
    byte[] archive = zip("a.csv", TEXT);
    int end = archive.length - 22;
    ByteBuffer bytes =
        ByteBuffer.allocate(archive.length + 76)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(archive, 0, end);
    // The two records that ZIP64 has before the end.
    bytes.putInt(0x06064B50).putLong(44).putShort((short) 45).putShort((short) 45);
    bytes.putInt(0).putInt(0).putLong(1).putLong(1).putLong(length).putLong(directory(archive));
    bytes.putInt(0x07064B50).putInt(0).putLong(end).putInt(1);
    bytes.put(archive, end, 22);
    bytes.putInt(bytes.capacity() - 10, (int) Math.min(length, 0xFFFF_FFFFL));
    assertThat(refusal("a.zip", bytes.array(), ""))
        .startsWith(
            "a.zip: export-unreadable: it is a ZIP archive whose list of files has "
                + length
                + " bytes;");
  }

  @Test
  void aLargeArchiveAndOneWithACommentAreReadLikeAnyOther() throws Exception {
    String[] members = new String[140_000];
    for (int i = 0; i < members.length; i += 2) {
      members[i] = "folder/" + i + ".csv";
      members[i + 1] = "";
    }
    // More than 65535 files make it ZIP64.
    members[1] = TEXT;
    assertThat(read("large.zip", zip(members), "folder/0.csv"))
        .isEqualTo(Map.of("large.zip!folder/0.csv", TEXT));

    byte[] archive = zip("a.csv", TEXT);
    String comment = "PK\5\6 is no end here, but only a comment about one";
    byte[] commented = Packing.with(archive, archive.length - 2, comment.length());
    assertThat(read("a.zip", Packing.joined(commented, comment.getBytes(US_ASCII)), ""))
        .isEqualTo(Map.of("a.zip!a.csv", TEXT));
  }

  @Test
  void anArchiveThatIsReplacedWhileItIsReadIsRefused() throws Exception {
    SourceFile member = exports("a.zip", zip("a.csv", TEXT), "").get(0);
    for (byte[] other :
        List.of(zip("a.csv", TEXT + TEXT), zip("b.csv", TEXT), TEXT.getBytes(UTF_8))) {
      Files.write(folder.resolve("a.zip"), other);
      assertThat(refusal(member)).startsWith("a.zip!a.csv: export-unreadable: ");
    }
  }

  private List<SourceFile> exports(String name, byte[] bytes, String members) throws IOException {
    Path path = Files.write(folder.resolve(name), bytes);
    return PackedFile.exportsIn(
        name, path, members.isEmpty() ? Optional.empty() : Optional.of(members));
  }

  private Map<String, String> read(String name, byte[] bytes, String members) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (SourceFile file : exports(name, bytes, members)) {
      try (InputStream stream = file.open()) {
        texts.put(file.name(), new String(stream.readAllBytes(), UTF_8));
      }
    }
    return texts;
  }

  private String refusal(String name, byte[] bytes, String members) throws IOException {
    List<SourceFile> exports = exports(name, bytes, members);
    assertThat(exports).hasSize(1);
    assertThat(exports.get(0).size()).isEqualTo(bytes.length);
    return refusal(exports.get(0));
  }

  private static String refusal(SourceFile file) throws IOException {
    try (InputStream stream = file.open()) {
      return "not refused: " + new String(stream.readAllBytes(), UTF_8);
    } catch (BadPacking refused) {
      return refused.asSourceException().problems().get(0).line();
    }
  }

  /** Where the first entry of the directory starts. */
  private static int directory(byte[] archive) {
    for (int at = 0; at < archive.length; at++) {
      if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1) {
        return at;
      }
    }
    throw new AssertionError("no directory");
  }
}
