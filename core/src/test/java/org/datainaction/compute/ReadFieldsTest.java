package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.TextLayout;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

/** What is read is what some figure needs, and no row counts otherwise for what is asked. */
class ReadFieldsTest {
  private static final FieldId FROM = FieldId.of("from");
  private static final FieldId TO = FieldId.of("to");
  private static final FieldId NEEDED = FieldId.of("needed");
  private static final FieldId PLACE = FieldId.of("place");
  private static final FieldId AREA = FieldId.of("area");
  private static final FieldId TOOK = FieldId.of("took");
  private static final FieldId REMARK = FieldId.of("remark");
  private static final CellFormat TIME = new CellFormat.Timestamp(List.of("HH:mm"));

  private static final Dataset CALLS =
      Dataset.builder(DatasetId.of("test/calls"))
          .field(Calls.field(FROM, TIME))
          .field(Calls.field(TO, TIME))
          .field(Calls.field(NEEDED, new CellFormat.Whole()).with(Need.VALID))
          .field(Calls.field(PLACE, new CellFormat.Text()))
          .field(Calls.field(REMARK, new CellFormat.Text()).with(Need.NONE))
          .derived(AREA, LocalizedText.of("area"), new Expression.Category(PLACE, Map.of(), "all"))
          .derived(TOOK, LocalizedText.of("took"), new Expression.SecondsBetween(FROM, TO))
          .time(new TimeOfRow.Moment(FROM))
          .baseGrain(Grain.DAY)
          .build();

  private static final Measure COUNT =
      Measure.builder(MeasureId.of("test/count"), CALLS.id(), new Calculation.Count())
          .grains(Grain.DAY)
          .build();

  @Test
  void timeAndWhatRejectsRowsAreReadWhateverIsAsked() {
    assertThat(read(CALLS, List.of(), ScanOptions.USUAL)).containsExactly(FROM, NEEDED);
  }

  @Test
  void whatADerivedFieldFollowsFromIsReadIfTheFieldIs() {
    Measure byArea = COUNT.with(m -> m.breakdown(AREA, LocalizedText.of("By area")));

    assertThat(read(CALLS, List.of(byArea), ScanOptions.USUAL))
        .containsExactly(FROM, NEEDED, PLACE);
    assertThat(read(rejecting(), List.of(COUNT), ScanOptions.USUAL))
        .containsExactly(FROM, TO, NEEDED);
  }

  @Test
  void everyColumnIsReadOnRequest() {
    assertThat(read(CALLS, List.of(COUNT), ScanOptions.USUAL.withEveryColumn()))
        .containsExactly(FROM, TO, NEEDED, PLACE, REMARK);
  }

  @Test
  void aColumnThatIsNotReadIsNotCalledAbsent() throws Exception {
    Scan scan = Scan.of(CALLS, List.of(COUNT), Calls.CALENDAR);
    scan.read("x.csv", new MemoryTable(CALLS, 2, List.of(row(0L, null, 1L, null, null))));
    assertThat(scan.result().absentColumns()).isEmpty();
  }

  @Test
  void anArrivalBeforeTheCallRejectsItsRowWhereTheDatasetSaysSo() throws Exception {
    Scan scan = Scan.of(rejecting(), List.of(COUNT), Calls.CALENDAR);
    long noon = 12L * 60 * 60 * 1000;
    scan.read(
        "x.csv",
        new MemoryTable(
            CALLS,
            2,
            List.of(
                row(noon, noon + 1000, 1L, null, null),
                row(noon, noon - 60_000, 1L, null, null),
                row(noon, null, 1L, null, null))));
    ScanResult result = scan.result();

    assertThat(result.things()).isEqualTo(2);
    assertThat(result.invalidCells()).isEmpty();
    assertThat(result.rejections().examples())
        .extracting(
            one ->
                "%s %s line %s: %s; expected %s"
                    .formatted(
                        one.reason().id(), one.column(), one.line(), one.excerpt(), one.expected()))
        .containsExactly(
            "value-invalid took line 3: 1970-01-01T12:00 to 1970-01-01T11:59; "
                + "expected 'from' and not before it 'to'");
    assertThat(result.seen(LocalDate.of(2000, 1, 1))).isPresent();
  }

  private static Dataset rejecting() {
    return Dataset.builder(CALLS.id())
        .field(Calls.field(FROM, TIME))
        .field(Calls.field(TO, TIME))
        .field(Calls.field(NEEDED, new CellFormat.Whole()).with(Need.VALID))
        .field(Calls.field(PLACE, new CellFormat.Text()))
        .field(Calls.field(REMARK, new CellFormat.Text()).with(Need.NONE))
        .derived(
            DerivedField.of(TOOK, LocalizedText.of("took"), new Expression.SecondsBetween(FROM, TO))
                .with(Need.VALID))
        .time(new TimeOfRow.Moment(FROM))
        .baseGrain(Grain.DAY)
        .build();
  }

  private static List<FieldId> read(Dataset dataset, List<Measure> measures, ScanOptions options) {
    return Scan.of(dataset, measures, Calls.CALENDAR, Optional.empty(), options)
        .projection(TextLayout.DETECT)
        .columns()
        .stream()
        .filter(ColumnSpec::read)
        .map(ColumnSpec::field)
        .toList();
  }
}
