package org.datainaction.problem;

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

  /** A problem that stops the work it belongs to. */
  public static Problem error(ProblemCode code, Place place, String what, String expected) {
    return new Problem(code, Severity.ERROR, place, what, expected);
  }

  /** A problem that is told, and the work goes on. */
  public static Problem warning(ProblemCode code, Place place, String what, String expected) {
    return new Problem(code, Severity.WARNING, place, what, expected);
  }

  /** One line: {@code plan.yaml:12:5: key-unknown: 'statsu' … (expected …)}. */
  public String line() {
    String where = place.toString();
    return (where.isEmpty() ? "" : where + ": ")
        + code.id()
        + ": "
        + what
        + (expected.isEmpty() ? "" : "; expected " + expected);
  }

  /** Whether the work can go on. */
  public enum Severity {
    /** Stops what it belongs to. */
    ERROR,
    /** Is told and shown. */
    WARNING
  }
}
