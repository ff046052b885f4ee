package org.datainaction.adapters.communitysafety;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/** Calls for a person in crisis. The export names the month of a call and no day. */
final class CrisisCalls {
  private static final DatasetId CALLS = DatasetId.of("community-safety/crisis-calls");

  private static final FieldId CALL = FieldId.of("call");
  private static final FieldId YEAR = FieldId.of("year");
  private static final FieldId MONTH = FieldId.of("month");
  private static final FieldId WEEKDAY = FieldId.of("weekday");
  private static final FieldId TYPE = FieldId.of("crisis-type");

  private final TextBundle words;

  CrisisCalls(TextBundle words) {
    this.words = words;
  }

  Dataset dataset() {
    return Dataset.builder(CALLS)
        .title(words.text("crisis.title"))
        .rows(words.text("crisis.row"), words.text("crisis.things"))
        .field(field(CALL, "objectid", new CellFormat.Text()).with(Need.CELL))
        .field(field(YEAR, "event_year", new CellFormat.Whole()).with(Need.CELL))
        .field(field(MONTH, "event_month", new CellFormat.Month()).with(Need.CELL))
        .field(weekday())
        .field(field(TYPE, "event_type", new CellFormat.Text()).withValues(types()))
        .time(new TimeOfRow.MonthOfYear(YEAR, MONTH))
        .identity(new Identity.UniqueRow(List.of(CALL)))
        .baseGrain(Grain.MONTH)
        .aboutPeople()
        .limit(words.text("crisis.limit-no-day"))
        .limit(words.text("crisis.limit-calls"))
        .countedBy(words.text("crisis.counted-by"))
        .build();
  }

  Measure measure() {
    return Measure.builder(
            new MeasureId(CommunitySafetyAdapter.COMMUNITY_SAFETY, "crisis-calls"),
            CALLS,
            new Calculation.Count())
        .words(words.text("crisis-calls.title"), words.text("crisis-calls.meaning"))
        .grains(Grain.QUARTER, Grain.YEAR)
        .breakdown(TYPE, words.text("by-crisis-type"))
        .breakdown(WEEKDAY, words.text("by-weekday"))
        .unit(Unit.counted("calls", words.text("unit.call"), words.text("unit.calls")))
        .direction(Direction.NEITHER, words.text("calls.more"), words.text("calls.less"))
        .build();
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, words.text(id + ".title"), words.text(id + ".meaning"));
  }

  /** The export has the days by their English names; they follow each other as in a week. */
  private Field weekday() {
    Field weekday = field(WEEKDAY, "event_dow", new CellFormat.Text());
    for (DayOfWeek day : DayOfWeek.values()) {
      weekday =
          weekday.withValue(
              day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT),
              words.text("weekday." + day.getValue()));
    }
    return weekday;
  }

  private Map<String, LocalizedText> types() {
    return Map.of(
        "Overdose", words.text("crisis-type.overdose"),
        "Person in Crisis", words.text("crisis-type.person-in-crisis"),
        "Suicide-related", words.text("crisis-type.suicide-related"));
  }
}
