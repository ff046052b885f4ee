package org.datainaction.workspace.yaml;

import java.util.ArrayList;
import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;

/**
 * Collects what is wrong while files are read, so that all of it can be told at once. Not safe for
 * use by several threads.
 */
public final class ProblemLog {
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  /** Notes a problem that stops the work once everything was read. */
  public void error(ProblemCode code, Place place, String what, String expected) {
    add(Problem.error(code, place, what, expected));
  }

  /** Notes something to tell; the work goes on. */
  public void warning(ProblemCode code, Place place, String what, String expected) {
    add(Problem.warning(code, place, what, expected));
  }

  /** Notes a problem. */
  public void add(Problem problem) {
    problems.add(problem);
    if (problem.severity() == Problem.Severity.ERROR) {
      errors++;
    }
  }

  /** Notes several. */
  public void addAll(List<Problem> several) {
    several.forEach(this::add);
  }

  /** How many errors were noted so far. */
  public int errors() {
    return errors;
  }

  /** Everything noted so far, in the order in which it was found. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
