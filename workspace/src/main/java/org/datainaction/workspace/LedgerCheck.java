package org.datainaction.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.FrozenBaseline;
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
   * @param choices what the plan compares measures with
   */
  static List<Problem> problems(
      Path folder, List<BoundDataset> datasets, List<ComparisonChoice> choices) {
    try {
      Ledger ledger = LedgerFile.read(folder);
      List<Problem> problems = new ArrayList<>();
      for (BoundDataset bound : datasets) {
        for (Measure measure : bound.measures()) {
          String definition = DefinitionDigest.of(measure, bound.dataset());
          ledger
              .findInForce(measure.id())
              .filter(baseline -> !baseline.definition().equals(definition))
              .ifPresent(baseline -> problems.add(changed(baseline)));
          ledger
              .findInForce(measure.id())
              .filter(baseline -> !isComparedAs(baseline, choices))
              .ifPresent(baseline -> problems.add(comparedOtherwise(baseline)));
        }
      }
      return problems;
    } catch (ProblemException damaged) {
      return damaged.problems();
    }
  }

  private static boolean isComparedAs(FrozenBaseline baseline, List<ComparisonChoice> choices) {
    List<MeasureId> frozen =
        baseline.terms().comparison().stream().map(ComparisonSeries::measure).toList();
    return frozen.equals(ComparisonChoice.of(baseline.measure(), choices));
  }

  private static Problem comparedOtherwise(FrozenBaseline baseline) {
    return Problem.warning(
        ProblemCode.BASELINE_CHANGED,
        Place.file(LedgerFile.NAME),
        "'%s' is to be compared with other measures than those that were chosen when its baseline"
                .formatted(baseline.measure())
            + " was frozen on "
            + baseline.frozenOn()
            + "; it is judged by those of that day",
        "the choice of that day, or a baseline that is frozen again, with the reason");
  }

  private static Problem changed(FrozenBaseline baseline) {
    return Problem.warning(
        ProblemCode.BASELINE_CHANGED,
        Place.file(LedgerFile.NAME),
        "'%s' is no longer defined as it was when its baseline was frozen on %s"
            .formatted(baseline.measure(), baseline.frozenOn()),
        "the definition of that day, or a baseline that is frozen again, with the reason");
  }
}
