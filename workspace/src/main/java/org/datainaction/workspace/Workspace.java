package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.baseline.BaselinePlan;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Ledger;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Output;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;
import org.datainaction.table.SourceFile;
import org.datainaction.time.Grain;
import org.datainaction.time.PlausibleYears;
import org.datainaction.workspace.ledger.LedgerFile;
import org.datainaction.workspace.publish.Interruption;
import org.datainaction.workspace.publish.Publisher;

/**
 * A city's folder: plan, exports, translations, words and the ledger of frozen baselines.
 *
 * <p><b>When to open again.</b> Plan, sources, translations, words and what adapters declare are
 * read when it is opened, and a change of them is seen only by a workspace that is opened
 * afterwards. Exports and the ledger are read at each build. Opening reads some small files;
 * building reads every export once, from its first byte to its last, and keeps none of its rows. A
 * host that does not care for the difference opens again before each build. Nothing here watches
 * files, and nothing is kept from one build for the next unless {@link #withCheckpoints} asks for
 * it.
 *
 * <p><b>Threads.</b> Immutable and safe for use by many threads. Builds may run at the same time;
 * each works on the thread that asked for it, which does all of its work itself unless {@link
 * #withThreads} lets others help. {@link #freeze} and {@link #publish} write, each all or nothing;
 * a second one for the same ledger or folder is refused while the first one is at it, also from
 * another program. A build writes only what {@link #withCheckpoints} keeps, whole or not at all; of
 * two at the same time, what one of them counted stays.
 *
 * <p><b>Calling off.</b> An {@linkplain Thread#interrupt interrupt} of the thread that builds,
 * checks, freezes or publishes ends that with a {@link java.util.concurrent.CancellationException},
 * soon and with nothing half done: the site and the ledger are as they were. The thread stays
 * interrupted. An interrupt in the last instant, when the new site is already taking its place,
 * comes too late.
 *
 * <p><b>Errors.</b> Whatever is wrong with the files is a {@link ProblemException}; it tells all
 * problems that were found, in English and for those who keep the folder, not for residents.
 */
public final class Workspace {
  private static final ImmutableList<String> OWN_FILES =
      ImmutableList.of(
          PlanFile.NAME,
          SourcesFile.NAME,
          "translations",
          OwnWords.FOLDER,
          "data",
          "baselines",
          ".data-in-action");

  private final WorkspaceFiles.Content content;
  private final Installed installed;
  private final Threads threads;
  private final CheckpointUse use;
  private final long worthBytes;

  private Workspace(
      WorkspaceFiles.Content content,
      Installed installed,
      Threads threads,
      CheckpointUse use,
      long worthBytes) {
    this.content = content;
    this.installed = installed;
    this.threads = threads;
    this.use = use;
    this.worthBytes = worthBytes;
  }

  /**
   * Opens a folder with the adapters and formats that are on the class path beside this class. In a
   * server that gives each application its own class loader, give {@link #open(Path, Installed)}
   * the one that sees the adapters.
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
    return new Workspace(
        WorkspaceFiles.read(folder, catalog),
        installed,
        Threads.ONE,
        CheckpointUse.NONE,
        Checkpoints.WORTH_BYTES);
  }

  /**
   * The same workspace, which reads large exports, and makes figures of what it counted, on so many
   * threads at once. A host that builds beside its other work leaves it at one, which is what
   * {@link #open} gives; a program that does nothing else takes all processors. The figures are the
   * same, and no thread outlives the call that needed it.
   *
   * @param count the calling thread included; at least 1
   * @throws IllegalArgumentException if it is less
   */
  public Workspace withThreads(int count) {
    return with(new Threads(count, 0));
  }

  /**
   * The same, where the exports of a dataset are read on as many threads as their length is worth:
   * one more for each 128 MiB. For a program that ends after the build; a long-lived one does not
   * need to warm up. All else is done on so many threads.
   *
   * @param most how many at the most, the calling thread included; at least 1
   * @throws IllegalArgumentException if it is less
   */
  public Workspace withThreadsUpTo(int most) {
    return with(new Threads(most, Threads.WORTH_BYTES));
  }

  /** The same with other threads. */
  Workspace with(Threads some) {
    return new Workspace(content, installed, some, use, worthBytes);
  }

  /**
   * The same workspace, which keeps in its folder {@code .data-in-action} what a build counted of
   * large exports, and takes it up in the next build, so that only rows that were added are read.
   * Without this nothing is kept. {@link #check} and {@link #freeze} always read everything.
   *
   * <p>The figures are those of a full reading, to the last digit. If an export, a definition or a
   * version is not as it was, or what was kept is damaged, everything is read again, and {@link
   * Progress#remark} says why. What is kept is not protected against recognising people; only the
   * owner of the files can read it, it lies under no published folder, and it may be deleted at any
   * time. If it cannot be written, the build goes on.
   */
  public Workspace withCheckpoints(CheckpointUse kept) {
    return withCheckpoints(kept, worthBytes);
  }

  /** The same, of exports of so many bytes or more. */
  Workspace withCheckpoints(CheckpointUse kept, long ofBytes) {
    return new Workspace(content, installed, threads, kept, ofBytes);
  }

  /**
   * What is wrong and does not stop the work: adapters and formats that cannot be used (errors;
   * what they know is missing), names that they may have known, and texts without translation
   * (warnings).
   */
  public List<Problem> problems() {
    return content.problems();
  }

  /** The languages in which the city publishes, the main one first. */
  public List<Locale> languages() {
    return content.plan().languages();
  }

  /**
   * Tells the languages of {@link #languages} that a renderer cannot speak: errors, with which
   * {@link #publish} refuses.
   */
  public List<Problem> unspokenBy(List<Renderer> renderers) {
    return LanguageCheck.problems(languages(), renderers);
  }

  /** The grain by which a measure is shown; empty if it has no exports. */
  public Optional<Grain> shownGrain(MeasureId measure) {
    return BoundDataset.of(content).stream()
        .flatMap(dataset -> dataset.measures().stream())
        .filter(one -> one.id().equals(measure))
        .map(Measure::shownGrain)
        .findFirst();
  }

  /** As {@link #build(LocalDate, Progress)}, without telling how it goes on. */
  public Dashboard build(LocalDate asOf) {
    return build(asOf, Progress.NONE);
  }

  /**
   * Reads every export and makes the dashboard. An export that cannot be used is told on the
   * dashboard, to {@code progress} and in {@link #check}; it does not stop the others.
   *
   * <p>Takes as long as it takes to read the exports, and on the calling thread. An export that is
   * replaced while it is read may be found damaged; build again when it has come to rest.
   *
   * @param asOf the day for which it is built, in the years 1900 to 2099; nothing after it is known
   * @param progress called on this thread
   * @throws IllegalArgumentException if the day lies in another year
   * @throws org.datainaction.problem.ProblemException if a definition contradicts its dataset, the
   *     ledger is damaged, or exports lie outside the folder
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Dashboard build(LocalDate asOf, Progress progress) {
    refuseImplausible(asOf);
    return run(false, use, LedgerFile.read(content.folder()), asOf, progress);
  }

  /** The whole run: each line is a step, and each step a class with a test of the same name. */
  private Dashboard run(
      boolean thorough, CheckpointUse kept, Ledger ledger, LocalDate asOf, Progress progress) {
    Formats formats = new Formats(installed.formats());
    Checkpoints checkpoints = Checkpoints.of(kept, content.folder(), installed, worthBytes);
    Assembly assembly = new Assembly(content, ledger, asOf);
    List<BoundDataset> datasets = BoundDataset.of(content, thorough);
    for (BoundDataset dataset : datasets) {
      List<SourceFile> files = ExportFiles.find(content.folder(), dataset.binding());
      ExportScan scan = ExportScan.run(dataset, files, formats, threads, progress, checkpoints);
      DatasetFigures figures = DatasetFigures.of(scan, asOf);
      ExportCheck.problems(figures).forEach(progress::problem);
      assembly.add(figures, threads.most());
    }
    ExportCheck.unfed(content, datasets).forEach(progress::problem);
    assembly.addWithoutExports();
    return assembly.dashboard(Version.ofThis(), threads.most());
  }

  private static void refuseImplausible(LocalDate asOf) {
    if (!PlausibleYears.contain(asOf)) {
      throw new IllegalArgumentException(
          "figures as of " + asOf + ": expected a day " + PlausibleYears.IN_WORDS);
    }
  }

  /**
   * Reads every export and the ledger, and tells what is wrong with them, and what was wrong with
   * plan and sources when they were opened; writes nothing. Takes as long as a build.
   *
   * @param asOf the day for which a build is imagined
   * @return {@link #problems}, texts of adapters that a language lacks, then what stops a dataset
   *     and what only leaves out rows, dataset by dataset
   */
  public List<Problem> check(LocalDate asOf, Progress progress) {
    refuseImplausible(asOf);
    List<Problem> problems = new ArrayList<>(content.problems());
    problems.addAll(MissingTexts.problems(content));
    // The ledger changes no figure; it is checked after them, because it may be damaged.
    CheckpointUse none = CheckpointUse.NONE;
    run(true, none, Ledger.EMPTY, asOf, new CollectingProgress(progress, problems));
    problems.addAll(
        LedgerCheck.problems(content.folder(), BoundDataset.of(content), content.plan()));
    return problems;
  }

  /**
   * What a comparison of a measure could show, were its figures until the launch frozen now:
   * builds, and plans. It is compared with what the plan compares it with.
   *
   * @throws org.datainaction.problem.ProblemException if nothing can be built, or there is no such
   *     measure
   */
  public BaselinePlan planBaseline(MeasureId measure, LocalDate asOf) {
    Dashboard dashboard = build(asOf);
    return BaselinePlan.of(
        Freezing.report(dashboard, measure).current(),
        ComparisonChoice.of(measure, content.plan().comparisons()).stream()
            .map(other -> Freezing.report(dashboard, other).current())
            .toList(),
        Assembly.launchFor(measure, content.plan().shown()));
  }

  /**
   * Freezes a measure's figures as they are on a day: builds, and appends them to the ledger, where
   * they stay. Dashboards that were built before do not know of it.
   *
   * @param measure whose figures
   * @param window the days; every whole period that lies in it is frozen
   * @param reason why this window, in a sentence; earlier baselines of the measure stay visible
   * @param by who freezes
   * @param on the day, after the window
   * @throws org.datainaction.problem.ProblemException if there is nothing to freeze, the ledger
   *     cannot be written, or something else is being frozen; then it is as it was
   */
  public FrozenBaseline freeze(
      MeasureId measure, Window window, String reason, String by, LocalDate on) {
    Dashboard read = withCheckpoints(CheckpointUse.NONE).build(on);
    List<MeasureId> with = ComparisonChoice.of(measure, content.plan().comparisons());
    FrozenBaseline entry = Freezing.entry(read, measure, window, reason, by, with);
    Freezing.refuseEarlierThan(LedgerFile.read(content.folder()).findInForce(measure), entry);
    LedgerFile.append(content.folder(), entry);
    return entry;
  }

  /**
   * Publishes a dashboard, all or nothing: the folder is replaced when everything is written. Reads
   * no exports; the dashboard need not be the last one that was built.
   *
   * @param renderers each writes its own files
   * @param out a folder that is missing, empty, or was published before
   * @throws org.datainaction.problem.ProblemException if a renderer has no words in a language of
   *     the request or fails, the folder cannot be used or written, or something else is being
   *     published there; then it is as it was
   */
  public void publish(
      Dashboard dashboard, List<Renderer> renderers, RenderRequest request, Path out) {
    List<Problem> unspoken = LanguageCheck.problems(request.languages(), renderers);
    if (!unspoken.isEmpty()) {
      throw new ProblemException(unspoken);
    }
    List<Path> untouchable =
        OWN_FILES.stream().map(name -> content.folder().resolve(name)).toList();
    Publisher.publish(
        out,
        untouchable,
        output -> {
          for (Renderer renderer : renderers) {
            render(renderer, dashboard, request, output);
          }
        });
  }

  private static void render(
      Renderer renderer, Dashboard dashboard, RenderRequest request, Output output)
      throws IOException {
    try {
      renderer.render(dashboard, request, output);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
      Interruption.ofThisThread().check();
      // Without one of its renderers a site would lose files that others link to.
      throw new ProblemException(Outside.of(renderer).broken(broken), broken);
    }
  }
}
