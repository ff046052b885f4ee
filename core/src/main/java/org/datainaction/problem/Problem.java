package org.datainaction.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that is wrong, told so that it can be mended: what, where, what was found, what was
 * expected. In English, for the people who keep the workspace; residents see {@link
 * org.datainaction.text.Message}s.
 *
 * @param code stable
 * @param severity whether anything can be published in spite of it
 * @param place where
 * @param what one clause without a full stop, naming the value that was found
 * @param expected what would have been right, with the nearest valid name; empty if obvious
 */
public record Problem(
    ProblemCode code, Severity severity, Place place, String what, String expected) {
  // Also what ends a line or turns the direction of writing in a terminal.
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  /** A problem that stops the work it belongs to. */
  public static Problem error(ProblemCode code, Place place, String what, String expected) {
    return new Problem(code, Severity.ERROR, place, what, expected);
  }

  /** A problem that is told, and the work goes on. */
  public static Problem warning(ProblemCode code, Place place, String what, String expected) {
    return new Problem(code, Severity.WARNING, place, what, expected);
  }

  /** Something worth knowing that need not be wrong. */
  public static Problem note(ProblemCode code, Place place, String what, String expected) {
    return new Problem(code, Severity.NOTE, place, what, expected);
  }

  /**
   * One line: {@code plan.yaml:12:5: key-unknown: 'statsu' … (expected …)}. Control characters,
   * which may stand in what was found and would confuse a terminal, are blanks.
   */
  public String line() {
    String where = place.toString();
    String line =
        (where.isEmpty() ? "" : where + ": ")
            + code.id()
            + ": "
            + what
            + (expected.isEmpty() ? "" : "; expected " + expected);
    return CONTROLS.matcher(line).replaceAll(" ");
  }

  /** Whether the work can go on. */
  public enum Severity {
    /** Stops what it belongs to. */
    ERROR,
    /** Is told and shown. */
    WARNING,
    /** Is told to those who ask; nothing need be wrong. */
    NOTE;

    /** As shown and written in files, for example {@code warning}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
