package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * What is counted while the launcher records a start (see {@code bin/.common.sh}), so that the
 * record also holds what adapters from elsewhere ask for: every calculation, over rows without a
 * key. No file of services names it; nobody else meets it.
 */
public final class Rehearsal implements DepartmentAdapter {
  private static final DepartmentId NAME = DepartmentId.of("rehearsal");
  private static final DatasetId CALLS = DatasetId.of("rehearsal/calls");
  private static final FieldId RECEIVED = FieldId.of("received");
  private static final FieldId ARRIVED = FieldId.of("arrived");
  private static final FieldId PRIORITY = FieldId.of("priority");
  private static final FieldId DISTRICT = FieldId.of("district");
  private static final FieldId UNIT = FieldId.of("unit");
  private static final FieldId COST = FieldId.of("cost");
  private static final FieldId RESPONSE = FieldId.of("response");

  private static final LocalizedText TEXT = LocalizedText.of("Rehearsal", "Ensayo");

  /** Found by the launcher. */
  public Rehearsal() {}

  @Override
  public Department department() {
    return new Department(NAME, TEXT);
  }

  @Override
  public List<Dataset> datasets() {
    CellFormat time =
        new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ss", "MM/dd/yyyy HH:mm"));
    return List.of(
        Dataset.builder(CALLS)
            .title(TEXT)
            .rows(TEXT, TEXT)
            .field(column(RECEIVED, time).with(Need.CELL))
            .field(column(ARRIVED, time).with(Need.VALID))
            .field(column(PRIORITY, new CellFormat.Whole()).with(Need.CELL))
            .field(column(DISTRICT, new CellFormat.Text()).with(Need.CELL))
            .field(column(UNIT, new CellFormat.Text()).with(Need.CELL))
            .field(column(COST, new CellFormat.Decimal(2)))
            .derived(
                DerivedField.of(RESPONSE, TEXT, new Expression.SecondsBetween(RECEIVED, ARRIVED))
                    .with(Need.VALID))
            .time(new TimeOfRow.Moment(RECEIVED))
            .baseGrain(Grain.DAY)
            .zone(ZoneId.of("America/New_York"))
            .limit(TEXT)
            .countedBy(TEXT)
            .synthetic(true)
            .build());
  }

  @Override
  public List<Measure> measures() {
    List<Calculation> calculations =
        List.of(
            new Calculation.Count(),
            new Calculation.Sum(COST),
            new Calculation.Mean(COST),
            new Calculation.Share(Condition.compare(RESPONSE, Condition.Operator.AT_MOST, 300)),
            new Calculation.Percentile(RESPONSE, 90),
            new Calculation.Distinct(UNIT),
            new Calculation.Distinct(PRIORITY),
            new Calculation.Ratio(COST, PRIORITY));
    List<Condition> choices =
        List.of(
            Condition.ALWAYS,
            Condition.all(
                Condition.in(DISTRICT, "D1", "D2"),
                Condition.present(RESPONSE),
                new Condition.Not(Condition.compare(PRIORITY, Condition.Operator.EQUAL, 1))));
    List<Measure> measures = new ArrayList<>();
    for (Calculation calculation : calculations) {
      for (Condition choice : choices) {
        measures.add(measure("measure-" + measures.size(), calculation).where(choice).build());
      }
    }
    return ImmutableList.copyOf(measures);
  }

  private static Measure.Builder measure(String name, Calculation calculation) {
    return Measure.builder(new MeasureId(NAME, name), CALLS, calculation)
        .words(TEXT, TEXT)
        .grains(Grain.MONTH, Grain.QUARTER)
        .breakdown(DISTRICT, TEXT)
        .unit(Unit.NUMBER);
  }

  private static Field column(FieldId id, CellFormat format) {
    return Field.of(id, id.value(), format, TEXT, TEXT);
  }
}
