package org.datainaction.testkit;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.datainaction.compute.Coverage;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.SourceFormat;
import org.datainaction.time.FiscalCalendar;

/**
 * A small made-up export of one dataset, and what must come of it, worked out by hand. The files
 * are UTF-8 text in the form of CSV, with commas, resources beside the test class: a dozen rows
 * that show each peculiarity of the real export, a bad one among them.
 *
 * <p>Immutable.
 */
public final class Fixture {
  private static final String PAGE_VIEWS = "page-views.csv";
  private static final String PAGE = "/data";

  private final DatasetId dataset;
  private final List<String> files;
  private final Rows rows;
  private final String expected;
  private final Setting setting;

  private Fixture(
      DatasetId dataset, List<String> files, Rows rows, String expected, Setting setting) {
    this.dataset = dataset;
    this.files = List.copyOf(files);
    this.rows = rows;
    this.expected = expected;
    this.setting = setting;
  }

  /**
   * An export of this dataset. The fiscal year starts in July unless said otherwise.
   *
   * @param dataset its id, for example {@code fire/calls}
   * @param files resources beside the test class, in the order of reading
   */
  public static Fixture of(String dataset, String... files) {
    return new Fixture(DatasetId.of(dataset), List.of(files), Rows.UNKNOWN, "", Setting.PLAIN);
  }

  /**
   * The views of a department's data pages, with files and figures of the kit's own, for an adapter
   * whose only measure of them is that of {@link WebAnalytics#dataPageViews}.
   *
   * @param department its id, for example {@code fire}
   */
  public static Fixture ofPageViews(String department) {
    return of(WebAnalytics.DATASET.id().toString(), PAGE_VIEWS)
        .with(Setting.PLAIN.owner(Fixture.class))
        .list(WebAnalytics.listOf(DepartmentId.of(department)), PAGE)
        .rows(4, 1, 1)
        .expecting(
            """
            measure         | grain   | period    | value
            data-page-views | month   | 2024-10   | 1200
            data-page-views | month   | 2024-11   | 900
            data-page-views | month   | 2024-12   | 100
            data-page-views | quarter | FY2025-Q2 | 2200
            """);
  }

  /**
   * How many rows must be used, rejected (they should be data and make no sense) and ignored (they
   * are no data: empty lines, the header again), as counted by eye.
   */
  public Fixture rows(long used, long rejected, long ignored) {
    return new Fixture(dataset, files, new Rows(used, rejected, ignored), expected, setting);
  }

  /**
   * The figures that must come of it, as a table of lines with {@code |} between the cells:
   *
   * <pre>
   * measure      | grain   | period    | part           | value
   * cases-opened | month   | 2024-10   |                | 3
   * cases-opened | quarter | FY2025-Q2 | district=North | 2
   * share-closed | month   | 2024-10   |                | 2/3
   * share-closed | month   | 2024-12   |                | none
   * </pre>
   *
   * A measure without a slash is of the adapter's department. A period is written as {@link
   * org.datainaction.time.PeriodNotation} reads it. The part is a field of a breakdown and its
   * value; nothing stands for the whole. A value is a number, a quotient, or {@code none} where
   * there must be no figure though the rows reach that period. Each measure needs a line with a
   * number.
   */
  public Fixture expecting(String table) {
    return new Fixture(dataset, files, rows, table, setting);
  }

  /** What the city's dated list with this id holds, from the first day to the last. */
  public Fixture list(String id, String... values) {
    return with(setting.list(id, List.of(values)));
  }

  /** The days for which the files are complete; otherwise those that the rows speak of. */
  public Fixture covering(LocalDate first, LocalDate last) {
    return with(setting.covering(new Coverage(first, last)));
  }

  /** The month in which the fiscal year starts. */
  public Fixture yearStarting(Month month) {
    return with(setting.calendar(FiscalCalendar.startingIn(month)));
  }

  /** The text of every cell of a field that stands in no column because the workspace states it. */
  public Fixture stating(String field, String text) {
    return with(setting.stating(FieldId.of(field), text));
  }

  /** What a workspace says about the dataset: its zone, other columns. */
  public Fixture inWorkspace(UnaryOperator<Dataset> says) {
    return with(setting.workspace(says));
  }

  /**
   * The format that reads the files, if it is one of the author's own. The files are CSV in UTF-8
   * with commas all the same, because many tests write them again with a row or a column changed: a
   * format that reads nothing of that kind (a workbook, JSON) cannot be tried with this contract.
   */
  public Fixture readBy(SourceFormat format) {
    return with(setting.format(format));
  }

  DatasetId dataset() {
    return dataset;
  }

  List<String> files() {
    return files;
  }

  Rows rows() {
    return rows;
  }

  String expected() {
    return expected;
  }

  Setting setting() {
    return setting;
  }

  private Fixture with(Setting other) {
    return new Fixture(dataset, files, rows, expected, other);
  }

  /** How many rows must become what. */
  record Rows(long used, long rejected, long ignored) {
    static final Rows UNKNOWN = new Rows(-1, -1, -1);

    boolean areKnown() {
      return used >= 0;
    }

    long read() {
      return used + rejected + ignored;
    }
  }

  /** What stands around the files. */
  record Setting(
      Optional<Class<?>> owner,
      Map<String, List<String>> lists,
      Map<FieldId, String> stated,
      Optional<Coverage> covers,
      FiscalCalendar calendar,
      UnaryOperator<Dataset> workspace,
      SourceFormat format) {
    static final Setting PLAIN =
        new Setting(
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            FiscalCalendar.startingIn(Month.JULY),
            UnaryOperator.identity(),
            new CsvFormat());

    /** The class beside which the files stand, if not the author's test class. */
    Setting owner(Class<?> other) {
      return new Setting(Optional.of(other), lists, stated, covers, calendar, workspace, format);
    }

    Setting list(String id, List<String> values) {
      Map<String, List<String>> all = new TreeMap<>(lists);
      all.put(id, values);
      return new Setting(owner, all, stated, covers, calendar, workspace, format);
    }

    Setting stating(FieldId field, String text) {
      Map<FieldId, String> all = new TreeMap<>(stated);
      all.put(field, text);
      return new Setting(owner, lists, all, covers, calendar, workspace, format);
    }

    Setting covering(Coverage days) {
      return new Setting(owner, lists, stated, Optional.of(days), calendar, workspace, format);
    }

    Setting calendar(FiscalCalendar other) {
      return new Setting(owner, lists, stated, covers, other, workspace, format);
    }

    Setting workspace(UnaryOperator<Dataset> says) {
      return new Setting(owner, lists, stated, covers, calendar, says, format);
    }

    Setting format(SourceFormat other) {
      return new Setting(owner, lists, stated, covers, calendar, workspace, other);
    }
  }
}
