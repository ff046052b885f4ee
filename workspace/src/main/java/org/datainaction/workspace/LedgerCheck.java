package org.datainaction.workspace;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                  baseline ->
                      differing(baseline, measure, definitions, plan).forEach(problems::add));
        }
      }
      return problems;
    } catch (ProblemException damaged) {
      return damaged.problems();
    }
  }

  private static Stream<Problem> differing(
      FrozenBaseline baseline, Measure measure, Map<MeasureId, String> definitions, CityPlan plan) {
    List<Problem> problems = new ArrayList<>();
    if (!baseline.definition().equals(definitions.get(measure.id()))) {
      problems.add(
          changed(baseline, "is no longer defined as it was", "the definition of that day"));
    }
    FrozenTerms terms = baseline.terms();
    List<MeasureId> frozen = terms.comparison().stream().map(ComparisonSeries::measure).toList();
    Set<MeasureId> chosen = Set.copyOf(ComparisonChoice.of(measure.id(), plan.comparisons()));
    if (!Set.copyOf(frozen).equals(chosen)) {
      problems.add(
          changed(
              baseline,
              "is to be compared with other measures than those it is judged by, chosen",
              "the choice of that day"));
    }
    for (ComparisonSeries other : terms.comparison()) {
      if (!other.definition().equals(definitions.get(other.measure()))) {
        problems.add(
            changed(
                baseline,
                "is compared with '%s', which is no longer defined as it was"
                    .formatted(other.measure()),
                "the definition of that day"));
      }
    }
    boolean sameSizes =
        measure.sizeable().isEmpty() || isSame(measure.sizeable().get(), terms.sizeable());
    if (!sameSizes || measure.negligible().compareTo(terms.negligible()) != 0) {
      problems.add(
          changed(
              baseline,
              "has other changes that matter than those it is judged by, declared",
              "those of that day"));
    }
    if (terms.better().filter(side -> side != measure.direction()).isPresent()) {
      problems.add(
          changed(
              baseline,
              "has another side that is better than the one it is judged by, declared",
              "that of that day"));
    }
    Optional<LocalDate> launch = Assembly.launchFor(measure.id(), plan.shown());
    if (terms.launch().isPresent() && !terms.launch().equals(launch)) {
      problems.add(
          changed(
              baseline,
              "starts on another day than %s, as it was planned".formatted(terms.launch().get()),
              "the day as it was planned"));
    }
    return problems.stream();
  }

  private static boolean isSame(BigDecimal size, Optional<BigDecimal> frozen) {
    return frozen.filter(known -> known.compareTo(size) == 0).isPresent();
  }

  private static Problem changed(FrozenBaseline baseline, String how, String expected) {
    return Problem.warning(
        ProblemCode.BASELINE_CHANGED,
        Place.file(LedgerFile.NAME),
        "'%s' %s when its baseline was frozen on %s"
            .formatted(baseline.measure(), how, baseline.frozenOn()),
        expected + ", or a baseline that is frozen again, with the reason");
  }
}
