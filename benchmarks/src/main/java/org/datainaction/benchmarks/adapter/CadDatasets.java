package org.datainaction.benchmarks.adapter;

import java.time.ZoneId;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;

/** What the columns of the export mean. */
final class CadDatasets {
  static final FieldId RECEIVED = FieldId.of("received");
  static final FieldId ARRIVED = FieldId.of("arrived");
  static final FieldId PRIORITY = FieldId.of("priority");
  static final FieldId DISTRICT = FieldId.of("district");
  static final FieldId UNIT = FieldId.of("unit");
  static final FieldId ANSWER_SECONDS = FieldId.of("answer-seconds");
  static final FieldId CALL_TYPE = FieldId.of("call-type");
  static final FieldId AGENCY = FieldId.of("agency");
  static final FieldId DISPOSITION = FieldId.of("disposition");
  static final FieldId RESPONSE = FieldId.of("response");

  private static final CellFormat TIME = new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ss"));
  private static final CellFormat TEXT = new CellFormat.Text();
  private static final CellFormat WHOLE = new CellFormat.Whole();

  /** The job: six columns, all of which every row needs; only the arrival may be missing. */
  static final Dataset JOB = dataset("cad").build();

  /** The same rows, for one measure alone. */
  static final Dataset SINGLE = dataset("cad-single").build();

  /** The same rows and the columns by which many measures differ. */
  static final Dataset MANY =
      dataset("cad-many")
          .field(column(CALL_TYPE, "call_type", TEXT).with(Need.CELL))
          .field(column(AGENCY, "agency", TEXT).with(Need.CELL))
          .field(column(DISPOSITION, "disposition", TEXT).with(Need.CELL))
          .build();

  private CadDatasets() {}

  private static Dataset.Builder dataset(String name) {
    return Dataset.builder(DatasetId.of("bench/" + name))
        .title(text("Dispatched calls (made up)"))
        .rows(text("one dispatched call"), text("calls"))
        .field(column(RECEIVED, "received_at", TIME).with(Need.CELL))
        .field(column(ARRIVED, "arrived_at", TIME).with(Need.VALID))
        .field(column(PRIORITY, "priority", WHOLE).with(Need.CELL))
        .field(column(DISTRICT, "district", TEXT).with(Need.CELL))
        .field(column(UNIT, "unit_id", TEXT).with(Need.CELL))
        .field(column(ANSWER_SECONDS, "answer_seconds", WHOLE).with(Need.CELL))
        .derived(
            DerivedField.of(
                    RESPONSE,
                    text("time from call to arrival"),
                    new Expression.SecondsBetween(RECEIVED, ARRIVED))
                // An arrival before the call rejects the row.
                .with(Need.VALID))
        .time(new TimeOfRow.Moment(RECEIVED))
        .baseGrain(Grain.QUARTER)
        .zone(ZoneId.of("UTC"))
        .limit(text("Every row is made up by a program, to measure how fast it is counted."))
        .countedBy(text("Written by the benchmark's generator."))
        .synthetic(true);
  }

  private static Field column(FieldId id, String header, CellFormat format) {
    String name = id.value().replace('-', ' ');
    return Field.of(id, header, format, text(name), text("As the generator writes it."));
  }

  static LocalizedText text(String english) {
    return LocalizedText.of(english);
  }
}
