package org.datainaction.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Test;

/**
 * What every adapter must do, as tests. An author extends it in the adapter's own tests:
 *
 * <pre>{@code
 * class ParksAdapterContractTest extends DepartmentAdapterContract {
 *   @Override
 *   protected DepartmentAdapter adapter() {
 *     return new ParksAdapter();
 *   }
 *
 *   @Override
 *   protected List<Fixture> fixtures() {
 *     return List.of(
 *         Fixture.of("parks/visits", "visits.csv")
 *             .rows(11, 1, 0)
 *             .expecting("""
 *                 measure | grain | period  | value
 *                 visits  | month | 2024-10 | 7
 *                 """));
 *   }
 * }
 * }</pre>
 *
 * Beside it lie the fixture's files and {@code approved-ids.txt}; the first run says what belongs
 * in there. Every test reports all that it finds wrong, and how to mend it.
 *
 * <p>One thing cannot be tested: whether a dataset about people says so ({@code aboutPeople}).
 * Think of it for every dataset.
 */
public abstract class DepartmentAdapterContract {
  private static final String APPROVED = "approved-ids.txt";
  private static final long SEED = 20_261_116L;

  /** The adapter, made anew each time, by its constructor without parameters. */
  protected abstract DepartmentAdapter adapter();

  /** A fixture for each dataset of the adapter, also for those that it shares with others. */
  protected abstract List<Fixture> fixtures();

  /**
   * The ids that may never change, one a line with its kind before it, for example {@code measure
   * fire/calls}. Unless told otherwise, the resource {@code approved-ids.txt} beside the test
   * class, where empty lines and lines that start with {@code #} do not count.
   */
  protected List<String> approvedIds() {
    try (InputStream file = getClass().getResourceAsStream(APPROVED)) {
      return file == null
          ? List.of()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(APPROVED, unreadable);
    }
  }

  /** The adapter's words; unless told otherwise, the bundle {@code words} beside its class. */
  protected TextBundle words() {
    return TextBundle.of(adapter().getClass(), "words");
  }

  /** Where chance starts; the same for ever, so that a failure can be seen again. */
  protected long seed() {
    return SEED;
  }

  @Test
  void isFoundByServiceLoader() {
    told((adapter, faults) -> Found.check(adapter, faults));
  }

  @Test
  void idsAreKebabCaseAndGivenOnce() {
    told((adapter, faults) -> Ids.checkForm(adapter, faults));
  }

  @Test
  void idsStayAsApproved() {
    String file =
        "src/test/resources/" + getClass().getPackageName().replace('.', '/') + "/" + APPROVED;
    told((adapter, faults) -> Ids.checkApproved(adapter, approvedIds(), file, faults));
  }

  @Test
  void departmentAndDatasetsAreDescribedInEnglish() {
    told((adapter, faults) -> new Descriptions(adapter, faults).ofDatasets());
  }

  @Test
  void everyFieldIsDescribedInEnglish() {
    told((adapter, faults) -> new Descriptions(adapter, faults).ofFields());
  }

  @Test
  void everyMeasureIsDescribedInEnglish() {
    told((adapter, faults) -> new Descriptions(adapter, faults).ofMeasures());
  }

  @Test
  void everyWordIsInEveryLanguageOfTheBundle() {
    told((adapter, faults) -> new Words(adapter, words(), faults).inEveryLanguage());
  }

  @Test
  void noWordOfTheBundleIsLeftOver() {
    told((adapter, faults) -> new Words(adapter, words(), faults).noneLeftOver());
  }

  @Test
  void measuresReadOnlyWhatTheirDatasetDeclares() {
    told(Definitions::agree);
  }

  @Test
  void answersAreTheSameEachTimeAsked() {
    Faults faults = new Faults();
    DepartmentAdapter adapter = adapter();
    Definitions.areTheSame(adapter, adapter, faults);
    if (faults.isEmpty()) {
      Definitions.areTheSame(adapter, adapter(), faults);
    }
    faults.report();
  }

  @Test
  void everyDatasetHasAFixtureAndEveryMeasureAnExpectedFigure() {
    told((adapter, faults) -> figures(adapter, faults).nothingIsLeftOut());
  }

  @Test
  void theFixtureGivesTheExpectedFigures() {
    told((adapter, faults) -> figures(adapter, faults).comeAsExpected());
  }

  @Test
  void everyRowIsUsedRejectedOrIgnored() {
    each((subject, faults) -> new RowChecks(subject, faults).areAccountedFor());
  }

  @Test
  void theSameInputTwiceGivesTheSameResult() {
    each((subject, faults) -> new RowChecks(subject, faults).twiceAreTheSame());
  }

  /**
   * Rows mix within their file, and files are read in reverse order; no row moves to another file.
   * Where the first row of a key speaks, the rows of that key keep their order here, and so do
   * files that have a key in common.
   */
  @Test
  void theOrderOfRowsChangesNothing() {
    each((subject, faults) -> new RowChecks(subject, faults).inAnotherOrderAreTheSame(seed()));
  }

  @Test
  void anUnknownColumnIsTolerated() {
    each((subject, faults) -> new ColumnChecks(subject, faults).anUnknownOneIsTolerated());
  }

  @Test
  void aMissingRequiredColumnIsNamedWithTheNearest() {
    each((subject, faults) -> new ColumnChecks(subject, faults).aMissingOneIsNamed());
  }

  @Test
  void aBrokenCellThatEveryRowNeedsRejectsItsRow() {
    each((subject, faults) -> new CellChecks(subject, faults).aNeededOneRejectsItsRow());
  }

  @Test
  void aBrokenCellThatMayBeMissingIsCountedAndItsRowUsed() {
    each((subject, faults) -> new CellChecks(subject, faults).anotherOneIsCounted());
  }

  @Test
  void randomBytesNeverThrow() {
    each((subject, faults) -> new ByteChecks(subject, faults).neverThrow(seed()));
  }

  private void told(BiConsumer<DepartmentAdapter, Faults> check) {
    Faults faults = new Faults();
    check.accept(adapter(), faults);
    faults.report();
  }

  private void each(BiConsumer<Subject, Faults> check) {
    Faults faults = new Faults();
    subjects(adapter()).forEach(subject -> check.accept(subject, faults));
    faults.report();
  }

  private FigureChecks figures(DepartmentAdapter adapter, Faults faults) {
    return new FigureChecks(adapter, subjects(adapter), faults);
  }

  private List<Subject> subjects(DepartmentAdapter adapter) {
    return fixtures().stream().map(one -> Subject.of(one, adapter, getClass())).toList();
  }
}
