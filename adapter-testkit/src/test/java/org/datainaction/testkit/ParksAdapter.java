package org.datainaction.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
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
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;

/** An adapter in which everything is right, unless a test breaks one thing of it. */
public class ParksAdapter implements DepartmentAdapter {
  static final FieldId MINUTES = FieldId.of("minutes");
  static final FieldId PARK = FieldId.of("park");

  private static final FieldId VISIT = FieldId.of("visit");
  private static final FieldId DAY = FieldId.of("day");

  private final String words;
  private final UnaryOperator<Dataset.Builder> dataset;
  private final UnaryOperator<Measure.Builder> measure;

  /** The right one. */
  public ParksAdapter() {
    this("words", UnaryOperator.identity(), UnaryOperator.identity());
  }

  private ParksAdapter(
      String words,
      UnaryOperator<Dataset.Builder> dataset,
      UnaryOperator<Measure.Builder> measure) {
    this.words = words;
    this.dataset = dataset;
    this.measure = measure;
  }

  /** With another bundle. */
  static ParksAdapter saying(String words) {
    return new ParksAdapter(words, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** With something else about its dataset. */
  static ParksAdapter withDataset(UnaryOperator<Dataset.Builder> change) {
    return new ParksAdapter("words", change, UnaryOperator.identity());
  }

  /** With something else about its measure of the average stay. */
  static ParksAdapter withMeasure(UnaryOperator<Measure.Builder> change) {
    return new ParksAdapter("words", UnaryOperator.identity(), change);
  }

  @Override
  public Department department() {
    return new Department(
        DepartmentId.of("parks"), TextBundle.of(ParksAdapter.class, words).text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    Dataset.Builder visits =
        Dataset.builder(DatasetId.of("parks/visits"))
            .title(LocalizedText.of("Visits to parks", "Visitas a los parques"))
            .rows(
                LocalizedText.of("one visit", "una visita"), LocalizedText.of("visits", "visitas"))
            .field(column(VISIT, "Visit", new CellFormat.Text(), Need.CELL))
            .field(column(DAY, "Day", new CellFormat.Day(List.of("yyyy-MM-dd")), Need.CELL))
            .field(column(MINUTES, "Minutes", new CellFormat.Whole(), Need.COLUMN))
            .field(column(PARK, "Park", new CellFormat.Text(), Need.COLUMN))
            .time(new TimeOfRow.Moment(DAY))
            .limit(LocalizedText.of("Not who came.", "No quién vino."))
            .countedBy(LocalizedText.of("Counted at the gate.", "Contado en la puerta."));
    return List.of(dataset.apply(visits).build());
  }

  @Override
  public List<Measure> measures() {
    DatasetId visits = DatasetId.of("parks/visits");
    return List.of(
        Measure.builder(MeasureId.of("parks/visits"), visits, new Calculation.Count())
            .words(
                LocalizedText.of("Visits", "Visitas"),
                LocalizedText.of("How many came.", "Cuántos vinieron."))
            .breakdown(PARK, LocalizedText.of("By park", "Por parque"))
            .unit(
                Unit.counted(
                    "visits",
                    LocalizedText.of("visit", "visita"),
                    LocalizedText.of("visits", "visitas")))
            .direction(
                Direction.NEITHER,
                LocalizedText.of("More visits", "Más visitas"),
                LocalizedText.of("Fewer visits", "Menos visitas"))
            .build(),
        measure
            .apply(
                Measure.builder(
                        MeasureId.of("parks/average-stay"), visits, new Calculation.Mean(MINUTES))
                    .words(
                        LocalizedText.of("Average stay", "Estancia media"),
                        LocalizedText.of("How long people stay.", "Cuánto se quedan."))
                    .unit(Unit.decimal("minutes", LocalizedText.of("minutes", "minutos")))
                    .direction(
                        Direction.NEITHER,
                        LocalizedText.of("Longer stay", "Estancia más larga"),
                        LocalizedText.of("Shorter stay", "Estancia más corta")))
            .build());
  }

  private static Field column(FieldId id, String header, CellFormat format, Need need) {
    return Field.of(
            id,
            header,
            format,
            LocalizedText.of(header + " of the visit", header + " de la visita"),
            LocalizedText.of(header + " as recorded.", header + " según consta."))
        .with(need);
  }
}
