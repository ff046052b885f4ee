package org.datainaction.compute;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;

/**
 * A breakdown has more groups than a scan keeps in memory. Told as a problem by {@link Scan}.
 */
final class TooManyGroups extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FieldId field;
  private final int most;

  TooManyGroups(FieldId field, int most) {
    super("more than " + most + " by " + field);
    this.field = field;
    this.most = most;
  }

  /** The problem in an export, where it shows. */
  Problem problem(Part.Definition definition, String file) {
    String column =
        definition
            .dataset()
            .findColumn(field)
            .map(known -> known.headers().get(0))
            .orElse(field.value());
    return Problem.error(
        ProblemCode.GROUPS_TOO_MANY,
        Place.field(file, column),
        String.format(
            Locale.ROOT,
            "dataset '%s' has more than %,d cells, one for each value of '%s' and %s, by which %s",
            definition.dataset().id(),
            most,
            field,
            definition.dataset().baseGrain().id(),
            shown(definition.measures())),
        "a column with fewer different values");
  }

  private String shown(List<Measure> all) {
    List<MeasureId> by =
        all.stream()
            .filter(measure -> measure.breakdowns().stream().anyMatch(b -> b.field().equals(field)))
            .map(Measure::id)
            .toList();
    return by.stream()
        .map(id -> "'" + id + "'")
        .collect(
            Collectors.joining(
                ", ",
                by.size() == 1 ? "measure " : "measures ",
                by.size() == 1 ? " is shown" : " are shown"));
  }
}
