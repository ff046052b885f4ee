package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.column;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.SharedFiles;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the bytes are, a file is refused with problems or every row of it is accounted for, and
 * both every time alike. Each run uses fixed seeds; the timeout only ends what hangs.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileBytesTest {
  private static final List<SourceFormat> FORMATS =
      List.of(new CsvFormat(), new Ga4CsvFormat(), new UaCsvFormat());
  private static final String SPECIAL =
      ",;\t|\"\"\"\r\n\n# \u0000\u00E9\u00FF\u00C3\u00A9ab1-.DayCalls";

  @RepeatedTest(10)
  void randomBytes(RepetitionInfo repetition) throws Exception {
    long seed = 20251102 + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    Projection wanted =
        columns(required(text("Day")), whole("Calls"), optional(text("a")), optional(text("b")));
    for (int round = 0; round < 15; round++) {
      byte[] header = random.nextInt(4) == 0 ? new byte[0] : header(random);
      byte[] body = random.nextBoolean() ? special(random) : any(random);
      check(
          Bytes.concat(header, body), in(layout(random), wanted), "seed %s, round %s", seed, round);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ecc/decc_phone_2025_week44.csv, DateTime, 911_T",
    "ecc/nashville_cad_incidents_tornado_2020.csv, IncidentDate, Latitude1",
    "fire/sf_fire_calls_2020_04.csv, Received DtTm, Priority",
    "police/berkeley_calls_for_service.csv, EVENTDT, CVDOW",
    "police/south_bend_use_of_force.csv, Date, OBJECTID",
    "community-safety/somerville_survey_utf16le_semicolon.csv, D, X5",
    "formats/encodings/DERIVED_south_bend_utf16le_tab_crlf.csv, Date, OBJECTID",
    "web/ga4_pages_and_screens.csv, Page path and screen class, Views",
    "web/ga4_reports_snapshot_nth_day.csv, Nth day, Active users"
  })
  void realExportsWithDamage(String name, String textColumn, String numberColumn) throws Exception {
    byte[] all = Files.readAllBytes(SharedFiles.path(name));
    byte[] real = Arrays.copyOf(all, Math.min(all.length, 30_000));
    CellFormat number = new CellFormat.Decimal(2);
    Projection wanted =
        columns(
            required(text(textColumn)), column(number, numberColumn), optional(text("Start date")));
    long seed = 20251102;
    Random random = new Random(seed);
    for (int round = 0; round < 15; round++) {
      byte[] damaged = real;
      for (int damages = 1 + random.nextInt(5); damages > 0; damages--) {
        damaged = damage(damaged, random);
      }
      check(damaged, in(layout(random), wanted), "%s, seed %s, round %s", name, seed, round);
    }
  }

  private static void check(byte[] bytes, Projection wanted, String about, Object... seeds)
      throws Exception {
    SourceFile file = SourceFile.of("a.csv", bytes);
    for (SourceFormat format : FORMATS) {
      String what = format.id() + ", " + about.formatted(seeds);
      assertThat(format.recognises(file)).as(what).isNotNull();
      Object here = outcome(format, file, wanted, what);
      Object elsewhere =
          CompletableFuture.supplyAsync(() -> outcome(format, file, wanted, what)).get();
      assertThat(elsewhere).as(what).isEqualTo(here);
    }
  }

  /** The table, or the problems. */
  private static Object outcome(
      SourceFormat format, SourceFile file, Projection wanted, String what) {
    try {
      return ReadTable.of(format, file, wanted);
    } catch (SourceException refused) {
      assertThat(refused.problems())
          .as(what)
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo("a.csv"))
          .allSatisfy(problem -> assertThat(problem.line()).hasSizeLessThan(1_500));
      return refused.problems();
    } catch (IOException | RuntimeException wrong) {
      throw new AssertionError(what, wrong);
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(200));
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] slice = Arrays.copyOfRange(bytes, at, end);
    byte[] after = Arrays.copyOfRange(bytes, end, bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> Bytes.concat(before, after, new byte[] {'\n'});
      case 1 -> Bytes.concat(before, slice, slice, after);
      case 2 -> Bytes.concat(before, special(random), after);
      case 3 -> Bytes.concat(before, new byte[] {'"'}, slice, after);
      case 4 -> Bytes.concat(before, new byte[] {(byte) random.nextInt(256)}, slice, after);
      default -> before.length == 0 ? slice : before;
    };
  }

  private static byte[] header(Random random) {
    String[] blocks = {CsvText.GA4_COMMENTS, CsvText.UA_COMMENTS, "", "", ""};
    String comments = blocks[random.nextInt(blocks.length)];
    char separator = ",;\t|".charAt(random.nextInt(4));
    String header = "Day,Calls,a\n".replace(',', separator);
    return (comments + header).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] special(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(2_000)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length()));
    }
    return bytes;
  }

  private static byte[] any(Random random) {
    byte[] bytes = new byte[random.nextInt(20_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static TextLayout layout(Random random) {
    TextLayout layout = TextLayout.DETECT;
    String[] charsets = {"", "", "", "UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "GB18030"};
    String charset = charsets[random.nextInt(charsets.length)];
    layout = charset.isEmpty() ? layout : layout.withCharset(Charset.forName(charset));
    layout =
        random.nextInt(4) == 0 ? layout.withSeparator(",;#a\"".charAt(random.nextInt(5))) : layout;
    return random.nextInt(6) == 0 ? layout.withPreambleLines(random.nextInt(12)) : layout;
  }
}
