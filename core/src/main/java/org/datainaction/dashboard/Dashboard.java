package org.datainaction.dashboard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.baseline.Evidence;
import org.datainaction.id.MeasureId;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Plan;

/**
 * Everything that a page, a file or a host application may say about an initiative.
 *
 * <p>Immutable with everything in it, and safe for use by many threads. It holds the figures and no
 * rows, has no tie to files or to the workspace it came from, and never grows old by itself: keep
 * it until an export, the plan or the ledger changes or another day is to be shown, then build
 * another and let it take the place of this one in a single step. From the same inputs every
 * renderer writes the same bytes.
 *
 * <p>No method reads a file or throws; each goes through the measures or datasets once.
 *
 * @param plan the whole plan
 * @param initiative the one that is shown
 * @param departments with their measures, in the order to show
 * @param datasets with their quality, in the order of ids
 * @param asOf the day for which it was built; nothing after it is known
 * @param version of the software that built it
 */
public record Dashboard(
    Plan plan,
    Initiative initiative,
    List<DepartmentReport> departments,
    List<DatasetReport> datasets,
    LocalDate asOf,
    String version) {
  public Dashboard {
    departments = ImmutableList.copyOf(departments);
    datasets = ImmutableList.copyOf(datasets);
  }

  /** All measures, department by department. */
  public Stream<MeasureReport> measures() {
    return departments.stream().flatMap(department -> department.measures().stream());
  }

  /** The measure with this id, if it is on the dashboard. */
  public Optional<MeasureReport> findMeasure(MeasureId id) {
    return measures().filter(report -> report.measure().id().equals(id)).findFirst();
  }

  /** The measures that the initiative watches, in the plan's order. */
  public Stream<MeasureReport> watched() {
    return initiative.measures().stream().flatMap(id -> findMeasure(id).stream());
  }

  /**
   * The watched measures at whose figures a check looked, and which stand in for no other: where
   * there are many, some look changed by chance alone.
   */
  public Stream<MeasureReport> judged() {
    return watched()
        .filter(report -> report.measure().proxy().isEmpty())
        .filter(report -> report.comparison().evidence().flatMap(Evidence::lastCheck).isPresent());
  }

  /**
   * The measures that the initiative watches and nothing installed knows, because an adapter cannot
   * be used. They belong where the others are, with that reason.
   */
  public Stream<MeasureId> missing() {
    return initiative.measures().stream().filter(id -> findMeasure(id).isEmpty());
  }

  /** Whether any figure is made from made-up rows. */
  public boolean synthetic() {
    return datasets.stream().anyMatch(report -> report.dataset().synthetic());
  }

  /** What became of all rows of all exports. */
  public RowCounts rows() {
    return datasets.stream().map(DatasetReport::rows).reduce(RowCounts.NONE, RowCounts::plus);
  }
}
