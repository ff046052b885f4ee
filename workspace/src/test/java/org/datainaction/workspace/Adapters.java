package org.datainaction.workspace;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/** Small adapters for the tests of this package. */
final class Adapters {
  private Adapters() {}

  static Catalog catalog() {
    return Catalog.of(
        Registry.adapters(List.of(of("police"), of("fire"))),
        Registry.formats(List.<SourceFormat>of()));
  }

  /** A department that counts the views of its data pages. */
  static DepartmentAdapter of(String id) {
    DepartmentId department = DepartmentId.of(id);
    Measure views =
        WebAnalytics.dataPageViews(department, LocalizedText.of("Views"), LocalizedText.of(""))
            .build();
    return of(id, List.of(WebAnalytics.DATASET), List.of(views));
  }

  static DepartmentAdapter of(String id, List<Dataset> datasets, List<Measure> measures) {
    return new DepartmentAdapter() {
      @Override
      public Department department() {
        return new Department(DepartmentId.of(id), LocalizedText.of(id));
      }

      @Override
      public List<Dataset> datasets() {
        return datasets;
      }

      @Override
      public List<Measure> measures() {
        return measures;
      }
    };
  }

  /**
   * A fire department whose calls come in rows "call,day,area", one or more a call, counted by
   * month and area.
   */
  static DepartmentAdapter calls(boolean aboutPeople) {
    FieldId call = FieldId.of("call");
    FieldId day = FieldId.of("day");
    FieldId area = FieldId.of("area");
    Dataset.Builder calls =
        Dataset.builder(DatasetId.of("fire/calls"))
            .field(field(call, new CellFormat.Text()).with(Need.CELL))
            .field(field(day, new CellFormat.Day(List.of("yyyy-MM-dd"))))
            .field(field(area, new CellFormat.Text()))
            .identity(new Identity.EventKey(List.of(call), Map.of()))
            .time(new TimeOfRow.Moment(day))
            .baseGrain(Grain.MONTH);
    Dataset dataset = aboutPeople ? calls.aboutPeople().build() : calls.build();
    Measure count =
        Measure.builder(MeasureId.of("fire/calls"), dataset.id(), new Calculation.Count())
            .grains(Grain.MONTH)
            .breakdown(area, LocalizedText.of("area"))
            .unit(Unit.counted("calls", LocalizedText.of("call"), LocalizedText.of("calls")))
            .build();
    return of("fire", List.of(dataset), List.of(count));
  }

  /** The department fire with {@code fire/alarms}, whose times may say an offset. */
  static DepartmentAdapter alarms() {
    FieldId time = FieldId.of("time");
    Dataset alarms =
        Dataset.builder(DatasetId.of("fire/alarms"))
            .field(
                field(time, new CellFormat.Timestamp(List.of("yyyy/MM/dd HH:mm:ssx", "M/d/yyyy"))))
            .time(new TimeOfRow.Moment(time))
            .zone(ZoneId.of("America/Los_Angeles"))
            .baseGrain(Grain.DAY)
            .build();
    Measure count =
        Measure.builder(MeasureId.of("fire/alarms"), alarms.id(), new Calculation.Count())
            .grains(Grain.DAY)
            .unit(Unit.counted("alarms", LocalizedText.of("alarm"), LocalizedText.of("alarms")))
            .build();
    return of("fire", List.of(alarms), List.of(count));
  }

  private static Field field(FieldId id, CellFormat format) {
    LocalizedText words = LocalizedText.of(id.value());
    return Field.of(id, id.value(), format, words, words);
  }
}
