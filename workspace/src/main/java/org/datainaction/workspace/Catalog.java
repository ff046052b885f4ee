package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;

/**
 * What the installed adapters declare, asked once and checked. An adapter that throws or
 * contradicts itself is a problem, and the others go on. Immutable.
 */
final class Catalog {
  private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();
  private final Map<DatasetId, Dataset> datasets = new LinkedHashMap<>();
  private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final ImmutableSortedSet<String> formats;

  private Catalog(Set<String> formats) {
    this.formats = ImmutableSortedSet.copyOf(formats);
  }

  /** Asks all adapters, and notes what could not be used of either kind. */
  static Catalog of(Registry<DepartmentAdapter> adapters, Registry<SourceFormat> formats) {
    Catalog catalog =
        new Catalog(formats.entries().stream().map(Registry.Entry::id).collect(Collectors.toSet()));
    catalog.problems.addAll(adapters.problems());
    catalog.problems.addAll(formats.problems());
    for (Registry.Entry<DepartmentAdapter> entry : adapters.entries()) {
      catalog.ask(entry);
    }
    return catalog;
  }

  private void ask(Registry.Entry<DepartmentAdapter> entry) {
    try {
      DepartmentAdapter adapter = entry.provider();
      Department department = adapter.department();
      List<Dataset> declared = List.copyOf(adapter.datasets());
      List<Measure> measured = List.copyOf(adapter.measures());
      departments.put(department.id(), department);
      declared.forEach(dataset -> add(entry, dataset));
      measured.forEach(measure -> add(entry, measure));
    } catch (RuntimeException | LinkageError broken) {
      // Somebody else's code: whatever it throws must not keep the others from working.
      String said =
          Objects.requireNonNullElse(broken.getMessage(), broken.getClass().getSimpleName());
      error(
          ProblemCode.PROVIDER_BROKEN,
          entry,
          "the adapter '" + entry.id() + "' cannot be used: " + said,
          "an adapter that declares the same things each time");
    }
  }

  private void add(Registry.Entry<DepartmentAdapter> entry, Dataset dataset) {
    Dataset before = datasets.putIfAbsent(dataset.id(), dataset);
    if (before != null && !before.equals(dataset)) {
      error(
          ProblemCode.PROVIDER_DUPLICATE,
          entry,
          "the dataset '" + dataset.id() + "' is declared twice, and differently",
          "one declaration of each dataset");
    }
  }

  private void add(Registry.Entry<DepartmentAdapter> entry, Measure measure) {
    Dataset dataset = datasets.get(measure.dataset());
    List<FieldId> missing =
        dataset == null ? List.of() : measure.reads().filter(f -> !dataset.has(f)).toList();
    if (dataset == null || !missing.isEmpty()) {
      error(
          ProblemCode.DEFINITION_INVALID,
          entry,
          dataset == null
              ? "'%s' measures the unknown dataset '%s'".formatted(measure.id(), measure.dataset())
              : "'%s' reads %s, which '%s' does not have"
                  .formatted(measure.id(), missing, dataset.id()),
          "");
    } else if (measures.putIfAbsent(measure.id(), measure) != null) {
      error(
          ProblemCode.PROVIDER_DUPLICATE,
          entry,
          "the measure '" + measure.id() + "' is declared twice",
          "one declaration of each measure");
    }
  }

  private void error(
      ProblemCode code, Registry.Entry<DepartmentAdapter> entry, String what, String expected) {
    problems.add(Problem.error(code, Place.file(entry.jar()), what, expected));
  }

  /** The adapters' departments, in the order of their ids. */
  List<Department> departments() {
    return ImmutableList.copyOf(departments.values());
  }

  /** The adapters' datasets, each once. */
  List<Dataset> datasets() {
    return ImmutableList.copyOf(datasets.values());
  }

  /** The adapters' measures, department by department, in the order to show. */
  List<Measure> measures() {
    return ImmutableList.copyOf(measures.values());
  }

  Optional<Dataset> findDataset(DatasetId id) {
    return Optional.ofNullable(datasets.get(id));
  }

  /** The ids of the source formats at hand. */
  Set<String> formats() {
    return formats;
  }

  /** The names of the dated lists that some measure asks for. */
  Set<String> listNames() {
    return measures.values().stream()
        .flatMap(Measure::lists)
        .map(DatedList::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What could not be used, and why. */
  List<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
