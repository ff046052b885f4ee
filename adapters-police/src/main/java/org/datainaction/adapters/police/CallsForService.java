package org.datainaction.adapters.police;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
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
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Calls for service, as Berkeley exports them: one row a case, its day and its time of day in two
 * columns. Not data about people: what is published says on which day, at which hour and of which
 * type, and never where or who.
 */
final class CallsForService {
  private static final DatasetId CALLS = DatasetId.of("police/calls-for-service");

  private static final FieldId CASE = FieldId.of("case");
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId TIME = FieldId.of("time");
  private static final FieldId TYPE = FieldId.of("type");
  private static final FieldId MOMENT = FieldId.of("moment");
  private static final FieldId HOUR = FieldId.of("hour");
  private static final FieldId DAY_OF_WEEK = FieldId.of("day-of-week");

  private final Words words;

  CallsForService(Words words) {
    this.words = words;
  }

  Dataset dataset() {
    return Dataset.builder(CALLS)
        .title(text("title"))
        .rows(text("row"), text("things"))
        .field(field(CASE, "CASENO", new CellFormat.Text()).with(Need.CELL))
        // Every cell says midnight; the time of day stands in the column beside it.
        .field(
            field(DAY, "EVENTDT", new CellFormat.Day(List.of("MM/dd/yyyy hh:mm:ss a")))
                .with(Need.CELL))
        .field(
            field(TIME, "EVENTTM", new CellFormat.TimeOfDay(List.of("h:mm:ss a"))).with(Need.NONE))
        .field(field(TYPE, "CVLEGEND", new CellFormat.Text()).withValues(types()))
        .derived(MOMENT, text("moment.title"), new Expression.DateAtTime(DAY, TIME))
        .derived(
            DerivedField.of(
                    HOUR,
                    text("hour.title"),
                    new Expression.PartOfTime(MOMENT, Expression.TimePart.HOUR))
                .withValues(words.hours()))
        .derived(
            DerivedField.of(
                    DAY_OF_WEEK,
                    text("day-of-week.title"),
                    new Expression.PartOfTime(DAY, Expression.TimePart.DAY_OF_WEEK))
                .withValues(words.values("day-of-week", "1", "2", "3", "4", "5", "6", "7")))
        // A call without a time of day still belongs to its day.
        .time(new TimeOfRow.Moment(DAY))
        .identity(new Identity.UniqueRow(List.of(CASE)))
        .baseGrain(Grain.DAY)
        .zone(ZoneId.of("America/Los_Angeles"))
        .limit(text("limit.reported"))
        .limit(text("limit.unknown-time"))
        .limit(text("limit.type"))
        .countedBy(text("counted-by"))
        .build();
  }

  /** Single days are counted without types: one call of a kind on one day may point to a person. */
  List<Measure> measures() {
    return List.of(
        measure("calls-for-service", "count")
            .grains(Grain.QUARTER, Grain.MONTH, Grain.YEAR)
            .breakdown(TYPE, text("by-type"))
            .breakdown(DAY_OF_WEEK, text("by-day-of-week"))
            .breakdown(HOUR, text("by-hour"))
            .build(),
        measure("calls-for-service-by-day", "days").grains(Grain.MONTH, Grain.DAY).build());
  }

  private Measure.Builder measure(String name, String key) {
    return Measure.builder(
            new MeasureId(PoliceAdapter.POLICE, name), CALLS, new Calculation.Count())
        .words(text(key + ".title"), text(key + ".meaning"))
        .unit(Unit.counted("calls", text("unit.call"), text("unit.calls")))
        .direction(Direction.NEITHER, text("more"), text("less"));
  }

  private Map<String, LocalizedText> types() {
    return words.values(
        "call-type",
        "ALL OTHER OFFENSES",
        "ARSON",
        "ASSAULT",
        "BURGLARY - COMMERCIAL",
        "BURGLARY - RESIDENTIAL",
        "BURGLARY - VEHICLE",
        "DISORDERLY CONDUCT",
        "DRUG VIOLATION",
        "FAMILY OFFENSE",
        "FRAUD",
        "HOMICIDE",
        "KIDNAPPING",
        "LARCENY",
        "LARCENY - FROM VEHICLE",
        "LIQUOR LAW VIOLATION",
        "MISSING PERSON",
        "MOTOR VEHICLE THEFT",
        "NOISE VIOLATION",
        "RECOVERED VEHICLE",
        "ROBBERY",
        "SEX CRIME",
        "VANDALISM",
        "WEAPONS OFFENSE");
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return words.field("calls", id, header, format);
  }

  private LocalizedText text(String key) {
    return words.text("calls." + key);
  }
}
