package org.datainaction.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Problem;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.workspace.yaml.YamlNode;

/**
 * Tells which published values have no word in a language, although their field has words for its
 * values. A field without any holds names that are the same everywhere.
 */
final class MissingValues {
  private MissingValues() {}

  /** One warning for each field and language. */
  static List<Problem> problems(DatasetFigures figures) {
    Dataset dataset = figures.scan().bound().dataset();
    TreeMap<FieldId, Set<String>> found = new TreeMap<>();
    for (Measure measure : figures.measures()) {
      for (Series series : figures.series(measure)) {
        shown(measure, series)
            .filter(part -> !dataset.valuesOf(part.field()).isEmpty())
            .ifPresent(
                part ->
                    found
                        .computeIfAbsent(part.field(), fresh -> new TreeSet<>())
                        .add(part.value()));
      }
    }
    List<Problem> problems = new ArrayList<>();
    found.forEach(
        (field, values) -> {
          for (Locale language : figures.scan().bound().languages()) {
            List<String> missing =
                values.stream()
                    .filter(value -> isMissing(dataset.findLabel(field, value), language))
                    .map(value -> "'" + YamlNode.shortened(value) + "'")
                    .toList();
            if (!missing.isEmpty()) {
              problems.add(
                  MissingTexts.warning(
                      "value of '" + field + "' in '" + dataset.id() + "'",
                      missing,
                      language,
                      "them below 'values', '" + dataset.id() + "', '" + field + "'"));
            }
          }
        });
    return problems;
  }

  /** The part that a series is about, if any figure of it is published. */
  private static Optional<Slice.Part> shown(Measure measure, Series series) {
    boolean published = series.observations().stream().anyMatch(o -> o.figures().isPresent());
    return published && series.slice() instanceof Slice.Part part
        ? Optional.of(part)
            .filter(one -> !one.value().equals(Slice.Part.NOT_GIVEN))
            .filter(
                one ->
                    measure.breakdowns().stream()
                        .map(Breakdown::field)
                        .anyMatch(one.field()::equals))
        : Optional.empty();
  }

  /** A word that stands in a bundle is told with its bundle. */
  private static boolean isMissing(Optional<LocalizedText> word, Locale language) {
    return word.map(text -> text.origin().isEmpty() && Texts.lacks(text, language)).orElse(true);
  }
}
