package org.datainaction.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;

/** An adapter as somebody outside would write it for one export, in the few words of a test. */
final class Declared {
  static final CellFormat TEXT = new CellFormat.Text();
  static final CellFormat WHOLE = new CellFormat.Whole();

  private static final DatasetId ROWS = DatasetId.of("test/rows");

  private final Dataset.Builder dataset = Dataset.builder(ROWS);
  private final List<Measure.Builder> measures = new ArrayList<>();
  private Grain finest = Grain.YEAR;

  /** Rows that lie in the period of a column or derived field. */
  static Declared at(String time) {
    return timed(new TimeOfRow.Moment(FieldId.of(time)));
  }

  static Declared timed(TimeOfRow time) {
    Declared declared = new Declared();
    declared.dataset.time(time);
    return declared;
  }

  static CellFormat day(String... patterns) {
    return new CellFormat.Day(List.of(patterns));
  }

  static CellFormat moment(String... patterns) {
    return new CellFormat.Timestamp(List.of(patterns));
  }

  static CellFormat clock(String... patterns) {
    return new CellFormat.TimeOfDay(List.of(patterns));
  }

  /** A column; {@code missing} are its spellings of no value. */
  Declared column(String id, String header, CellFormat format, String... missing) {
    return column(Need.COLUMN, id, header, format, missing);
  }

  /** A column without whose value a row cannot be used. */
  Declared needed(String id, String header, CellFormat format, String... missing) {
    return column(Need.CELL, id, header, format, missing);
  }

  private Declared column(
      Need need, String id, String header, CellFormat format, String... missing) {
    Field field = Field.of(FieldId.of(id), header, format, text(id), text(id)).with(need);
    for (String spelling : missing) {
      field = field.withMissing(spelling, text("no value"));
    }
    dataset.field(field);
    return this;
  }

  Declared derived(String id, Expression expression) {
    dataset.derived(DerivedField.of(FieldId.of(id), text(id), expression));
    return this;
  }

  Declared identity(Identity identity) {
    dataset.identity(identity);
    return this;
  }

  /** The finest period of every figure; years, if nothing is said. */
  Declared finest(Grain grain) {
    finest = grain;
    return this;
  }

  /** How many rows or events, and how many of them by the values of fields. */
  Declared count(String name, Condition condition, String... by) {
    return measure(name, new Calculation.Count(), condition, by);
  }

  Declared count(String name, String... by) {
    return count(name, Condition.ALWAYS, by);
  }

  Declared sum(String name, String field, String... by) {
    return measure(name, new Calculation.Sum(FieldId.of(field)), Condition.ALWAYS, by);
  }

  Declared measure(String name, Calculation calculation, Condition condition, String... by) {
    Measure.Builder measure =
        Measure.builder(MeasureId.of("test/" + name), ROWS, calculation).where(condition);
    for (String field : by) {
      measure.breakdown(FieldId.of(field), text("By " + field));
    }
    measures.add(measure);
    return this;
  }

  /** Builds a workspace over files of the shared folder. */
  RealExports build(Path folder, String zone, String... files) throws IOException {
    return buildWith("", folder, zone, files);
  }

  /**
   * The same.
   *
   * @param more further keys of the entry in {@code sources.yaml}, indented by four spaces
   */
  RealExports buildWith(String more, Path folder, String zone, String... files) throws IOException {
    dataset.baseGrain(finest);
    Grain[] others =
        List.of(Grain.WAVE, Grain.YEAR).contains(finest)
            ? new Grain[0]
            : new Grain[] {Grain.QUARTER, Grain.YEAR};
    List<Measure> built = measures.stream().map(m -> m.grains(finest, others).build()).toList();
    Adapter adapter = new Adapter(dataset.build(), built);
    Installed installed =
        new Installed(
            Registry.adapters(List.of(adapter)), Registry.formats(Declared.class.getClassLoader()));
    return RealExports.build(folder, installed, ROWS.toString(), zone, more, List.of(files));
  }

  private static LocalizedText text(String words) {
    return LocalizedText.of(words);
  }

  private record Adapter(Dataset dataset, List<Measure> measures) implements DepartmentAdapter {
    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), text("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(dataset);
    }
  }
}
