package org.datainaction.workspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.Standard;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Police with rows "day,kind", whose bundle has no name of its own: English, most of it in Spanish,
 * one text in French.
 */
final class Stops implements DepartmentAdapter {
  static final FieldId KIND = FieldId.of("kind");
  static final MeasureId STOPS = MeasureId.of("police/stops");

  private final TextBundle words = TextBundle.of(Stops.class, "stops");
  private final boolean aboutPeople;

  Stops(boolean aboutPeople) {
    this.aboutPeople = aboutPeople;
  }

  @Override
  public Department department() {
    return new Department(DepartmentId.of("police"), words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    Dataset.Builder stops =
        Dataset.builder(DatasetId.of("police/stops"))
            .title(words.text("stops.title"))
            .rows(words.text("stops.row"), words.text("stops.things"))
            .limit(words.text("stops.limit"))
            .countedBy(words.text("stops.counted-by"))
            .field(field("day", new CellFormat.Day(List.of("yyyy-MM-dd"))))
            .field(
                field("kind", new CellFormat.Text())
                    .withMissing("-", words.text("kind.missing"))
                    .withValues(
                        Map.of("S", words.text("kind.speed"), "L", words.text("kind.light"))))
            .time(new TimeOfRow.Moment(FieldId.of("day")));
    return List.of(aboutPeople ? stops.aboutPeople().build() : stops.build());
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.builder(STOPS, DatasetId.of("police/stops"), new Calculation.Count())
            .words(words.text("stops.title"), words.text("stops.limit"))
            .grains(Grain.MONTH)
            .breakdown(KIND, words.text("by-kind"))
            .unit(Unit.counted("stops", words.text("unit.one"), words.text("unit.many")))
            .direction(Direction.LOWER_IS_BETTER, words.text("more"), words.text("less"))
            .proxy(Proxy.of(words.text("stand-in"), words.text("why")))
            .standard(
                new Standard(
                    words.text("standard"),
                    BigDecimal.TEN,
                    Direction.LOWER_IS_BETTER,
                    LocalDate.of(2020, 1, 1)))
            .build());
  }

  private Field field(String id, CellFormat format) {
    return Field.of(
        FieldId.of(id), id, format, words.text(id + ".title"), words.text(id + ".meaning"));
  }

  /** A city that publishes stops in English and Spanish. */
  static TestFolder city(java.nio.file.Path root, boolean aboutPeople) {
    TestFolder city = new TestFolder(root, List.of(new Stops(aboutPeople), Adapters.of("fire")));
    return city.write(
            "plan.yaml",
            TestFolder.PLAN
                .replace("show: 2.23", "languages: [en, es]\nshow: 2.23")
                .replace("data-page-views", "stops"))
        .write(
            "sources.yaml",
            """
            version: 1
            exports:
              - {dataset: police/stops, files: data/*.csv}
            """);
  }
}
