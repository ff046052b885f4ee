package org.datainaction.sources.csv;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datainaction.sources.row.Blanks;

/**
 * What the comments of a report say so far.
 *
 * @param start the first day covered, as written; empty if not said
 * @param end the last day covered, as written; empty if not said
 */
record ReportComments(String start, String end) {
  private static final ReportComments NONE = new ReportComments("", "");
  private static final Pattern START = Pattern.compile("#\\s*Start date:\\s*(\\d{8})");
  private static final Pattern END = Pattern.compile("#\\s*End date:\\s*(\\d{8})");
  // As Universal Analytics and the explorations of GA4 write it.
  private static final Pattern BOTH = Pattern.compile("#\\s*(\\d{8})-(\\d{8})");

  /** What these lines say, comments or not. */
  static ReportComments of(List<String> lines) {
    ReportComments comments = NONE;
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

  /** Whether a line says both days at once. */
  static boolean isBothDays(String line) {
    return BOTH.matcher(Blanks.strip(line)).matches();
  }

  /** What is said with one more line. */
  ReportComments and(String line) {
    String text = Blanks.strip(line);
    Matcher both = BOTH.matcher(text);
    if (both.matches()) {
      return new ReportComments(both.group(1), both.group(2));
    }
    Matcher first = START.matcher(text);
    if (first.matches()) {
      return new ReportComments(first.group(1), end);
    }
    Matcher last = END.matcher(text);
    return last.matches() ? new ReportComments(start, last.group(1)) : this;
  }

  /** Whether both days are said. */
  boolean hasDays() {
    return !start.isEmpty() && !end.isEmpty();
  }
}
