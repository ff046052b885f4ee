package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.datainaction.table.CellFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
  private static final String NEW_YORK = "America/New_York";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // As ECC, Fire, Police and others export it; New York is at -05:00 in winter.
        "M/d/yyyy H:mm | 1/2/2025 0:07 | 2025-01-02T05:07:00Z",
        "M/d/yyyy H:mm | 11/12/2025 23:59 | 2025-11-13T04:59:00Z",
        "MM/dd/yyyy hh:mm:ss a | 01/02/2025 12:00:00 AM | 2025-01-02T05:00:00Z",
        "MM/dd/yyyy hh:mm:ss a | 01/02/2025 12:00:00 pm | 2025-01-02T17:00:00Z",
        "MM/dd/yyyy hh:mm:ss a | 07/02/2025 01:02:03 PM | 2025-07-02T17:02:03Z",
        "yyyy/MM/dd hh:mm:ss a | 2018/02/14 01:15:00 Am | 2018-02-14T06:15:00Z",
        "yyyy-MM-dd HH:mm:ss.SSS | 2025-01-02 03:04:05.678 | 2025-01-02T08:04:05.678Z",
        "yyyy-MM-dd'T'HH:mm:ss | 2025-01-02T03:04:05 | 2025-01-02T08:04:05Z",
        "d MMM yy, h:mm a | 2 jan 25, 3:04 AM | 2025-01-02T08:04:00Z",
        "EEEE, MMMM d, yyyy h:mm a | Thursday, January 2, 2025 3:04 AM | 2025-01-02T08:04:00Z",
        // Without a time of day it is midnight.
        "M/d/yyyy | 1/2/2025 | 2025-01-02T05:00:00Z",
        "yyyyMMdd | 20250702 | 2025-07-02T04:00:00Z",
        // An offset is believed, whatever the zone.
        "yyyy-MM-dd'T'HH:mm:ssXXX | 2025-01-02T03:04:05Z | 2025-01-02T03:04:05Z",
        "yyyy-MM-dd'T'HH:mm:ssXXX | 2014-06-17T20:00:00-04:00 | 2014-06-18T00:00:00Z",
        "yyyy/MM/dd HH:mm:ssx | 2017/02/19 05:00:00+00 | 2017-02-19T05:00:00Z"
      })
  void timestamps(String pattern, String text, Instant instant) {
    assertThat(timestamp(NEW_YORK, text, pattern)).isEqualTo(instant.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({
    // 9 March 2025: 2:00 to 3:00 is skipped, and such a time is moved on by an hour.
    "America/New_York, 2025-03-09 01:59, 2025-03-09T06:59:00Z",
    "America/New_York, 2025-03-09 02:00, 2025-03-09T07:00:00Z",
    "America/New_York, 2025-03-09 02:30, 2025-03-09T07:30:00Z",
    "America/New_York, 2025-03-09 03:00, 2025-03-09T07:00:00Z",
    // 2 November 2025: 1:00 to 2:00 happens twice, and is taken for the first of the two.
    "America/New_York, 2025-11-02 00:59, 2025-11-02T04:59:00Z",
    "America/New_York, 2025-11-02 01:00, 2025-11-02T05:00:00Z",
    "America/New_York, 2025-11-02 01:59, 2025-11-02T05:59:00Z",
    "America/New_York, 2025-11-02 02:00, 2025-11-02T07:00:00Z",
    // Elsewhere the gap is half an hour, and there is a place without any.
    "Australia/Lord_Howe, 2025-10-05 02:15, 2025-10-04T15:45:00Z",
    "America/Phoenix, 2025-03-09 02:30, 2025-03-09T09:30:00Z"
  })
  void timesAroundAChangeOfClocks(String zone, String text, Instant instant) {
    assertThat(timestamp(zone, text, "yyyy-MM-dd HH:mm")).isEqualTo(instant.toEpochMilli());
  }

  @Test
  void aMidnightThatIsSkippedIsTheStartOfTheDay() {
    assertThat(timestamp("America/Sao_Paulo", "2018-11-04", "yyyy-MM-dd"))
        .isEqualTo(Instant.parse("2018-11-04T03:00:00Z").toEpochMilli());
  }

  @Test
  void anOffsetTellsTheTwoHoursApart() {
    String pattern = "yyyy-MM-dd'T'HH:mmXXX";
    assertThat(timestamp(NEW_YORK, "2025-11-02T01:30-04:00", pattern))
        .isEqualTo(Instant.parse("2025-11-02T05:30:00Z").toEpochMilli());
    assertThat(timestamp(NEW_YORK, "2025-11-02T01:30-05:00", pattern))
        .isEqualTo(Instant.parse("2025-11-02T06:30:00Z").toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M/d/yyyy | 2/29/2024 | 2024-02-29",
        "M/d/yyyy | 10/05/2024 | 2024-10-05",
        "yyyyMMdd | 20260224 | 2026-02-24",
        "MMM d yyyy | Jun 18 2014 | 2014-06-18",
        "MMM d yyyy | JUN  8 2014 | 2014-06-08",
        "MMMM yyyy d | march 2014 1 | 2014-03-01",
        "M/d/yyyy H:mm | 1/2/2025 0:00 | 2025-01-02",
        "yyyy-MM-dd'T'HH:mm:ssXXX | 2014-06-17T20:00:00-04:00 | 2014-06-17"
      })
  void daysAreAsWritten(String pattern, String text, LocalDate day) {
    assertThat(TimeParser.of(new CellFormat.Day(List.of(pattern))).parse(text))
        .isEqualTo(day.toEpochDay());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H:mm | 6:10 | 06:10:00",
        "HH:mm:ss.SSSSSSS | 21:08:00.0000000 | 21:08:00",
        "h:mm:ss a | 6:10:00 PM | 18:10:00",
        "h:mm a | 12:01\u00A0am | 00:01:00",
        "Hmm | 233 | 02:33:00",
        "Hmm | 2359 | 23:59:00",
        "m | 7 | 00:07:00",
        "m | 59 | 00:59:00",
        "m:ss | 4:30 | 00:04:30",
        "yyyy-MM-dd HH:mm | 1900-01-01 07:30 | 07:30:00"
      })
  void timesOfDayAreSecondsSinceMidnight(String pattern, String text, LocalTime time) {
    assertThat(TimeParser.of(new CellFormat.TimeOfDay(List.of(pattern))).parse(text))
        .isEqualTo(time.toSecondOfDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2/29/2023 1:00",
        "6/31/2025 1:00",
        "13/1/2025 1:00",
        "0/1/2025 1:00",
        "1/0/2025 1:00",
        "1/2/2025 24:00",
        "1/2/2025 1:60",
        "1/2/2025",
        "1/2/25 1:00",
        "1/2/2025 1:00 x",
        "x 1/2/2025 1:00",
        "1-2-2025 1:00",
        "1/2/2025T1:00",
        "1:00",
        "NULL",
        "0",
        "45658.04",
        "1735707600000",
        "1/2/٢٠٢٥ 1:00"
      })
  void whatDoesNotFollowThePatternIsNoTime(String text) {
    assertThat(timestamp(NEW_YORK, text, "M/d/yyyy H:mm")).isEqualTo(CellParser.INVALID);
  }

  @Test
  void aPatternThatSaysTooLittleGivesNoValue() {
    assertThat(timestamp(NEW_YORK, "10:00", "H:mm")).isEqualTo(CellParser.INVALID);
    assertThat(timestamp(NEW_YORK, "1/2/2025 10", "M/d/yyyy h")).isEqualTo(CellParser.INVALID);
    assertThat(TimeParser.of(new CellFormat.TimeOfDay(List.of("yyyy"))).parse("2025"))
        .isEqualTo(CellParser.INVALID);
    assertThat(TimeParser.of(new CellFormat.Day(List.of("MMMM yyyy"))).parse("May 2025"))
        .isEqualTo(CellParser.INVALID);
  }

  @Test
  void aNumberThatLostItsZerosIsATimeOfDay() {
    CellParser parser = TimeParser.of(new CellFormat.TimeOfDay(List.of("Hmm", "m")));

    assertThat(parser.parse("1719")).isEqualTo(LocalTime.of(17, 19).toSecondOfDay());
    assertThat(parser.parse("233")).isEqualTo(LocalTime.of(2, 33).toSecondOfDay());
    assertThat(parser.parse("23")).isEqualTo(LocalTime.of(0, 23).toSecondOfDay());
    assertThat(parser.parse("0")).isZero();
    assertThat(parser.parse("60")).isEqualTo(CellParser.INVALID);
    assertThat(parser.parse("2400")).isEqualTo(CellParser.INVALID);
  }

  @Test
  void ofSeveralPatternsTheFirstThatFitsCounts() {
    CellParser parser = TimeParser.of(new CellFormat.Day(List.of("M/d/yyyy", "d/M/yyyy", "yyyy")));

    assertThat(parser.parse("3/4/2025")).isEqualTo(LocalDate.of(2025, 3, 4).toEpochDay());
    assertThat(parser.parse("13/4/2025")).isEqualTo(LocalDate.of(2025, 4, 13).toEpochDay());
    assertThat(parser.parse("2025")).isEqualTo(CellParser.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "0209-01-05, false",
    "0026-01-05, false",
    "1899-12-31, false",
    "1900-01-01, true",
    "2099-12-31, true",
    "2100-01-01, false",
    "9999-12-31, false"
  })
  void aYearThatIsASlipIsNoDay(String text, boolean plausible) {
    String pattern = "yyyy-MM-dd";
    long day = TimeParser.of(new CellFormat.Day(List.of(pattern))).parse(text);
    long time = timestamp(NEW_YORK, text, pattern);

    assertThat(day).isEqualTo(plausible ? LocalDate.parse(text).toEpochDay() : CellParser.INVALID);
    assertThat(time != CellParser.INVALID).isEqualTo(plausible);
  }

  @Test
  void aYearWithADigitTooManyIsNoDay() {
    assertThat(timestamp(NEW_YORK, "1/5/20226 6:10", "M/d/yyyy H:mm"))
        .isEqualTo(CellParser.INVALID);
    assertThat(TimeParser.of(new CellFormat.Day(List.of("M/d/u"))).parse("1/5/20226"))
        .isEqualTo(CellParser.INVALID);
  }

  @Test
  void lettersInQuotesAreText() {
    CellParser parser = TimeParser.of(new CellFormat.Day(List.of("'day' d 'hy' M ''yyyy")));
    assertThat(parser.parse("day 3 hy 4 '2025")).isEqualTo(LocalDate.of(2025, 4, 3).toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM-dd b", "{", "yyyyyyyyyyyyyyyyyyyyyyy", "'open"})
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeParser.of(new CellFormat.Day(List.of(pattern))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE"})
  void doesNotDependOnWhereTheProgramRuns(String tag) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(timestamp(NEW_YORK, "Fri, JUN 13 2025 01:02 pm", "E, MMM d yyyy hh:mm a"))
          .isEqualTo(Instant.parse("2025-06-13T17:02:00Z").toEpochMilli());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static long timestamp(String zone, String text, String pattern) {
    return TimeParser.of(new CellFormat.Timestamp(List.of(pattern)), ZoneId.of(zone)).parse(text);
  }
}
