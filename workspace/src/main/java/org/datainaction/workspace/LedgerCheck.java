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
    if (!baseline.definition().equals(definitions.get(measure.id()))) {
      differences.add(
          new Difference("is no longer defined as it was", "the definition of that day"));
    }
    FrozenTerms terms = baseline.terms();
    Set<MeasureId> frozen =
        terms.comparison().stream()
            .map(ComparisonSeries::measure)
            .collect(ImmutableSet.toImmutableSet());
    List<MeasureId> chosen = ComparisonChoice.of(measure.id(), plan.comparisons());
    if (!frozen.equals(Set.copyOf(chosen))) {
      differences.add(
          new Difference(
              "is to be judged %s and not %s, chosen".formatted(beside(chosen), beside(frozen)),
              "the choice of that day"));
    }
    for (ComparisonSeries other : terms.comparison()) {
      if (!other.definition().equals(definitions.get(other.measure()))) {
        differences.add(
            new Difference(
                "is compared with '%s', which is no longer defined as it was"
                    .formatted(other.measure()),
                "the definition of that day"));
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
                        "is '%s' and judged as '%s', declared"
                            .formatted(measure.direction().id(), side.id()),
                        "that of that day")));
    Optional<LocalDate> launch = Assembly.launchFor(measure.id(), plan.shown());
    if (terms.launch().isPresent() && !terms.launch().equals(launch)) {
      differences.add(
          new Difference(
              "starts on %s and not on %s, as it was planned"
                  .formatted(
                      launch.map(LocalDate::toString).orElse("no day"), terms.launch().get()),
              "the day as it was planned"));
    }
    return differences.stream();
  }

  /** Of a change that matters; where the measure says none, the frozen one holds. */
  private static Optional<Difference> size(
      String key, Optional<BigDecimal> now, Optional<BigDecimal> frozen) {
    boolean same =
        now.isEmpty() || frozen.filter(then -> then.compareTo(now.get()) == 0).isPresent();
    return same
        ? Optional.empty()
        : Optional.of(
            new Difference(
                "has '%s: %s' and is judged by %s, declared"
                    .formatted(
                        key,
                        now.get().toPlainString(),
                        frozen.map(BigDecimal::toPlainString).orElse("the usual one")),
                "that of that day"));
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
   * @param how told of the measure, up to the day of freezing
   * @param expected instead of it
   */
  private record Difference(String how, String expected) {
    Problem problem(FrozenBaseline baseline, Place place) {
      return Problem.warning(
          ProblemCode.BASELINE_CHANGED,
          place,
          "'%s' %s when its baseline was frozen on %s"
              .formatted(baseline.measure(), how, baseline.frozenOn()),
          expected + ", or a baseline that is frozen again, with the reason");
    }
  }
}
