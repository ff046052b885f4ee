package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.workspace.yaml.ProblemLog;

/**
 * What the installed adapters declare, asked once and checked. An adapter or a format that cannot
 * be used leaves a gap, and the others go on; two that say different things stop the work, because
 * nobody knows which of them is meant. Immutable.
 */
final class Catalog {
  private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();
  private final Map<DatasetId, Dataset> datasets = new LinkedHashMap<>();
  private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
  private final List<Problem> gaps = new ArrayList<>();
  private final List<Problem> contradictions = new ArrayList<>();
  private final ImmutableSortedSet<String> formats;

  private Catalog(Set<String> formats) {
    this.formats = ImmutableSortedSet.copyOf(formats);
  }

  /** Asks all adapters, and notes what could not be used of either kind. */
  static Catalog of(Registry<DepartmentAdapter> adapters, Registry<SourceFormat> formats) {
    Catalog catalog =
        new Catalog(formats.entries().stream().map(Registry.Entry::id).collect(Collectors.toSet()));
    List<Problem> found = new ArrayList<>(adapters.problems());
    found.addAll(formats.problems());
    List<Declared> declared = Declared.by(adapters, found);
    for (Problem problem : found) {
      boolean broken = problem.code() == ProblemCode.PROVIDER_BROKEN;
      (broken ? catalog.gaps : catalog.contradictions).add(problem);
    }
    declared.forEach(catalog::add);
    return catalog;
  }

  /** The same in the city's words. */
  Catalog in(OwnWords words) {
    if (words.isEmpty()) {
      return this;
    }
    Catalog said = new Catalog(formats);
    departments.forEach((id, department) -> said.departments.put(id, department.withTexts(words)));
    datasets.forEach((id, dataset) -> said.datasets.put(id, words.apply(dataset)));
    measures.forEach((id, measure) -> said.measures.put(id, measure.withTexts(words)));
    said.gaps.addAll(gaps);
    said.contradictions.addAll(contradictions);
    return said;
  }

  private void add(Declared adapter) {
    departments.put(adapter.department().id(), adapter.department());
    adapter.datasets().forEach(dataset -> add(adapter, dataset));
    adapter.measures().forEach(measure -> add(adapter, measure));
  }

  private void add(Declared adapter, Dataset dataset) {
    Dataset before = datasets.putIfAbsent(dataset.id(), dataset);
    if (before != null && !before.equals(dataset)) {
      contradictions.add(
          problem(
              ProblemCode.PROVIDER_DUPLICATE,
              adapter,
              "the dataset '" + dataset.id() + "' is declared twice, and differently",
              "one declaration of each dataset"));
    }
  }

  private void add(Declared adapter, Measure measure) {
    Dataset dataset = datasets.get(measure.dataset());
    List<FieldId> missing =
        dataset == null ? List.of() : measure.reads().filter(f -> !dataset.has(f)).toList();
    if (dataset == null || !missing.isEmpty()) {
      gaps.add(
          problem(
              ProblemCode.PROVIDER_BROKEN,
              adapter,
              dataset == null
                  ? "'%s' measures the unknown dataset '%s'"
                      .formatted(measure.id(), measure.dataset())
                  : "'%s' reads %s, which '%s' does not have"
                      .formatted(measure.id(), missing, dataset.id()),
              "an adapter that declares what its measures read"));
    } else if (measures.putIfAbsent(measure.id(), measure) != null) {
      contradictions.add(
          problem(
              ProblemCode.PROVIDER_DUPLICATE,
              adapter,
              "the measure '" + measure.id() + "' is declared twice",
              "one declaration of each measure"));
    }
  }

  private static Problem problem(ProblemCode code, Declared adapter, String what, String expected) {
    return Problem.error(code, Place.file(adapter.jar()), what, expected);
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

  Optional<Measure> findMeasure(MeasureId id) {
    return Optional.ofNullable(measures.get(id));
  }

  /** The keys of all texts, by bundle. */
  SetMultimap<String, String> keys() {
    SetMultimap<String, String> keys = TreeMultimap.create();
    keys.putAll(WebAnalytics.WORDS.id(), WebAnalytics.WORDS.keys(LocalizedText.BASE));
    Stream.of(
            departments.values().stream().map(Department::name),
            datasets.values().stream().flatMap(Dataset::texts),
            measures.values().stream().flatMap(Measure::texts))
        .flatMap(texts -> texts)
        .flatMap(text -> text.origin().stream())
        .forEach(origin -> keys.put(origin.bundle(), origin.key()));
    return keys;
  }

  /** How measures compare values with the entries of a dated list. */
  Set<ListMatch> matchesOf(String list) {
    return measures.values().stream()
        .flatMap(Measure::listed)
        .filter(listed -> listed.list().id().equals(list))
        .map(Condition.Listed::match)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListMatch.class)));
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

  /**
   * Notes that a file names something that is not here. Where there are gaps, it may be what is
   * missing because of them: then it is told, and the work goes on without it.
   */
  void unknown(
      String kind, String name, Collection<String> known, Place place, ProblemLog problems) {
    if (gaps.isEmpty()) {
      References.unknown(kind, name, known, place, problems);
    } else {
      problems.warning(
          ProblemCode.REFERENCE_UNKNOWN,
          place,
          "there is no %s '%s'; perhaps what cannot be used knows it".formatted(kind, name),
          References.hint(name, known));
    }
  }

  /** What could not be used, and why; the others go on. */
  List<Problem> gaps() {
    return ImmutableList.copyOf(gaps);
  }

  /** What stops the work: two things with one id. */
  List<Problem> contradictions() {
    return ImmutableList.copyOf(contradictions);
  }
}
