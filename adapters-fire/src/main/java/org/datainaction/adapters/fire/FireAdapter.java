package org.datainaction.adapters.fire;

import static org.datainaction.measure.Condition.Operator.AT_MOST;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import org.datainaction.measure.Proxy;
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
 * The fire department: how soon its first crew arrives, and views of its main page in place of a
 * data page. Calls are not data about people: what is published says when, in which district and
 * for what kind of call a crew was sent, and never where exactly or for whom. Immutable.
 */
public final class FireAdapter implements DepartmentAdapter {
  private static final DepartmentId FIRE = DepartmentId.of("fire");
  private static final DatasetId CALLS = DatasetId.of("fire/calls");

  private static final FieldId CALL = FieldId.of("call");
  private static final FieldId RECEIVED = FieldId.of("received");
  private static final FieldId ARRIVED = FieldId.of("arrived");
  private static final FieldId BATTALION = FieldId.of("battalion");
  private static final FieldId CALL_TYPE = FieldId.of("call-type");
  private static final FieldId PRIORITY = FieldId.of("priority");
  private static final FieldId RESPONSE = FieldId.of("response");

  private static final CellFormat TIME = new CellFormat.Timestamp(List.of("MM/dd/yyyy hh:mm:ss a"));

  private final TextBundle words = TextBundle.of(FireAdapter.class, "words");

  @Override
  public Department department() {
    return new Department(FIRE, words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(calls(), WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    ImmutableList.Builder<Measure> measures = ImmutableList.builder();
    measures.add(mainPageViews());
    measures.add(response("typical-response-time", new Calculation.Percentile(RESPONSE, 50)));
    measures.add(response("response-time-9-of-10", new Calculation.Percentile(RESPONSE, 90)));
    measures.add(response("average-response-time", new Calculation.Mean(RESPONSE)));
    for (int minutes : new int[] {5, 6, 8, 10}) {
      measures.add(reachedWithin(minutes));
    }
    measures.add(
        count("calls")
            .direction(Direction.NEITHER, text("calls.more"), text("calls.less"))
            .build());
    measures.add(
        count("calls-without-arrival-time")
            .where(Condition.absent(ARRIVED))
            .direction(
                Direction.LOWER_IS_BETTER,
                text("calls-without-arrival-time.more"),
                text("calls-without-arrival-time.less"))
            .build());
    return measures.build();
  }

  /** One row is a unit sent; the call's response time ends when the first of its units arrives. */
  private Dataset calls() {
    return Dataset.builder(CALLS)
        .title(text("dataset.title"))
        .rows(text("dataset.row"), text("dataset.things"))
        .field(field(CALL, "Call Number", new CellFormat.Text()).with(Need.CELL))
        .field(field(RECEIVED, "Received DtTm", TIME).with(Need.CELL))
        .field(field(ARRIVED, "On Scene DtTm", TIME))
        .field(field(BATTALION, "Battalion", new CellFormat.Text()))
        .field(field(CALL_TYPE, "Call Type", new CellFormat.Text()))
        .field(field(PRIORITY, "Priority", new CellFormat.Text()))
        .derived(RESPONSE, text("response.title"), new Expression.SecondsBetween(RECEIVED, ARRIVED))
        .time(new TimeOfRow.Moment(RECEIVED))
        .identity(new Identity.EventKey(List.of(CALL), Map.of(ARRIVED, Identity.Combine.EARLIEST)))
        .baseGrain(Grain.DAY)
        .zone(ZoneId.of("America/Los_Angeles"))
        .limit(text("limit.arrival"))
        .limit(text("limit.outcome"))
        .limit(text("limit.first-row"))
        .countedBy(text("dataset.counted-by"))
        .build();
  }

  private Measure mainPageViews() {
    return WebAnalytics.dataPageViews(
            FIRE, text("data-page-views.title"), text("data-page-views.meaning"))
        .proxy(Proxy.of(text("data-page-views.stands-in-for"), text("data-page-views.why")))
        .build();
  }

  private Measure response(String name, Calculation calculation) {
    return measure(name, calculation)
        .where(Condition.present(RESPONSE))
        .unit(Unit.seconds())
        .direction(
            Direction.LOWER_IS_BETTER, text("response-time.more"), text("response-time.less"))
        .build();
  }

  private Measure reachedWithin(int minutes) {
    String name = "reached-within-" + minutes + "-minutes";
    Condition inTime =
        Condition.compare(RESPONSE, AT_MOST, Duration.ofMinutes(minutes).toSeconds());
    return measure(name, new Calculation.Share(inTime))
        .where(Condition.present(RESPONSE))
        .unit(Unit.shareOf("calls-with-arrival-time", text("unit.calls-with-arrival-time")))
        .direction(
            Direction.HIGHER_IS_BETTER, text("reached-within.more"), text("reached-within.less"))
        .build();
  }

  private Measure.Builder count(String name) {
    return measure(name, new Calculation.Count())
        .unit(Unit.counted("calls", text("unit.call"), text("unit.calls")));
  }

  private Measure.Builder measure(String name, Calculation calculation) {
    return Measure.builder(new MeasureId(FIRE, name), CALLS, calculation)
        .words(text(name + ".title"), text(name + ".meaning"))
        .breakdown(BATTALION, text("by-battalion"))
        .breakdown(CALL_TYPE, text("by-call-type"))
        .breakdown(PRIORITY, text("by-priority"));
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, text(id + ".title"), text(id + ".meaning"));
  }

  private LocalizedText text(String key) {
    return words.text(key);
  }
}
