package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.ID_DUPLICATE;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.ProblemCode;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.KeyReader;

/** Reads what the measures of one initiative are compared with. */
final class ComparisonForm {
  private final References references;
  private final List<MeasureId> watched;
  private final List<ComparisonChoice> read = new ArrayList<>();

  /**
   * How they are read.
   *
   * @param watched the measures of the initiative
   */
  ComparisonForm(References references, List<MeasureId> watched) {
    this.references = references;
    this.watched = watched;
  }

  /** The form of one. */
  Form<Optional<ComparisonChoice>> form() {
    return KeyReader.group(this::choice);
  }

  private Optional<ComparisonChoice> choice(KeyReader keys) {
    int errorsBefore = keys.problems().errors();
    MeasureId measure = keys.required("measure", references.measure());
    List<MeasureId> with = keys.requiredList("with", references.measure());
    if (keys.problems().errors() > errorsBefore) {
      return Optional.empty();
    }
    if (!watched.contains(measure)) {
      error(
          keys,
          VALUE_INVALID,
          "measure",
          "'" + measure + "' is not among the 'measures' of this initiative",
          "one of them: only they are judged");
    }
    if (read.stream().anyMatch(one -> one.measure().equals(measure))) {
      error(
          keys,
          ID_DUPLICATE,
          "measure",
          "'" + measure + "' is already compared with something",
          "each measure once; all that it is compared with is summed");
    }
    if (with.isEmpty() || with.stream().distinct().count() < with.size()) {
      error(keys, VALUE_INVALID, "with", "nothing, or the same twice", "one measure or several");
    }
    for (MeasureId other : with) {
      if (watched.contains(other)) {
        error(
            keys,
            VALUE_INVALID,
            "with",
            "'" + other + "' is among the 'measures' of this initiative, so it may change with it",
            "a measure that the initiative does not concern");
      }
    }
    ComparisonChoice choice = new ComparisonChoice(measure, with);
    read.add(choice);
    return keys.problems().errors() > errorsBefore ? Optional.empty() : Optional.of(choice);
  }

  private static void error(
      KeyReader keys, ProblemCode code, String key, String what, String expected) {
    keys.problems().error(code, keys.placeOf(key), what, expected);
  }
}
