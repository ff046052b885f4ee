package org.datainaction.sources.log;

import com.google.common.collect.ImmutableList;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One request. Texts are as the log writes them; empty if it does not say.
 *
 * @param time of the request
 * @param client address or name of who asked
 * @param target what was asked for
 * @param answer what came back
 * @param origin what the client says of itself
 */
record LogEntry(OffsetDateTime time, String client, Target target, Answer answer, Origin origin) {
  /** The columns of the table. */
  static final ImmutableList<String> HEADER =
      ImmutableList.of(
          "Host",
          "Client",
          "Time",
          "Method",
          "Page path",
          "Query",
          "Status",
          "Bytes",
          "Referrer",
          "User agent",
          "Views",
          "Start date",
          "End date",
          "Counting method");

  private static final String ONE_VIEW = "1";
  private static final String COUNTING_METHOD = "access-log";
  private static final String NOT_SAID = "-";

  /** The text, or nothing if it is the dash that stands for nothing. */
  static String said(String text) {
    return text.equals(NOT_SAID) ? "" : text;
  }

  /** The cells under the header. */
  List<String> cells(ZoneId zone) {
    String day = LogTime.day(time, zone);
    return ImmutableList.of(
        target.host(),
        client,
        LogTime.shown(time),
        target.method(),
        target.path(),
        target.query(),
        answer.status(),
        answer.bytes(),
        origin.referrer(),
        origin.agent(),
        ONE_VIEW,
        day,
        day,
        COUNTING_METHOD);
  }

  /**
   * What came back.
   *
   * @param status three digits
   * @param bytes how many
   */
  record Answer(String status, String bytes) {
    Answer {
      status = said(status);
      bytes = said(bytes);
    }
  }

  /**
   * What the client says of itself.
   *
   * @param referrer the page before
   * @param agent the program
   */
  record Origin(String referrer, String agent) {
    /** Nothing is said. */
    static final Origin UNKNOWN = new Origin("", "");

    Origin {
      referrer = said(referrer);
      agent = said(agent);
    }
  }
}
