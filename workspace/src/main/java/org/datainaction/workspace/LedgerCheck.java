package org.datainaction.workspace;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Ledger;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.ledger.LedgerFile;

/** Tells what is wrong with the ledger of frozen baselines. */
final class LedgerCheck {
  private LedgerCheck() {}

  /**
   * Damage; and baselines whose measure is by now defined, or to be compared, in another way.
   *
   * @param plan what it says of comparisons and the start
   */
  static List<Problem> problems(Path folder, List<BoundDataset> datasets, CityPlan plan) {
    try {
      Ledger ledger = LedgerFile.read(folder);
      Map<MeasureId, String> definitions = new HashMap<>();
      for (BoundDataset bound : datasets) {
        for (Measure measure : bound.measures()) {
          definitions.put(measure.id(), DefinitionDigest.of(measure, bound.dataset()));
        }
      }
      List<Problem> problems = new ArrayList<>();
      for (BoundDataset bound : datasets) {
        for (Measure measure : bound.measures()) {
          ledger
              .findInForce(measure.id())
              .ifPresent(
                  baseline -> {
                    Place place = Place.at(LedgerFile.NAME, lineOf(baseline, ledger), 0);
                    differing(baseline, measure, definitions, plan)
                        .map(one -> one.problem(baseline, place))
                        .forEach(problems::add);
                  });
        }
      }
      return problems;
    } catch (ProblemException damaged) {
      return damaged.problems();
    }
  }

  /** The ledger has one line for each entry; empty ones are damage. */
  private static long lineOf(FrozenBaseline baseline, Ledger ledger) {
    return ledger.entries().lastIndexOf(baseline) + 1L;
  }

  private static Stream<Difference> differing(
      FrozenBaseline baseline, Measure measure, Map<MeasureId, String> definitions, CityPlan plan) {
    List<Difference> differences = new ArrayList<>();
    FrozenTerms terms = baseline.terms();
    if (!baseline.definition().equals(definitions.get(measure.id()))) {
      differences.add(
          new Difference(
              "is defined in another way", "has the definition of that day", "that definition"));
    }
    Set<MeasureId> frozen =
        terms.comparison().stream()
            .map(ComparisonSeries::measure)
            .collect(ImmutableSet.toImmutableSet());
    List<MeasureId> chosen = ComparisonChoice.of(measure.id(), plan.comparisons());
    if (!frozen.equals(Set.copyOf(chosen))) {
      differences.add(
          new Difference(
              "is to be judged " + beside(chosen),
              "is judged " + beside(frozen),
              frozen.isEmpty() ? "no comparison" : "to be judged " + beside(frozen)));
    }
    for (ComparisonSeries other : terms.comparison()) {
      if (!other.definition().equals(definitions.get(other.measure()))) {
        differences.add(
            new Difference(
                "is compared with '%s', which is defined in another way".formatted(other.measure()),
                "has its definition of that day",
                "that definition"));
      }
    }
    size("worth-acting-on", measure.sizeable(), terms.sizeable()).ifPresent(differences::add);
    size("negligible", Optional.of(measure.negligible()), Optional.of(terms.negligible()))
        .ifPresent(differences::add);
    terms
        .better()
        .filter(side -> side != measure.direction())
        .ifPresent(
            side ->
                differences.add(
                    new Difference(
                        "is '%s'".formatted(measure.direction().id()),
                        "is judged as '%s'".formatted(side.id()),
                        "'%s'".formatted(side.id()))));
    terms
        .launch()
        .flatMap(planned -> start(planned, Assembly.launchFor(measure.id(), plan.shown())))
        .ifPresent(differences::add);
    return differences.stream();
  }

  /** Without a start the initiative has none by now, or no longer watches the measure. */
  private static Optional<Difference> start(LocalDate planned, Optional<LocalDate> now) {
    return now.equals(Optional.of(planned))
        ? Optional.empty()
        : Optional.of(
            new Difference(
                now.map(day -> "starts on " + day)
                    .orElse("has no start, or is not among the 'measures' of the initiative"),
                "was frozen for a start on " + planned,
                "that start"));
  }

  /** Of a change that matters; where the measure says none, the frozen one holds. */
  private static Optional<Difference> size(
      String key, Optional<BigDecimal> now, Optional<BigDecimal> frozen) {
    boolean same =
        now.isEmpty() || frozen.filter(then -> then.compareTo(now.get()) == 0).isPresent();
    String then = frozen.map(LedgerCheck::percent).orElse("the usual size");
    return same
        ? Optional.empty()
        : Optional.of(
            new Difference(
                "has '%s: %s'".formatted(key, percent(now.get())), "is judged by " + then, then));
  }

  /** As it is written in sources.yaml. */
  private static String percent(BigDecimal size) {
    return size.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static String beside(Collection<MeasureId> measures) {
    return measures.isEmpty()
        ? "alone"
        : measures.stream()
            .sorted()
            .map(id -> "'" + id + "'")
            .collect(Collectors.joining(", ", "beside ", ""));
  }

  /**
   * What is not as it was frozen.
   *
   * @param now of the measure
   * @param then of its baseline
   * @param expected what would be as it was frozen
   */
  private record Difference(String now, String then, String expected) {
    Problem problem(FrozenBaseline baseline, Place place) {
      return Problem.warning(
          ProblemCode.BASELINE_CHANGED,
          place,
          "'%s' %s, but its baseline of %s %s"
              .formatted(baseline.measure(), now, baseline.frozenOn(), then),
          expected + ", or a baseline that is frozen again, with the reason");
    }
  }
}
