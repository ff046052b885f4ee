package org.datainaction.renderers.data;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.DepartmentReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Explanation;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Approval;
import org.datainaction.plan.Department;
import org.datainaction.plan.Goal;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.plan.Objective;
import org.datainaction.plan.Plan;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;

/**
 * The least dashboard that holds what a test is about: one department, one dataset, one measure
 * whose definition and series the test gives. Not safe for use by several threads.
 */
public final class SmallDashboard {
  public static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);
  public static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);
  public static final MeasureId MEASURE = MeasureId.of("police/reports");
  public static final FieldId RECEIVED = FieldId.of("received");
  public static final FieldId KIND = FieldId.of("kind");
  public static final FieldId AMOUNT = FieldId.of("amount");

  private static final RowCounts ROWS = new RowCounts(12, 10, 1, 1);

  private final List<Series> series = new ArrayList<>();
  private Dataset dataset =
      Dataset.builder(DatasetId.of("police/reports"))
          .title(LocalizedText.of("Reports", "Informes"))
          .field(column(RECEIVED, "Received", new CellFormat.Day(List.of("yyyy-MM-dd"))))
          .field(column(KIND, "Kind", new CellFormat.Text()))
          .field(column(AMOUNT, "Amount", new CellFormat.Decimal(2)))
          .time(new TimeOfRow.Moment(RECEIVED))
          .build();
  private Measure measure =
      Measure.builder(MEASURE, dataset.id(), new Calculation.Count())
          .words(LocalizedText.of("Reports taken"), LocalizedText.of("How many were taken."))
          .build();
  private Initiative initiative =
      new Initiative(
          "2.23",
          LocalizedText.of("Public data", "Datos públicos"),
          LocalizedText.of("Summary"),
          LocalizedText.of("Why"),
          List.of(),
          Optional.empty(),
          List.of(MEASURE),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Approval.Draft());
  private UnaryOperator<DatasetReport> quality = report -> report;
  private List<FrozenBaseline> baselines = List.of();
  private List<Target> targets = List.of();

  public SmallDashboard measure(UnaryOperator<Measure.Builder> change) {
    measure = measure.with(change);
    return this;
  }

  public SmallDashboard counts(Calculation calculation, Condition condition) {
    measure = Measure.builder(MEASURE, dataset.id(), calculation).where(condition).build();
    return this;
  }

  public SmallDashboard dataset(UnaryOperator<Dataset.Builder> change) {
    dataset = change.apply(dataset.toBuilder()).build();
    return this;
  }

  public SmallDashboard quality(UnaryOperator<DatasetReport> change) {
    quality = change;
    return this;
  }

  public SmallDashboard initiative(UnaryOperator<Initiative> change) {
    initiative = change.apply(initiative);
    return this;
  }

  public SmallDashboard baselines(FrozenBaseline... frozen) {
    baselines = List.of(frozen);
    return this;
  }

  public SmallDashboard targets(Target... set) {
    targets = List.of(set);
    return this;
  }

  /** One more series of the measure. */
  public SmallDashboard series(Grain grain, Slice slice, Observation... observations) {
    series.add(new Series(MEASURE, grain, slice, List.of(observations)));
    return this;
  }

  public Dashboard build() {
    DatasetReport data = quality.apply(data());
    Department police =
        new Department(DepartmentId.of("police"), LocalizedText.of("Police", "Policía"));
    return new Dashboard(
        plan(),
        initiative,
        List.of(new DepartmentReport(police, List.of(report(data)))),
        List.of(data),
        AS_OF,
        "0.1.0");
  }

  private MeasureReport report(DatasetReport data) {
    String digest = DefinitionDigest.of(measure, dataset);
    Comparison comparison =
        Comparison.of(
            new CurrentFigures(measure, series, digest),
            List.of(),
            baselines.stream().findFirst(),
            initiative.launch().map(Launch::on));
    return new MeasureReport(
        measure,
        data,
        Explanation.of(measure, dataset),
        Explanation.lists(measure, Set.of()),
        series,
        comparison,
        baselines,
        TargetStanding.of(measure, series, dataset.sampled(), comparison, targets, AS_OF),
        initiative.notes());
  }

  private DatasetReport data() {
    ExportReport.Origin origin =
        new ExportReport.Origin(LocalizedText.of("City"), "", "", Optional.empty());
    return new DatasetReport(
        dataset,
        List.of(new ExportReport("data/reports.csv", 120, "00c0ffee", ROWS, origin, List.of())),
        ROWS,
        10,
        Map.of(),
        Map.of(),
        Freshness.UNKNOWN,
        Optional.empty());
  }

  private Plan plan() {
    Objective objective = new Objective("2.2", LocalizedText.of("Objective"), List.of(initiative));
    return new Plan(
        LocalizedText.of("Durham"),
        LocalizedText.of("Strategic plan", "Plan estratégico"),
        DURHAM,
        List.of(),
        List.of(new Goal("2", LocalizedText.of("Goal"), List.of(objective))),
        List.of(LocalizedText.of("Budget office")));
  }

  private static Field column(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, LocalizedText.of(header), LocalizedText.of(header));
  }
}
