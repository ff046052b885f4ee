package org.datainaction.compute;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;

/** A breakdown has more groups than a scan keeps in memory. Told as a problem by {@link Scan}. */
final class TooManyGroups extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FieldId field;
  private final int most;
  private final boolean cells;

  private TooManyGroups(FieldId field, int most, boolean cells) {
    super("more than " + most + (cells ? " cells by " : " values of ") + field);
    this.field = field;
    this.most = most;
    this.cells = cells;
  }

  /** There are more cells, one for each base period and value of a field. */
  static TooManyGroups cells(FieldId field, int most) {
    return new TooManyGroups(field, most, true);
  }

  /** There are more different values of a field. */
  static TooManyGroups values(FieldId field, int most) {
    return new TooManyGroups(field, most, false);
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
            "dataset '%s' has more than %,d %s of '%s'%s, told apart by %s",
            definition.dataset().id(),
            most,
            cells ? "cells, one for each value" : "different values",
            field,
            cells ? " and " + definition.dataset().baseGrain().id() : "",
            measures(definition.measures())),
        "a column with fewer different values");
  }

  private String measures(List<Measure> all) {
    List<MeasureId> telling = all.stream().filter(this::tellsApart).map(Measure::id).toList();
    return telling.stream()
        .map(id -> "'" + id + "'")
        .collect(Collectors.joining(", ", telling.size() == 1 ? "measure " : "measures ", ""));
  }

  private boolean tellsApart(Measure measure) {
    return measure.breakdowns().stream().anyMatch(by -> by.field().equals(field))
        || (!cells && measure.calculation().equals(new Calculation.Distinct(field)));
  }
}
