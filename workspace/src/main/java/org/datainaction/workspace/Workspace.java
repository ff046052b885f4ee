package org.datainaction.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.datainaction.baseline.Ledger;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.problem.Problem;
import org.datainaction.time.FiscalCalendar;

/**
 * A city's folder: plan, exports, translations and the ledger of frozen baselines. Plan and sources
 * are read and checked when it is opened; exports are read at each build. Open it again when a file
 * other than an export changed.
 *
 * <p>Immutable and safe for use by many threads; builds may run at the same time. Only freezing and
 * publishing write, each all or nothing.
 */
public final class Workspace {
  private final WorkspaceFiles.Content content;
  private final Installed installed;

  private Workspace(WorkspaceFiles.Content content, Installed installed) {
    this.content = content;
    this.installed = installed;
  }

  /**
   * Opens a folder with the adapters and formats on the class path.
   *
   * @throws org.datainaction.problem.ProblemException with every problem of plan and sources
   */
  public static Workspace open(Path folder) {
    return open(folder, Installed.of(Workspace.class.getClassLoader()));
  }

  /**
   * Opens a folder with these adapters and formats.
   *
   * @throws org.datainaction.problem.ProblemException with every problem of plan and sources
   */
  public static Workspace open(Path folder, Installed installed) {
    Catalog catalog = Catalog.of(installed.adapters(), installed.formats());
    return new Workspace(WorkspaceFiles.read(folder, catalog), installed);
  }

  /** The languages in which the city publishes, the main one first. */
  public List<Locale> languages() {
    return content.plan().languages();
  }

  /** As {@link #build(LocalDate, Progress)}, without telling how it goes on. */
  public Dashboard build(LocalDate asOf) {
    return build(asOf, Progress.NONE);
  }

  /**
   * Reads every export and makes the dashboard. An export that cannot be used is told on the
   * dashboard and in {@link #check}; it does not stop the others.
   *
   * @param asOf the day for which it is built; nothing after it is known
   * @throws org.datainaction.problem.ProblemException if a definition contradicts its dataset or
   *     the ledger is damaged
   */
  public Dashboard build(LocalDate asOf, Progress progress) {
    FiscalCalendar calendar = content.plan().plan().calendar();
    List<BoundDataset> datasets = BoundDataset.of(content.catalog(), content.sources());
    Ledger ledger = Ledger.EMPTY;
    Assembly assembly = new Assembly(content.plan(), content.catalog(), ledger, asOf);
    for (BoundDataset dataset : datasets) {
      ExportScan scan = scan(dataset, progress);
      assembly.add(dataset, new DatasetFigures(scan, calendar, asOf));
    }
    assembly.addWithoutExports();
    return assembly.dashboard(Version.ofThis());
  }

  /**
   * Reads plan, sources and every export, and tells what is wrong with them; writes nothing.
   *
   * @param asOf the day for which a build is imagined
   * @return what stops a dataset and what only leaves out rows, dataset by dataset, after what is
   *     wrong with the texts
   */
  public List<Problem> check(LocalDate asOf, Progress progress) {
    List<Problem> problems = new ArrayList<>(content.warnings());
    for (BoundDataset dataset : BoundDataset.of(content.catalog(), content.sources())) {
      ExportScan scan = scan(dataset, progress);
      DatasetFigures figures = new DatasetFigures(scan, content.plan().plan().calendar(), asOf);
      problems.addAll(ExportCheck.problems(scan, figures.report()));
    }
    return problems;
  }

  private ExportScan scan(BoundDataset dataset, Progress progress) {
    return ExportScan.run(
        content.folder(), dataset, installed.formats(), content.plan().plan().calendar(), progress);
  }
}
