package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.datainaction.adapters.police.PoliceAdapter;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.DatasetId;
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

/**
 * One dataset of the police adapter with its measures and further ones, without the protection of
 * people, so that every figure of the truth can be looked at.
 */
record OpenPolice(List<Dataset> datasets, List<Measure> measures) implements DepartmentAdapter {
  @Override
  public Department department() {
    return new PoliceAdapter().department();
  }

  /** The police adapter as it is shipped. */
  static Installed shipped() {
    return installed(new PoliceAdapter());
  }

  /** A dataset with further measures. */
  static Installed with(String dataset, Measure... more) {
    return with(dataset, unchanged -> unchanged, more);
  }

  /** A dataset with further columns and measures. */
  static Installed with(String dataset, UnaryOperator<Dataset.Builder> change, Measure... more) {
    Dataset shipped = dataset(dataset);
    List<Measure> measures =
        ImmutableList.<Measure>builder()
            .addAll(
                new PoliceAdapter()
                    .measures().stream()
                        .filter(measure -> measure.dataset().equals(shipped.id()))
                        .iterator())
            .add(more)
            .build();
    return installed(new OpenPolice(List.of(change.apply(copy(shipped)).build()), measures));
  }

  /** A dataset with these measures and no other. */
  static Installed only(String dataset, UnaryOperator<Dataset.Builder> change, Measure... only) {
    return installed(
        new OpenPolice(List.of(change.apply(copy(dataset(dataset))).build()), List.of(only)));
  }

  /** How many rows of a dataset meet a condition, also by the values of some fields. */
  static Measure count(
      String name, String dataset, Condition condition, Grain grain, String... fields) {
    Measure.Builder count =
        Measure.builder(
                MeasureId.of("police/" + name), DatasetId.of(dataset), new Calculation.Count())
            .where(condition)
            .grains(grain);
    Arrays.stream(fields)
        .forEach(field -> count.breakdown(FieldId.of(field), LocalizedText.of(field)));
    return count.build();
  }

  /** A further column. */
  static Field column(String id, String header, CellFormat format) {
    LocalizedText text = LocalizedText.of(id);
    return Field.of(FieldId.of(id), header, format, text, text).with(Need.NONE);
  }

  /** The values for which a field of a dataset has words in English and Spanish. */
  static Set<String> dictionary(String dataset, String field) {
    Map<String, LocalizedText> words = dataset(dataset).valuesOf(FieldId.of(field));
    assertThat(words.values())
        .allSatisfy(word -> assertThat(word.byLanguage()).containsOnlyKeys("en", "es"));
    return words.keySet();
  }

  private static Dataset dataset(String id) {
    return new PoliceAdapter()
        .datasets().stream()
            .filter(dataset -> dataset.id().equals(DatasetId.of(id)))
            .findFirst()
            .orElseThrow();
  }

  private static Installed installed(DepartmentAdapter adapter) {
    return new Installed(
        Registry.adapters(List.of(adapter)), Registry.formats(OpenPolice.class.getClassLoader()));
  }

  private static Dataset.Builder copy(Dataset dataset) {
    Dataset.Builder copy =
        Dataset.builder(dataset.id())
            .title(dataset.title())
            .time(dataset.time())
            .identity(dataset.identity())
            .baseGrain(dataset.baseGrain())
            .zone(dataset.zone());
    dataset.fields().forEach(copy::field);
    dataset.derived().forEach(copy::derived);
    return copy;
  }
}
