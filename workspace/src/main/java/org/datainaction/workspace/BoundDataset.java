package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.DatasetId;
import org.datainaction.measure.Measure;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;

/**
 * A dataset as the city uses it: with its zone, columns and years, its measures with the city's
 * lists and breaks, and the exports that feed it.
 *
 * @param dataset the definition as used
 * @param measures every measure on it, in the order of the adapters
 * @param binding which files feed it
 * @param calendar the year by which its figures are kept: the city's, if its files have no other
 * @param words the city's, in place of those that are shipped
 * @param languages in which is published
 * @param thorough whether also what takes long is looked for
 */
record BoundDataset(
    Dataset dataset,
    List<Measure> measures,
    ExportBinding binding,
    FiscalCalendar calendar,
    OwnWords words,
    List<Locale> languages,
    boolean thorough) {
  BoundDataset {
    measures = ImmutableList.copyOf(measures);
    languages = ImmutableList.copyOf(languages);
  }

  /** What is counted beside the measures, to find what is probably wrong. */
  Probes probes() {
    return Probes.of(dataset, measures, thorough);
  }

  /** Every dataset that has exports, in the order of {@code sources.yaml}. */
  static List<BoundDataset> of(WorkspaceFiles.Content content) {
    return of(content, false);
  }

  /**
   * The same.
   *
   * @param thorough whether also what takes long is looked for
   */
  static List<BoundDataset> of(WorkspaceFiles.Content content, boolean thorough) {
    Catalog catalog = content.catalog();
    Sources sources = content.sources();
    Map<DatasetId, Dataset> datasets =
        Stream.concat(
                catalog.datasets().stream(),
                sources.published().stream().map(Sources.Published::dataset))
            .collect(Collectors.toMap(Dataset::id, Function.identity()));
    List<Measure> measures = new ArrayList<>(catalog.measures());
    sources.published().forEach(published -> measures.add(published.measure()));
    List<BoundDataset> bound = new ArrayList<>();
    for (ExportBinding binding : sources.exports()) {
      Dataset dataset = datasets.get(binding.dataset());
      if (dataset != null) {
        bound.add(
            new BoundDataset(
                asUsed(dataset, binding),
                measures.stream()
                    .filter(measure -> measure.dataset().equals(dataset.id()))
                    .filter(measure -> hasItsLists(measure, sources))
                    .map(measure -> asUsed(measure, sources).withTexts(content.words()))
                    .toList(),
                binding,
                binding.years().orElse(content.plan().plan().calendar()),
                content.words(),
                content.plan().languages(),
                thorough));
      }
    }
    return bound;
  }

  /** Whether the city keeps every list that the measure names; without one it cannot be taken. */
  static boolean hasItsLists(Measure measure, Sources sources) {
    return measure
        .lists()
        .allMatch(list -> list.shipped() || sources.findList(list.id()).isPresent());
  }

  private static Dataset asUsed(Dataset dataset, ExportBinding binding) {
    Dataset used = dataset.withColumns(columns(dataset, binding));
    if (binding.zone().isPresent()) {
      used = used.inZone(binding.zone().get());
    }
    return binding.synthetic() ? used.asSynthetic() : used;
  }

  private static List<Field> columns(Dataset dataset, ExportBinding binding) {
    return dataset.fields().stream()
        .map(
            field -> {
              String header = binding.columns().get(field.id());
              Field used = header == null ? field : field.standingAs(header);
              for (String spelling : binding.missing().getOrDefault(field.id(), List.of())) {
                used = used.missing().containsKey(spelling) ? used : missing(used, spelling);
              }
              return used;
            })
        .toList();
  }

  private static Field missing(Field field, String spelling) {
    return field.withMissing(spelling, LocalizedText.of("no value", "sin valor"));
  }

  private static Measure asUsed(Measure measure, Sources sources) {
    Measure listed = measure.withLists(list -> sources.findList(list.id()).orElse(list));
    return sources.additions().stream()
        .filter(addition -> addition.measure().equals(measure.id()))
        .reduce(listed, (known, addition) -> addition.to(known), (a, b) -> b);
  }
}
