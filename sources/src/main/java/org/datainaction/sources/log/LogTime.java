package org.datainaction.sources.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Times as logs write them, and as cells show them. */
final class LogTime {
  /** How many characters {@link #ofNcsa} reads. */
  static final int NCSA_LENGTH = "17/May/2015:10:05:03 +0000".length();

  private static final DateTimeFormatter NCSA =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final int LAST_YEAR = 9998;

  private LogTime() {}

  /** Like {@code 17/May/2015:10:05:03 +0000}. */
  static Optional<OffsetDateTime> ofNcsa(String text) {
    return attempt(() -> OffsetDateTime.parse(text, NCSA));
  }

  /** Like {@code 2015-05-17T10:05:03+00:00}. */
  static Optional<OffsetDateTime> ofIso(String text) {
    return attempt(() -> OffsetDateTime.parse(text));
  }

  /** Like {@code 2015-05-17} and {@code 10:05:03}, in UTC. */
  static Optional<OffsetDateTime> ofUtc(String date, String time) {
    return attempt(
        () -> OffsetDateTime.of(LocalDate.parse(date), LocalTime.parse(time), ZoneOffset.UTC));
  }

  /** To the second, with the offset of the log. */
  static String shown(OffsetDateTime time) {
    return SHOWN.format(time);
  }

  /** The day on which it was in a zone. */
  static String day(OffsetDateTime time, ZoneId zone) {
    return time.atZoneSameInstant(zone).toLocalDate().toString();
  }

  private static Optional<OffsetDateTime> attempt(Supplier<OffsetDateTime> parse) {
    try {
      // Of other years the day in another zone may have no place in the calendar.
      return Optional.of(parse.get())
          .filter(time -> time.getYear() > 0 && time.getYear() <= LAST_YEAR);
    } catch (DateTimeException notOfThisForm) {
      return Optional.empty();
    }
  }
}
