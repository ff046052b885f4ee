package org.datainaction.adapters.police;

import com.google.common.collect.ImmutableMap;
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
 * Uses of force, as Seattle and South Bend export them; cities record different things, so only the
 * time must be there. Where an export numbers its rows, a number that is there twice counts once;
 * where it does not, each row counts. Data about people, by quarter and year only.
 */
final class UseOfForce {
  private static final DatasetId FORCE = DatasetId.of("police/use-of-force");

  private static final FieldId RECORD = FieldId.of("record");
  private static final FieldId OCCURRED = FieldId.of("occurred");
  private static final FieldId INCIDENT = FieldId.of("incident");
  private static final FieldId TYPE = FieldId.of("type");
  private static final FieldId PRECINCT = FieldId.of("precinct");
  private static final FieldId SECTOR = FieldId.of("sector");
  private static final FieldId BEAT = FieldId.of("beat");
  private static final FieldId CITY = FieldId.of("city");
  private static final FieldId OFFICER = FieldId.of("officer");
  private static final FieldId SUBJECT = FieldId.of("subject");
  private static final FieldId RACE = FieldId.of("race");
  private static final FieldId GENDER = FieldId.of("gender");
  private static final FieldId FORCE_USED = FieldId.of("force");
  private static final FieldId KIND = FieldId.of("kind-of-force");
  private static final FieldId INJURY = FieldId.of("injury");
  private static final FieldId SELF_INITIATED = FieldId.of("self-initiated");
  private static final FieldId SHIFT = FieldId.of("shift");

  /** Local time, an instant whose offset is true, or a day alone. */
  private static final CellFormat TIME =
      new CellFormat.Timestamp(
          List.of("MM/dd/yyyy hh:mm:ss a", "yyyy/MM/dd HH:mm:ssx", "MM/dd/yyyy"));

  private static final String OTHER_FORCE = "other";

  private final Words words;

  UseOfForce(Words words) {
    this.words = words;
  }

  Dataset dataset() {
    return Dataset.builder(FORCE)
        .title(text("title"))
        .rows(text("row"), text("things"))
        .field(optional(RECORD, "ID"))
        // The usual header is misspelled.
        .field(
            words
                .field("force", OCCURRED, "Occured_date_time", TIME)
                .withHeaders("Occurred_date_time", "Date")
                .with(Need.CELL))
        .field(optional(INCIDENT, "Incident_Num"))
        .field(optional(TYPE, "Incident_Type").withValues(types()))
        .field(optional(PRECINCT, "Precinct").withMissing("-", notRecorded()))
        .field(optional(SECTOR, "Sector").withMissing("-", notRecorded()))
        .field(optional(BEAT, "Beat").withMissing("-", notRecorded()))
        .field(optional(CITY, "City_1").withMissing("-1", notRecorded()))
        .field(optional(OFFICER, "Officer_ID"))
        .field(optional(SUBJECT, "Subject_ID"))
        .field(optional(RACE, "Subject_Race").withValues(races()))
        .field(
            optional(GENDER, "Subject_Gender")
                .withValues(words.values("gender", "Female", "Male", "Not Specified")))
        .field(optional(FORCE_USED, "Response"))
        .field(optional(INJURY, "Force_Caused_Injury").withValues(yesOrNo()))
        .field(optional(SELF_INITIATED, "Call_was_Self_Initiated").withValues(yesOrNo()))
        .field(
            optional(SHIFT, "Shift")
                .withValues(words.values("shift", "1st", "2nd", "3rd", "Off Duty 3rd")))
        .derived(
            DerivedField.of(
                    KIND,
                    text("kind-of-force.title"),
                    new Expression.Category(FORCE_USED, kinds(), OTHER_FORCE))
                .withValues(
                    words.values(
                        "kind-of-force",
                        "physical",
                        "pepper-spray",
                        "taser",
                        "physical-and-taser",
                        "firearm",
                        OTHER_FORCE)))
        .time(new TimeOfRow.Moment(OCCURRED))
        .identity(new Identity.UniqueRow(List.of(RECORD)))
        .baseGrain(Grain.DAY)
        .zone(ZoneId.of("America/Los_Angeles"))
        .aboutPeople()
        .limit(text("limit.rows"))
        .limit(text("limit.no-number"))
        .limit(text("limit.justified"))
        .limit(text("limit.race"))
        .limit(text("limit.people"))
        .countedBy(text("counted-by"))
        .build();
  }

  List<Measure> measures() {
    return List.of(
        measure("uses-of-force", new Calculation.Count(), "uses-of-force")
            .breakdown(TYPE, text("by-type"))
            .breakdown(KIND, text("by-kind-of-force"))
            .breakdown(PRECINCT, text("by-precinct"))
            .breakdown(RACE, text("by-race"))
            .breakdown(GENDER, text("by-gender"))
            .breakdown(INJURY, text("by-injury"))
            .breakdown(SELF_INITIATED, text("by-self-initiated"))
            .breakdown(SHIFT, text("by-shift"))
            .build(),
        measure("use-of-force-incidents", new Calculation.Distinct(INCIDENT), "incidents")
            .breakdown(PRECINCT, text("by-precinct"))
            .build(),
        measure("people-subject-to-force", new Calculation.Distinct(SUBJECT), "people")
            .breakdown(RACE, text("by-race"))
            .build(),
        measure("officers-who-used-force", new Calculation.Distinct(OFFICER), "officers").build());
  }

  private Measure.Builder measure(String name, Calculation calculation, String unit) {
    return Measure.builder(new MeasureId(PoliceAdapter.POLICE, name), FORCE, calculation)
        .words(text(name + ".title"), text(name + ".meaning"))
        .grains(Grain.QUARTER, Grain.YEAR)
        .unit(Unit.counted(unit, text("unit." + unit + ".one"), text("unit." + unit + ".many")))
        .direction(Direction.NEITHER, text(name + ".more"), text(name + ".less"));
  }

  /** What cities call the same thing is one kind. */
  private static Map<String, String> kinds() {
    return ImmutableMap.of(
        "Physical", "physical",
        "OC", "pepper-spray",
        "OC Spray", "pepper-spray",
        "Pepper Spray", "pepper-spray",
        "Taser", "taser",
        "Physical/Taser", "physical-and-taser",
        "Firearm", "firearm");
  }

  private Map<String, LocalizedText> types() {
    return words.values(
        "force-type",
        "Level 1 - Use of Force",
        "Level 2 - Use of Force",
        "Level 3 - Use of Force",
        "Level 3 - OIS");
  }

  private Map<String, LocalizedText> races() {
    return words.values(
        "race",
        "American Indian/Alaska Native",
        "Asian",
        "Black or African American",
        "Hispanic or Latino",
        "Nat Hawaiian/Oth Pac Islander",
        "Not Specified",
        "White");
  }

  private Map<String, LocalizedText> yesOrNo() {
    return words.values("answer", "Yes", "No");
  }

  private Field optional(FieldId id, String header) {
    return words.field("force", id, header, new CellFormat.Text()).with(Need.NONE);
  }

  private LocalizedText notRecorded() {
    return text("not-recorded");
  }

  private LocalizedText text(String key) {
    return words.text("force." + key);
  }
}
