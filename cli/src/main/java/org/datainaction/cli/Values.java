package org.datainaction.cli;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;

/** Reads what was given on the command line. */
final class Values {
  private Values() {}

  static <T> T read(String option, String given, Function<String, T> form) {
    try {
      return form.apply(given);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  ProblemCode.CALL_INVALID,
                  Place.field("", option),
                  "'" + given + "' is not of this form",
                  String.valueOf(wrong.getMessage()))));
    }
  }
}
