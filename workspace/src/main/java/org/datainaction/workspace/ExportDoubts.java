package org.datainaction.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.compute.CountingChange;
import org.datainaction.compute.Coverage;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * Finds what can be read well and is probably wrong: stretches without rows where a file may be
 * missing, entries of lists that are found nowhere.
 */
final class ExportDoubts {
  private static final int MOST_GAPS = 5;

  /** A stretch without rows is told if it is so many times as long as the usual distance. */
  private static final int UNUSUAL = 10;

  private final ExportScan scan;
  private final DatasetFigures figures;
  private final List<Problem> problems = new ArrayList<>();

  private ExportDoubts(DatasetFigures figures) {
    this.scan = figures.scan();
    this.figures = figures;
  }

  static List<Problem> problems(DatasetFigures figures) {
    ExportDoubts doubts = new ExportDoubts(figures);
    figures.coverage().ifPresent(days -> days.gaps().forEach(doubts::addUncovered));
    figures.scan().bound().probes().rows().forEach(doubts::addGaps);
    figures.scan().bound().probes().entries().forEach(doubts::addUnused);
    figures.scan().bound().measures().forEach(doubts::addUselessBridges);
    String files = figures.scan().bound().binding().files();
    figures.scan().bound().probes().hosts().stream()
        .flatMap(probe -> ViewedHosts.problem(figures.unprotectedSeries(probe), files).stream())
        .forEach(doubts.problems::add);
    figures.scan().bound().probes().unlisted().stream()
        .flatMap(probe -> UnlistedPages.problems(figures.unprotectedSeries(probe)).stream())
        .forEach(doubts.problems::add);
    return doubts.problems;
  }

  private void addUncovered(Coverage gap) {
    addGap(gap.first(), gap.last(), "they have no figure");
  }

  private void addGaps(Measure rows) {
    List<Observation> periods = figures.unprotected(rows);
    long withRows = periods.stream().filter(ExportDoubts::hasRows).count();
    if (withRows == 0) {
      return;
    }
    long shortest = shortestGap(scan.bound().dataset(), periods.size(), withRows);
    List<Period> gap = new ArrayList<>();
    List<Coverage> gaps = new ArrayList<>();
    for (int index = 0; index <= periods.size(); index++) {
      if (index < periods.size() && isEmpty(periods.get(index))) {
        gap.add(periods.get(index).period());
      } else {
        if (!gap.isEmpty() && gap.size() >= shortest) {
          gaps.add(new Coverage(gap.get(0).firstDay(), gap.get(gap.size() - 1).lastDay()));
        }
        gap.clear();
      }
    }
    addGaps(gaps);
  }

  private void addGaps(List<Coverage> gaps) {
    gaps.stream()
        .limit(MOST_GAPS)
        .forEach(gap -> addGap(gap.first(), gap.last(), "they count as 0"));
    int more = gaps.size() - MOST_GAPS;
    if (more > 0) {
      warn(
          ProblemCode.EXPORT_GAP,
          Place.file(scan.bound().binding().files()),
          "further stretches without rows, the last until %s: %s"
              .formatted(gaps.get(gaps.size() - 1).last(), more),
          "files with these days; without them they count as 0");
    }
  }

  /** How many empty periods in a row are worth telling. */
  private static long shortestGap(Dataset dataset, long periods, long withRows) {
    if (dataset.time() instanceof TimeOfRow.Span) {
      // Its rows are counts of whole periods: there is one for each.
      return 1;
    }
    long unusual = UNUSUAL * periods / withRows;
    return dataset.baseGrain() == Grain.HOUR ? Math.max(24, unusual) : unusual;
  }

  private void addGap(LocalDate first, LocalDate last, String without) {
    warn(
        ProblemCode.EXPORT_GAP,
        Place.file(scan.bound().binding().files()),
        "there is no row from %s to %s".formatted(first, last),
        "a file with these days; without it " + without);
  }

  private void addUnused(Probes.OfEntry probe) {
    List<Observation> periods =
        figures.unprotected(probe.count()).stream().filter(ExportDoubts::isKnown).toList();
    if (!periods.isEmpty() && periods.stream().noneMatch(ExportDoubts::hasRows)) {
      warn(
          ProblemCode.LIST_ENTRY_UNUSED,
          Place.field(SourcesFile.NAME, probe.list()),
          "no row has '%s' from %s to %s"
              .formatted(
                  probe.entry().value(),
                  periods.get(0).period().firstDay(),
                  periods.get(periods.size() - 1).period().lastDay()),
          "a value as it stands in the export");
    }
  }

  private void addUselessBridges(Measure measure) {
    for (SeriesBridge bridge : measure.bridges()) {
      if (scan.counted().isPresent() && !figures.bridges(bridge)) {
        List<LocalDate> days = figures.changes().stream().map(CountingChange::on).toList();
        warn(
            ProblemCode.REFERENCE_UNKNOWN,
            Place.field(SourcesFile.NAME, "bridges"),
            "'%s' has a bridge on %s, and nothing changes on that day"
                .formatted(measure.id(), bridge.on()),
            days.isEmpty() ? "no bridge" : "a day on which the way of counting changes: " + days);
      }
    }
  }

  private void warn(ProblemCode code, Place place, String what, String expected) {
    problems.add(Problem.warning(code, place, what, expected));
  }

  private static boolean isKnown(Observation observation) {
    return observation.figures().isPresent();
  }

  private static boolean isEmpty(Observation observation) {
    return isKnown(observation) && !hasRows(observation);
  }

  private static boolean hasRows(Observation observation) {
    return observation.figures().map(Figures::value).filter(rows -> rows.signum() > 0).isPresent();
  }
}
