package org.datainaction.compute;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;

/** Finds what in a measure's definition contradicts its dataset, before anything is read. */
final class DefinitionCheck {
  private enum Kind {
    TEXT,
    NUMBER,
    MOMENT,
    OTHER
  }

  private final Dataset dataset;
  private final List<Problem> problems = new ArrayList<>();

  private DefinitionCheck(Dataset dataset) {
    this.dataset = dataset;
  }

  static void check(Dataset dataset, List<Measure> measures) {
    DefinitionCheck check = new DefinitionCheck(dataset);
    measures.forEach(check::check);
    if (!check.problems.isEmpty()) {
      throw new ProblemException(check.problems);
    }
  }

  private void check(Measure measure) {
    if (!measure.dataset().equals(dataset.id())) {
      tell(measure, "is about the dataset '" + measure.dataset() + "'", dataset.id().toString());
      return;
    }
    List<FieldId> unknown = measure.reads().filter(field -> !dataset.has(field)).toList();
    List<String> known = dataset.fieldIds().map(FieldId::value).toList();
    for (FieldId field : unknown) {
      tell(measure, "reads the unknown field '" + field + "'", Nearest.hint(field.value(), known));
    }
    if (!unknown.isEmpty()) {
      return;
    }
    numbers(measure.calculation())
        .filter(field -> kindOf(field) != Kind.NUMBER)
        .forEach(field -> tell(measure, "calculates with '" + field + "'", "a number"));
    conditions(measure)
        .filter(one -> one instanceof Condition.In || one instanceof Condition.Listed)
        .flatMap(Condition::reads)
        .filter(field -> kindOf(field) != Kind.TEXT)
        .distinct()
        .forEach(field -> tell(measure, "compares '" + field + "' with words", "a text field"));
    // A text is held as a code, which follows from the order of rows and means nothing.
    conditions(measure)
        .filter(one -> one instanceof Condition.Compare || one instanceof Condition.Range)
        .flatMap(Condition::reads)
        .filter(field -> kindOf(field) == Kind.TEXT)
        .distinct()
        .forEach(
            field -> tell(measure, "compares '" + field + "' with a number", "a number or a time"));
    measure.breakdowns().stream()
        .map(Breakdown::field)
        .filter(field -> kindOf(field) != Kind.TEXT)
        .forEach(field -> tell(measure, "is broken down by '" + field + "'", "a text field"));
    for (Grain grain : measure.grains()) {
      if (!dataset.baseGrain().nestsIn(grain)) {
        tell(
            measure,
            "is published by %s, but %s does not nest in it"
                .formatted(grain.id(), dataset.baseGrain().id()),
            "grains that the base grain nests in");
      }
    }
  }

  private void tell(Measure measure, String what, String expected) {
    problems.add(
        Problem.error(
            ProblemCode.DEFINITION_INVALID,
            Place.NONE,
            "measure '" + measure.id() + "' " + what,
            expected));
  }

  /** Every condition that is no composition of others, wherever it stands. */
  private static Stream<Condition> conditions(Measure measure) {
    Stream<Condition> roots =
        measure.calculation() instanceof Calculation.Share share
            ? Stream.of(measure.condition(), share.numerator())
            : Stream.of(measure.condition());
    return roots.flatMap(DefinitionCheck::parts);
  }

  private static Stream<Condition> parts(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().flatMap(DefinitionCheck::parts);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().flatMap(DefinitionCheck::parts);
    } else if (condition instanceof Condition.Not not) {
      return parts(not.condition());
    }
    return Stream.of(condition);
  }

  private static Stream<FieldId> numbers(Calculation calculation) {
    return calculation instanceof Calculation.Share || calculation instanceof Calculation.Distinct
        ? Stream.empty()
        : calculation.reads();
  }

  private Kind kindOf(FieldId field) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    dataset.findColumn(field).ifPresent(column -> kinds.add(kindOf(column.format())));
    for (DerivedField derived : dataset.derived()) {
      if (derived.id().equals(field)) {
        kinds.add(kindOf(derived.expression()));
      }
    }
    return kinds.iterator().next();
  }

  private static Kind kindOf(CellFormat format) {
    if (format instanceof CellFormat.Text || format instanceof CellFormat.PeriodName) {
      return Kind.TEXT;
    } else if (format instanceof CellFormat.Whole
        || format instanceof CellFormat.Count
        || format instanceof CellFormat.Decimal) {
      return Kind.NUMBER;
    } else if (format instanceof CellFormat.Timestamp) {
      return Kind.MOMENT;
    }
    return Kind.OTHER;
  }

  private static Kind kindOf(Expression expression) {
    if (expression instanceof Expression.Category
        || expression instanceof Expression.PartOfTime
        || expression instanceof Expression.PageAddress) {
      return Kind.TEXT;
    } else if (expression instanceof Expression.DateAtTime) {
      return Kind.MOMENT;
    }
    return Kind.NUMBER;
  }
}
