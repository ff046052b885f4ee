package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.REFERENCE_UNKNOWN;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.baseline.Target;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Place;
import org.datainaction.text.Unit;
import org.datainaction.workspace.yaml.ProblemLog;

/** Checks plan, sources and what is installed against each other, once each was read. */
final class CrossCheck {
  private final CityPlan plan;
  private final Sources sources;
  private final Catalog catalog;
  private final ProblemLog problems;

  CrossCheck(CityPlan plan, Sources sources, Catalog catalog, ProblemLog problems) {
    this.plan = plan;
    this.sources = sources;
    this.catalog = catalog;
    this.problems = problems;
  }

  /** Notes everything that does not fit together. */
  void run() {
    checkDepartments();
    checkLists();
    checkTargets();
    checkComparisons();
  }

  /** The measures that adapters and published tables have. */
  static Set<MeasureId> measures(Sources sources, Catalog catalog) {
    return all(sources, catalog).map(Measure::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Measure> all(Sources sources, Catalog catalog) {
    return Stream.concat(
        catalog.measures().stream(), sources.published().stream().map(Sources.Published::measure));
  }

  /** 90 for a share of 90%, or 90% for 90 things, is a slip that no figure could ever meet. */
  private void checkTargets() {
    for (Target target : plan.targets()) {
      all(sources, catalog)
          .filter(measure -> measure.id().equals(target.measure()))
          .map(measure -> measure.unit().style())
          .findFirst()
          .ifPresent(style -> checkTarget(target, style));
    }
  }

  private void checkTarget(Target target, Unit.Style style) {
    if (style == Unit.Style.PERCENT && target.atMost().compareTo(BigDecimal.ONE) > 0) {
      wrongTarget(target, target.atMost(), "share", "a share from 0% to 100%, like 90% or 0.9");
    }
    for (BigDecimal end : Stream.of(target.atLeast(), target.atMost()).distinct().toList()) {
      boolean isPartOfOne = end.signum() > 0 && end.compareTo(BigDecimal.ONE) < 0;
      if (style == Unit.Style.WHOLE && (isPartOfOne || end.signum() < 0)) {
        wrongTarget(target, end, "number of things", "a number like 90, not a share; 0 or more");
      }
    }
  }

  private void wrongTarget(Target target, BigDecimal end, String kind, String expected) {
    problems.error(
        VALUE_INVALID,
        Place.field(PlanFile.NAME, "targets"),
        "a target of %s for the %s '%s'".formatted(end.toPlainString(), kind, target.measure()),
        expected);
  }

  /** Stand-ins are summed with nothing, also where a measure is only compared with the sum. */
  private void checkComparisons() {
    for (ComparisonChoice choice : plan.comparisons()) {
      Optional<MeasureId> standIn =
          all(sources, catalog)
              .filter(measure -> measure.proxy().isPresent())
              .map(Measure::id)
              .filter(choice.with()::contains)
              .findFirst();
      if (standIn.isPresent() && choice.with().size() > 1) {
        problems.error(
            VALUE_INVALID,
            Place.field(PlanFile.NAME, "comparisons"),
            "'%s' is a stand-in and would be summed with others".formatted(standIn.get()),
            "a stand-in alone, or only measures that are none");
      }
    }
  }

  private void checkDepartments() {
    Set<String> known = new TreeSet<>();
    catalog.departments().forEach(department -> known.add(department.id().value()));
    plan.departments().stream().map(Department::id).map(DepartmentId::value).forEach(known::add);
    for (Sources.Published table : sources.published()) {
      String department = table.measure().id().department().value();
      if (!known.contains(department)) {
        Place place =
            sources.exports().stream()
                .filter(export -> export.dataset().equals(table.dataset().id()))
                .map(ExportBinding::place)
                .findFirst()
                .orElse(Place.file(SourcesFile.NAME));
        catalog.unknown("department", department, known, place, problems);
      }
    }
  }

  /** Without its list a measure would count nothing, and show a nought that nobody measured. */
  private void checkLists() {
    Set<MeasureId> watched = new HashSet<>(plan.shown().measures());
    for (Measure measure : catalog.measures()) {
      for (String list : measure.lists().filter(l -> !l.shipped()).map(DatedList::id).toList()) {
        if (watched.contains(measure.id()) && sources.findList(list).isEmpty()) {
          problems.error(
              REFERENCE_UNKNOWN,
              Place.field(SourcesFile.NAME, "lists"),
              "'" + measure.id() + "' asks for the list '" + list + "', which is not there",
              "a list with this id");
        }
      }
    }
  }
}
