package org.datainaction.adapters.ecc;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Single calls to 911 as the phone system logs them, to the minute. There is no number of a call,
 * so two equal rows are two calls.
 */
final class EmergencyCalls {
  private static final DatasetId CALLS = DatasetId.of("ecc/emergency-calls");

  private static final FieldId SEIZED = FieldId.of("seized");
  private static final FieldId LATITUDE = FieldId.of("latitude");
  private static final FieldId TOWER = FieldId.of("tower");
  private static final FieldId HOUR = FieldId.of("hour-of-day");

  private final TextBundle words;

  EmergencyCalls(TextBundle words) {
    this.words = words;
  }

  Dataset dataset() {
    return Dataset.builder(CALLS)
        .title(words.text("emergency-calls.title"))
        .rows(words.text("emergency-calls.row"), words.text("emergency-calls.things"))
        .field(
            field(SEIZED, "Seizure DateTime", new CellFormat.Timestamp(List.of("M/d/yyyy H:mm")))
                .with(Need.CELL))
        // Only whether there is one counts; as a number, one with more decimals would be none.
        .field(field(LATITUDE, "ALI Latitude", new CellFormat.Text()))
        .field(field(TOWER, "Cell Tower Address", new CellFormat.Text()).with(Need.NONE))
        .derived(
            DerivedField.of(
                    HOUR,
                    words.text("hour-of-day.title"),
                    new Expression.PartOfTime(SEIZED, Expression.TimePart.HOUR))
                .withValues(hours()))
        .time(new TimeOfRow.Moment(SEIZED))
        .baseGrain(Grain.HOUR)
        .zone(ZoneId.of("America/New_York"))
        .limit(words.text("emergency-calls.limit-calls"))
        .limit(words.text("emergency-calls.limit-place"))
        .countedBy(words.text("emergency-calls.counted-by"))
        .build();
  }

  List<Measure> measures() {
    Measure received =
        measure("calls-received", new Calculation.Count())
            .grains(Grain.MONTH, Grain.HOUR, Grain.DAY, Grain.QUARTER, Grain.YEAR)
            .breakdown(HOUR, words.text("by-hour"))
            .unit(Unit.counted("calls", words.text("unit.call"), words.text("unit.calls")))
            .direction(Direction.NEITHER, words.text("calls.more"), words.text("calls.less"))
            .build();
    Measure withoutLocation =
        measure("calls-without-location", new Calculation.Share(Condition.absent(LATITUDE)))
            .grains(Grain.MONTH, Grain.DAY, Grain.QUARTER, Grain.YEAR)
            .unit(Unit.shareOf("calls-received", words.text("unit.calls")))
            .direction(
                Direction.LOWER_IS_BETTER,
                words.text("calls-without-location.more"),
                words.text("calls-without-location.less"))
            .build();
    return List.of(received, withoutLocation);
  }

  private Map<String, LocalizedText> hours() {
    Map<String, LocalizedText> hours = new TreeMap<>();
    for (int hour = 0; hour < 24; hour++) {
      String value = hour < 10 ? "0" + hour : Integer.toString(hour);
      hours.put(value, words.text("hour-of-day." + value));
    }
    return hours;
  }

  private Measure.Builder measure(String name, Calculation calculation) {
    return Measure.builder(new MeasureId(EccAdapter.ECC, name), CALLS, calculation)
        .words(words.text(name + ".title"), words.text(name + ".meaning"));
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, words.text(id + ".title"), words.text(id + ".meaning"));
  }
}
