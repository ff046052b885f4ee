package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.datainaction.id.FieldId;
import org.datainaction.sources.row.CellReading;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times read from bytes are those that a formatter of the JDK reads from text. */
class TimeDecoderTest {
  private static final int TIMES = 4_000;

  private static final List<List<String>> PATTERNS =
      List.of(
          List.of("yyyy-MM-dd'T'HH:mm:ss"),
          List.of("yyyy-MM-dd HH:mm:ss.SSS"),
          List.of("MM/dd/yyyy hh:mm:ss a"),
          List.of("M/d/yyyy H:mm", "yyyy-MM-dd'T'HH:mm:ss"),
          List.of("MM/dd/yyyy hh:mm:ss a", "yyyy/MM/dd HH:mm:ssXXX", "MM/dd/yyyy"),
          List.of("dd MMM yyyy HH:mm", "yyyyMMddHHmmss"),
          List.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx"),
          List.of("d.M.yyyy H:mm:ss"),
          // The order matters: what both could read is read by the first.
          List.of("dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"));

  @ParameterizedTest
  @CsvSource({
    "UTC,1",
    "America/New_York,2",
    "Europe/Lisbon,3",
    "Pacific/Apia,4",
    "Asia/Kathmandu,5"
  })
  void timestampsAreWhatTheFormatterSays(String zone, long seed) {
    Random random = new Random(seed);
    for (List<String> patterns : PATTERNS) {
      check(new CellFormat.Timestamp(patterns), patterns, ZoneId.of(zone), random, seed);
    }
  }

  @Test
  void datesAreWhatTheFormatterSays() {
    Random random = new Random(9);
    for (List<String> patterns :
        List.of(
            List.of("yyyy-MM-dd"),
            List.of("MM/dd/yyyy", "yyyyMMdd"),
            List.of("d MMM yyyy"),
            List.of("MM/dd/yyyy hh:mm:ss a"))) {
      check(new CellFormat.Day(patterns), patterns, ZoneOffset.UTC, random, 9);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void clocksOfADayThatWasReadBefore(boolean quoted) {
    String day = "2024-05-06T";
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      String two = String.format(Locale.ROOT, "%02d", number);
      texts.addAll(List.of(two + ":00:00", "23:" + two + ":59", "00:59:" + two));
    }
    for (char odd : "/:;?a \u0000\u00e9".toCharArray()) {
      for (int at = 0; at < 8; at++) {
        texts.add("12:34:56".substring(0, at) + odd + "12:34:56".substring(at + 1));
      }
    }
    ColumnSpec spec = column(new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ss")));
    CellReading slow = CellReading.of(spec, in(spec, ZoneId.of("America/New_York")));
    CellDecoder quick = decoder(spec, ZoneId.of("America/New_York"));
    for (String clock : texts) {
      assertThat(read(quick, cell(day + "00:00:00", quoted))).isInstanceOf(Long.class);
      CellState state = slow.read(day + clock);
      assertThat(read(quick, cell(day + clock, quoted)))
          .as(clock)
          .isEqualTo(state == CellState.PRESENT ? slow.value() : state);
    }
  }

  @Test
  void aDayOfNoughtsIsNone() {
    ColumnSpec spec = column(new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ss")));

    assertThat(read(decoder(spec, ZoneOffset.UTC), "\u0000".repeat(11) + "10:20:30"))
        .isEqualTo(CellState.INVALID);
  }

  private static String cell(String text, boolean quoted) {
    return quoted ? '"' + text + '"' : text;
  }

  private static ColumnSpec column(CellFormat format) {
    return new ColumnSpec(FieldId.of("at"), List.of("at"), format, Need.COLUMN, Set.of());
  }

  private static Projection in(ColumnSpec spec, ZoneId zone) {
    return new Projection(List.of(spec), zone, FiscalCalendar.CALENDAR_YEAR, TextLayout.DETECT);
  }

  private static CellDecoder decoder(ColumnSpec spec, ZoneId zone) {
    Projection projection = in(spec, zone);
    CellReading reading = CellReading.of(spec, projection);
    CellDecoder decoder =
        CellDecoder.of(spec, projection, reading, new RowText(','), () -> new Spellings(1));
    assertThat(decoder).isInstanceOf(TimeDecoder.class);
    return decoder;
  }

  private static void check(
      CellFormat format, List<String> patterns, ZoneId zone, Random random, long seed) {
    ColumnSpec spec = column(format);
    CellReading slow = CellReading.of(spec, in(spec, zone));
    CellDecoder quick = decoder(spec, zone);
    for (int i = 0; i < TIMES; i++) {
      String text = text(patterns.get(random.nextInt(patterns.size())), zone, random);
      CellState state = slow.read(text);
      Object expected = state == CellState.PRESENT ? slow.value() : state;
      assertThat(read(quick, text))
          .as("'%s' by %s in %s, seed %s", text, patterns, zone, seed)
          .isEqualTo(expected);
    }
  }

  private static Object read(CellDecoder decoder, String text) {
    byte[] bytes = Arrays.copyOf((text + "\n").getBytes(StandardCharsets.UTF_8), 256);
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    Arrays.fill(bytes, length, bytes.length, (byte) '\n');
    RecordTable table = new RecordTable(1);
    new RecordScanner('|', new int[] {0}).scan(bytes, 0, length + 1, table);
    assertThat(table.rows()).isEqualTo(1);
    decoder.decode(bytes, table, 0, 0);
    return decoder.states()[0] == CellDecoder.PRESENT
        ? decoder.values()[0]
        : decoder.states()[0] == CellDecoder.MISSING ? CellState.MISSING : CellState.INVALID;
  }

  private static String text(String pattern, ZoneId zone, Random random) {
    LocalDateTime time =
        LocalDateTime.of(1898, 1, 1, 0, 0)
            .plusSeconds((long) (random.nextDouble() * 204L * 365 * 86_400))
            .plusNanos(random.nextInt(1_000) * 1_000_000L);
    if (random.nextInt(3) == 0) {
      time = nearAChangeOfClocks(time, zone, random);
    }
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    ZoneOffset offset = ZoneOffset.ofHoursMinutes(random.nextInt(15), random.nextInt(4) * 15);
    String text;
    try {
      text = OffsetDateTime.of(time, offset).format(formatter);
    } catch (DateTimeException cannot) {
      throw new AssertionError(pattern, cannot);
    }
    return switch (random.nextInt(9)) {
      // What databases write for no date, and dates that cannot be; often several in a row.
      case 8 -> text.replaceAll("[1-9]", "0");
      case 0 -> damaged(text, random);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> text.replace("0", "");
      default -> text;
    };
  }

  private static LocalDateTime nearAChangeOfClocks(LocalDateTime time, ZoneId zone, Random random) {
    var next = zone.getRules().nextTransition(time.toInstant(ZoneOffset.UTC));
    return next == null ? time : next.getDateTimeBefore().plusMinutes(random.nextInt(4000) - 2000);
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    int at = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> damaged.setCharAt(at, (char) (' ' + random.nextInt(90)));
      case 1 -> damaged.deleteCharAt(at);
      default -> damaged.insert(at, random.nextInt(10));
    }
    return damaged.toString().replace("|", "/").replace("\"", "'");
  }
}
