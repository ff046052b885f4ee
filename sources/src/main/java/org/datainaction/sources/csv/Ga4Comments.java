package org.datainaction.sources.csv;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datainaction.sources.row.Blanks;

/**
 * What the comments of a GA4 export say so far.
 *
 * @param start the first day covered, as written; empty if not said
 * @param end the last day covered, as written; empty if not said
 */
record Ga4Comments(String start, String end) {
  /** The headers of the days as columns. */
  static final ImmutableList<String> HEADERS = ImmutableList.of("Start date", "End date");

  private static final Ga4Comments NONE = new Ga4Comments("", "");
  private static final Pattern START = Pattern.compile("#\\s*Start date:\\s*(\\d{8})");
  private static final Pattern END = Pattern.compile("#\\s*End date:\\s*(\\d{8})");
  // As explorations write it.
  private static final Pattern BOTH = Pattern.compile("#\\s*(\\d{8})-(\\d{8})");

  /** What these lines say, comments or not. */
  static Ga4Comments of(List<String> lines) {
    Ga4Comments comments = NONE;
    for (String line : lines) {
      comments = comments.and(line);
    }
    return comments;
  }

  /** Whether a line is a comment. */
  static boolean isComment(String line) {
    return line.startsWith("#");
  }

  /** Whether a line is the rule that opens and closes a block of comments. */
  static boolean isRule(String line) {
    return line.startsWith("# ---");
  }

  /** What is said with one more line. */
  Ga4Comments and(String line) {
    String text = Blanks.strip(line);
    Matcher both = BOTH.matcher(text);
    if (both.matches()) {
      return new Ga4Comments(both.group(1), both.group(2));
    }
    Matcher first = START.matcher(text);
    if (first.matches()) {
      return new Ga4Comments(first.group(1), end);
    }
    Matcher last = END.matcher(text);
    return last.matches() ? new Ga4Comments(start, last.group(1)) : this;
  }

  /** Whether both days are said. */
  boolean hasDays() {
    return !start.isEmpty() && !end.isEmpty();
  }

  /** A row with the days behind its cells. */
  List<String> behind(List<String> cells) {
    return with(cells, List.of(start, end));
  }

  /** A header with the headers of the days. */
  static List<String> headersBehind(List<String> cells) {
    return with(cells, HEADERS);
  }

  private static List<String> with(List<String> cells, List<String> more) {
    List<String> all = new ArrayList<>(cells);
    all.addAll(more);
    return all;
  }
}
