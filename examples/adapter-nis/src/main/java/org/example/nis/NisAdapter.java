package org.example.nis;

import static org.datainaction.measure.Condition.Operator.AT_MOST;

import java.time.ZoneId;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Neighborhood Improvement Services: code enforcement cases, how long they stay open, and views of
 * the department's data pages. A case is about a property and not about a person, and no address
 * is read. Immutable.
 */
public final class NisAdapter implements DepartmentAdapter {
  private static final DepartmentId NIS = DepartmentId.of("nis");
  private static final DatasetId CASES = DatasetId.of("nis/cases");

  private static final FieldId CASE = FieldId.of("case");
  private static final FieldId OPENED = FieldId.of("opened");
  private static final FieldId CLOSED = FieldId.of("closed");
  private static final FieldId TYPE = FieldId.of("type");
  private static final FieldId NEIGHBORHOOD = FieldId.of("neighborhood");
  private static final FieldId STATUS = FieldId.of("status");
  private static final FieldId DAYS_OPEN = FieldId.of("days-open");

  private static final CellFormat DATE = new CellFormat.Day(List.of("MM/dd/yyyy"));
  private static final CellFormat TEXT = new CellFormat.Text();

  private final TextBundle words = TextBundle.of(NisAdapter.class, "words");

  @Override
  public Department department() {
    return new Department(NIS, text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(cases(), WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        casesOpened(),
        untilClosed("typical-days-until-closed", 50),
        untilClosed("days-until-closed-9-of-10", 90),
        closedWithin(14),
        closedWithin(30),
        WebAnalytics.dataPageViews(
                NIS, text("data-page-views.title"), text("data-page-views.meaning"))
            .build());
  }

  /** A case counts in the month in which it was opened, whenever it was closed. */
  private Dataset cases() {
    return Dataset.builder(CASES)
        .title(text("dataset.title"))
        .rows(text("dataset.row"), text("dataset.things"))
        .field(field(CASE, "Case Number", TEXT).with(Need.CELL))
        .field(field(OPENED, "Date Opened", DATE).with(Need.CELL))
        .field(field(CLOSED, "Date Closed", DATE))
        .field(field(TYPE, "Case Type", TEXT))
        .field(field(NEIGHBORHOOD, "Neighborhood", TEXT).withMissing("N/A", text("missing.na")))
        .field(field(STATUS, "Status", TEXT))
        .derived(DAYS_OPEN, text("days-open.title"), new Expression.DaysBetween(OPENED, CLOSED))
        .time(new TimeOfRow.Moment(OPENED))
        .identity(new Identity.UniqueRow(List.of(CASE)))
        .baseGrain(Grain.MONTH)
        .zone(ZoneId.of("America/New_York"))
        .limit(text("limit.still-open"))
        .limit(text("limit.too-young"))
        .limit(text("limit.reported"))
        .limit(text("limit.closed"))
        .countedBy(text("dataset.counted-by"))
        .build();
  }

  private Measure casesOpened() {
    return measure("cases-opened", new Calculation.Count())
        .unit(Unit.counted("cases", text("unit.case"), text("unit.cases")))
        .direction(Direction.NEITHER, text("cases-opened.more"), text("cases-opened.less"))
        .build();
  }

  private Measure untilClosed(String name, int percent) {
    return measure(name, new Calculation.Percentile(DAYS_OPEN, percent))
        .where(Condition.present(DAYS_OPEN))
        .unit(Unit.days())
        .direction(
            Direction.LOWER_IS_BETTER, text("until-closed.more"), text("until-closed.less"))
        .build();
  }

  /**
   * Of all cases, also those that are still open: they were not closed within these days. One that
   * was closed before it was opened is left out, as nobody knows how long it took.
   */
  private Measure closedWithin(int days) {
    Condition inTime = Condition.compare(DAYS_OPEN, AT_MOST, days);
    Condition possible =
        new Condition.Any(List.of(Condition.absent(CLOSED), Condition.present(DAYS_OPEN)));
    return measure("closed-within-" + days + "-days", new Calculation.Share(inTime))
        .where(possible)
        .unit(Unit.shareOf("cases", text("unit.cases")))
        .direction(
            Direction.HIGHER_IS_BETTER, text("closed-within.more"), text("closed-within.less"))
        .build();
  }

  private Measure.Builder measure(String name, Calculation calculation) {
    return Measure.builder(new MeasureId(NIS, name), CASES, calculation)
        .words(text(name + ".title"), text(name + ".meaning"))
        .breakdown(TYPE, text("by-type"))
        .breakdown(NEIGHBORHOOD, text("by-neighborhood"));
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, text(id + ".title"), text(id + ".meaning"));
  }

  private LocalizedText text(String key) {
    return words.text(key);
  }
}
