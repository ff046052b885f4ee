package org.datainaction.renderers.json;

import static org.datainaction.renderers.data.Observations.month;
import static org.datainaction.renderers.data.Observations.normal;
import static org.datainaction.renderers.data.SmallDashboard.KIND;
import static org.datainaction.renderers.data.SmallDashboard.MEASURE;
import static org.datainaction.renderers.data.SmallDashboard.RECEIVED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.Window;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.Standard;
import org.datainaction.plan.Activity;
import org.datainaction.plan.AnalystNote;
import org.datainaction.plan.Approval;
import org.datainaction.plan.Correction;
import org.datainaction.plan.Department;
import org.datainaction.plan.Expectation;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.plan.StatusChange;
import org.datainaction.plan.StatusVocabulary;
import org.datainaction.plan.VagueDate;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.renderers.data.Observations;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** A dashboard in which everything that may be there is there. */
public final class FullDashboard {
  /** What was found in an export that could not be read; not for publication. */
  static final String FOUND_IN_EXPORT = "Jane Roe, 12 Elm Street";

  private FullDashboard() {}

  public static Dashboard build() {
    return new SmallDashboard()
        .measure(
            m ->
                m.direction(Direction.LOWER_IS_BETTER, words("More"), words("Fewer"))
                    .grains(Grain.MONTH, allBut(Grain.MONTH))
                    .breakdown(KIND, words("By kind"))
                    .proxy(Proxy.of(words("x"), words("y")).until(LocalDate.of(2026, 1, 1)))
                    .standard(
                        new Standard(
                            words("NENA"),
                            new BigDecimal("0.9"),
                            Direction.HIGHER_IS_BETTER,
                            LocalDate.of(2020, 1, 1)))
                    .seriesBreak(new SeriesBreak(LocalDate.of(2024, 2, 1), words("new tool"))))
        .dataset(
            d ->
                d.synthetic(true)
                    .aboutPeople()
                    .limit(words("Cannot tell why."))
                    .field(
                        Field.of(
                                FieldId.of("extra"),
                                "Extra",
                                new CellFormat.Text(),
                                words("extra"),
                                words("Extra."))
                            .withMissing("-", words("unknown")))
                    .derived(
                        FieldId.of("delay"),
                        words("delay"),
                        new Expression.SecondsBetween(RECEIVED, RECEIVED)))
        .dataset(
            d ->
                d
                    .build()
                    .withValues(KIND, Map.of("Noise", words("loud noise")))
                    .withValues(FieldId.of("delay"), Map.of("0", words("none")))
                    .toBuilder())
        .quality(FullDashboard::quality)
        .initiative(FullDashboard::initiative)
        .baselines(baseline())
        .targets(
            target(0, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)),
            target(70, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 15)),
            target(50, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 6, 30)),
            target(40, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 12, 31)),
            target(60, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 12, 31)))
        .series(
            Grain.HOUR,
            Slice.whole(),
            normal(
                SmallDashboard.DURHAM.periodOf(Grain.HOUR, LocalDate.of(2024, 3, 1).atTime(7, 0)),
                Figures.of(BigDecimal.ONE)))
        .series(Grain.DAY, Slice.whole(), at(Grain.DAY))
        .series(Grain.WEEK, Slice.whole(), at(Grain.WEEK))
        .series(Grain.MONTH, Slice.whole(), Observations.ofEveryStatus())
        .series(Grain.MONTH, new Slice.Part(KIND, ""), noted())
        .series(Grain.MONTH, new Slice.Part(KIND, "Noise"), normal("2024-01", 4))
        .series(Grain.QUARTER, Slice.whole(), percentile())
        .series(Grain.HALF_YEAR, Slice.whole(), at(Grain.HALF_YEAR))
        .series(Grain.YEAR, Slice.whole(), at(Grain.YEAR))
        .series(
            Grain.WAVE,
            Slice.whole(),
            normal(
                Period.wave(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31)),
                Figures.reported(
                    new BigDecimal("0.466"),
                    Optional.of(BigDecimal.valueOf(386)),
                    Optional.of(BigDecimal.valueOf(828)),
                    OptionalLong.of(828),
                    Optional.of(new BigDecimal("0.034")))))
        .build();
  }

  /**
   * The first is missed, the next three are milestones, and for the last, which was due as well, a
   * figure is missing.
   */
  private static Target target(int most, LocalDate setOn, LocalDate by) {
    return new Target(
        MEASURE,
        BigDecimal.valueOf(most),
        BigDecimal.valueOf(most),
        Direction.LOWER_IS_BETTER,
        setOn,
        by,
        words("So many at most"));
  }

  /** A note in which every kind of argument stands. */
  private static Observation noted() {
    Argument.Items items =
        new Argument.Items(
            List.of(new Argument.Verbatim("<b>"), Message.of("where.always")), Argument.Join.OR);
    return Observation.known(
        month("2024-01"),
        ObservationStatus.NORMAL,
        Figures.quotient(BigDecimal.ONE, BigDecimal.valueOf(3), 3),
        Message.of(
            "note.partial",
            new Argument.Day(LocalDate.of(2024, 1, 2)),
            words("text"),
            new Argument.Figure(new BigDecimal("0.25"), Unit.seconds()),
            items));
  }

  private static Observation at(Grain grain) {
    return normal(
        SmallDashboard.DURHAM.periodOf(grain, LocalDate.of(2024, 12, 31)),
        Figures.of(BigDecimal.TEN));
  }

  private static Observation percentile() {
    return normal(
        SmallDashboard.DURHAM.periodOf(Grain.QUARTER, LocalDate.of(2024, 12, 31)),
        Figures.of(BigDecimal.TEN, 100)
            .between(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(20))));
  }

  private static DatasetReport quality(DatasetReport plain) {
    ExportReport unreadable =
        new ExportReport(
            "data/broken.csv",
            0,
            "",
            RowCounts.NONE,
            new ExportReport.Origin(
                words("City"),
                "CC0-1.0",
                "https://example.org/data",
                Optional.of(LocalDate.of(2025, 3, 1))),
            List.of(
                Problem.error(
                    ProblemCode.COLUMN_MISSING,
                    Place.file("data/broken.csv"),
                    "no column, but '" + FOUND_IN_EXPORT + "'",
                    "Received")));
    return new DatasetReport(
        plain.dataset(),
        List.of(plain.exports().get(0), unreadable),
        plain.rows(),
        plain.things(),
        Map.of(
            new RejectionLog.Kind(Rejection.Reason.VALUE_INVALID, "Received"), 1L,
            new RejectionLog.Kind(Rejection.Reason.RAGGED_ROW, ""), 2L),
        Map.of(KIND, 3L),
        new Freshness(
            Optional.of(LocalDate.of(2024, 1, 1)),
            Optional.of(LocalDate.of(2024, 12, 31)),
            Optional.of(LocalDate.of(2025, 2, 1)),
            true),
        Optional.of(Message.of("awaited.export-missing")),
        4);
  }

  private static Initiative initiative(Initiative plain) {
    LocalDate day = LocalDate.of(2024, 10, 1);
    StatusVocabulary.Word inProgress =
        new StatusVocabulary.Word("in-progress", words("In Progress"), words("Begun."));
    return new Initiative(
        plain.number(),
        plain.title(),
        plain.summary(),
        plain.why(),
        List.of(new StatusChange(day, inProgress, words(""))),
        Optional.of(new Launch(LocalDate.of(2024, 3, 1), words("New dashboard"))),
        plain.measures(),
        List.of(new Expectation(day, words("More views"))),
        List.of(
            activity(Activity.State.DONE, new VagueDate.On(day), Optional.of(day.plusDays(3))),
            activity(
                Activity.State.WAITING, new VagueDate.In(YearMonth.of(2025, 2)), Optional.empty()),
            activity(
                Activity.State.PLANNED,
                new VagueDate.About(YearMonth.of(2025, 12)),
                Optional.empty()),
            new Activity(
                words("undated"),
                Activity.State.UNDER_WAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(new Department(DepartmentId.of("fire"), words("Fire"))),
        List.of(new AnalystNote(day, MEASURE, day, day.plusMonths(2), words("Anomaly."))),
        List.of(new Correction(day, words("Wrong sum."))),
        new Approval.Approved(words("Director"), day));
  }

  private static Activity activity(
      Activity.State state, VagueDate due, Optional<LocalDate> delivered) {
    return new Activity(
        words("Publish"),
        state,
        Optional.of(due),
        delivered,
        state == Activity.State.WAITING ? Optional.of(words("the vendor")) : Optional.empty(),
        delivered.map(day -> words("Published.")));
  }

  private static FrozenBaseline baseline() {
    return new FrozenBaseline(
        MEASURE,
        new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)),
        List.of(
            new Series(
                MEASURE,
                Grain.MONTH,
                Slice.whole(),
                List.of(normal("2024-01", 90), normal("2024-02", 95)))),
        LocalDate.of(2024, 3, 1),
        "Analyst",
        "before the launch",
        "0".repeat(64),
        Map.of("data/reports.csv", "00c0ffee"),
        new FrozenTerms(
            Optional.of(new BigDecimal("0.3")),
            new BigDecimal("0.01"),
            BaselineFit.GRID_VERSION,
            List.of(
                new ComparisonSeries(
                    MeasureId.of("police/other"),
                    List.of(
                        new Series(
                            MeasureId.of("police/other"),
                            Grain.MONTH,
                            Slice.whole(),
                            List.of(normal("2024-01", 900)))),
                    "1".repeat(64))),
            Optional.of(Direction.HIGHER_IS_BETTER),
            Optional.of(LocalDate.of(2024, 3, 1))));
  }

  private static Grain[] allBut(Grain grain) {
    return Stream.of(Grain.values()).filter(other -> other != grain).toArray(Grain[]::new);
  }

  private static LocalizedText words(String english) {
    return LocalizedText.of(english, "¡" + english + "!");
  }
}
