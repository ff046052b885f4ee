package org.datainaction.adapters.police;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Reports of gunshot wounds, as Durham exports them: one row a report. Data about people, so months
 * are not published: with the small ones withheld, quarters would give them away.
 */
final class ReportedGunshotWounds {
  private static final DatasetId WOUNDS = DatasetId.of("police/reported-gunshot-wounds");

  private static final FieldId REPORT = FieldId.of("report");
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId TIME = FieldId.of("time");
  private static final FieldId OFFENSE = FieldId.of("offense");
  private static final FieldId REPORTED_AS = FieldId.of("reported-as");
  private static final FieldId DISTRICT = FieldId.of("district");
  private static final FieldId ZONE = FieldId.of("zone");
  private static final FieldId MOMENT = FieldId.of("moment");
  private static final FieldId HOUR = FieldId.of("hour");

  /**
   * The export keeps a date as midnight in UTC and prints that instant with the offset of the East
   * Coast, so the printed date is a day early.
   */
  private static final CellFormat UTC_DATE =
      new CellFormat.Day(List.of("yyyy-MM-dd'T'HH:mm:ssxxx"), Optional.of(ZoneOffset.UTC));

  private final Words words;

  ReportedGunshotWounds(Words words) {
    this.words = words;
  }

  Dataset dataset() {
    return Dataset.builder(WOUNDS)
        .title(text("title"))
        .rows(text("row"), text("things"))
        .field(field(REPORT, "INCI_ID", new CellFormat.Text()).with(Need.CELL))
        .field(field(DAY, "DATE_REPT", UTC_DATE).with(Need.CELL))
        .field(field(TIME, "HOUR_REPT", new CellFormat.TimeOfDay(List.of("HHmm"))).with(Need.NONE))
        .field(field(OFFENSE, "CHRGDESC", new CellFormat.Text()).withValues(offenses()))
        .field(
            field(REPORTED_AS, "REPORTEDAS", new CellFormat.Text())
                .withValues(
                    words.values(
                        "reported-as", "GUNSHOT WOUND", "GUNSHOT WOUND A", "GUNSHOT WOUND N")))
        .field(field(DISTRICT, "DIST", new CellFormat.Text()).with(Need.NONE))
        .field(
            field(ZONE, "BIG_ZONE", new CellFormat.Text())
                .with(Need.NONE)
                .withValues(words.values("zone", "Zone 1", "Zone 2", "Zone 3", "Zone 4", "Zone 5")))
        .derived(MOMENT, text("moment.title"), new Expression.DateAtTime(DAY, TIME))
        .derived(
            DerivedField.of(
                    HOUR,
                    text("hour.title"),
                    new Expression.PartOfTime(MOMENT, Expression.TimePart.HOUR))
                .withValues(words.hours()))
        .time(new TimeOfRow.Moment(DAY))
        .identity(new Identity.UniqueRow(List.of(REPORT)))
        .baseGrain(Grain.DAY)
        .zone(ZoneId.of("America/New_York"))
        .aboutPeople()
        .limit(text("limit.report"))
        .limit(text("limit.day"))
        .limit(text("limit.no-crime"))
        .limit(text("limit.letters"))
        .countedBy(text("counted-by"))
        .build();
  }

  List<Measure> measures() {
    return List.of(
        Measure.builder(
                new MeasureId(PoliceAdapter.POLICE, "reported-gunshot-wounds"),
                WOUNDS,
                new Calculation.Count())
            .words(text("count.title"), text("count.meaning"))
            .grains(Grain.QUARTER, Grain.YEAR)
            .unit(Unit.counted("reports", text("unit.report"), text("unit.reports")))
            .direction(Direction.NEITHER, text("more"), text("less"))
            .breakdown(OFFENSE, text("by-offense"))
            .breakdown(REPORTED_AS, text("by-reported-as"))
            .breakdown(DISTRICT, text("by-district"))
            .breakdown(ZONE, text("by-zone"))
            .breakdown(HOUR, text("by-hour"))
            .build());
  }

  private Map<String, LocalizedText> offenses() {
    return words.values(
        "offense",
        "AGGRAVATED ASSAULT",
        "ALL OTHER CRIMINAL OFFENSES",
        "ASSIST OTHER AGENCY",
        "BURGLARY - FORCIBLE ENTRY",
        "CALLS FOR SERVICE (NO CRIME)",
        "DEATH INVESTIGATION",
        "HOMICIDE-MURDER AND NON-NEGLIGENT MANSLAUGHTER",
        "LARCENY - FROM BUILDING",
        "ROBBERY - COMMERCIAL",
        "ROBBERY - INDIVIDUAL",
        "SIMPLE ASSAULT (PHYSICAL ASSAULT NOT AGGRAVATED)",
        "SIMPLE ASSAULT-ALL OTHER",
        "STOLEN PROPERTY - POSSESSION/CONCEALING",
        "SUICIDE",
        "SUSPICIOUS ACTIVITY",
        "VANDALISM TO AUTO (NOT ACCIDENTAL)",
        "VANDALISM TO PROP (NOT ACCIDENTAL)",
        "WEAPON VIOLATIONS - ALL OTHER",
        "WEAPON VIOLATIONS - POSSESSING/CONCEALING",
        "WEAPON VIOLATIONS - USING/DISCHARGING");
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return words.field("wounds", id, header, format);
  }

  private LocalizedText text(String key) {
    return words.text("wounds." + key);
  }
}
