package org.datainaction.compute;

import com.google.common.primitives.Longs;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clocks of a zone, for many moments in any order: milliseconds since 1970 to local ones and
 * back, as {@link ZoneRules} has them. Remembers between which changes of clocks the last moment
 * lay. Not safe for use by several threads.
 */
final class LocalClock {
  static final long DAY = 24L * 60 * 60 * 1000;

  private static final Instant FIRST = Instant.parse("1899-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");

  private final ZoneId zone;
  private final ZoneRules rules;
  private long[] changes = new long[0];
  private long from = 1;
  private long until;
  private long offset;

  LocalClock(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** What a clock on the wall shows, as milliseconds since one showed midnight of 1970-01-01. */
  long localOf(long moment) {
    if (moment < from || moment >= until) {
      find(moment);
    }
    return moment + offset;
  }

  /**
   * The first moment, since clocks changed before the moment that was asked for last, at which they
   * show this or later.
   */
  long earliestFrom(long local) {
    return Math.max(from, local - offset);
  }

  /**
   * The first moment at which they show this or later or change, after the moment that was asked
   * for last.
   */
  long latestUntil(long local) {
    return Math.min(until, local - offset);
  }

  /** The local day, since 1970-01-01. */
  long dayOf(long moment) {
    return Math.floorDiv(localOf(moment), DAY);
  }

  /**
   * The moment at which a clock shows this: the first of two, and after a gap that it skips moved
   * on by the length of the gap.
   */
  long momentOf(long local) {
    long guess = local - offset;
    // Offsets differ by less than two days, so that no change of clocks is near.
    if (from < until && guess - 2 * DAY >= from && guess + 2 * DAY < until) {
      return guess;
    }
    long moment =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(local), ZoneOffset.UTC)
            .atZone(zone)
            .toInstant()
            .toEpochMilli();
    find(moment);
    return moment;
  }

  private void find(long moment) {
    if (changes.length == 0) {
      changes = changes();
    }
    int place = Arrays.binarySearch(changes, moment);
    int next = place >= 0 ? place + 1 : -place - 1;
    offset = rules.getOffset(Instant.ofEpochMilli(moment)).getTotalSeconds() * 1000L;
    if (next == 0 || next == changes.length) {
      from = moment;
      until = moment + 1;
    } else {
      from = changes[next - 1];
      until = changes[next];
    }
  }

  /** The changes of clocks of all years in which data can lie, between two bounds. */
  private long[] changes() {
    List<Long> all = new ArrayList<>();
    all.add(FIRST.toEpochMilli());
    Instant at = FIRST;
    while (at.isBefore(LAST)) {
      ZoneOffsetTransition next = rules.nextTransition(at);
      if (next == null || !next.getInstant().isBefore(LAST)) {
        break;
      }
      at = next.getInstant();
      all.add(at.toEpochMilli());
    }
    all.add(LAST.toEpochMilli());
    return Longs.toArray(all);
  }
}
