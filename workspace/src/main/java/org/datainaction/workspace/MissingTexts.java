package org.datainaction.workspace;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.LocalizedText.Origin;
import org.datainaction.workspace.yaml.YamlNode;

/** Tells which texts of adapters a language of the city lacks, as far as the city uses them. */
final class MissingTexts {
  private static final int MOST_NAMED = 5;

  private final WorkspaceFiles.Content content;
  private final Set<DatasetId> datasets = new HashSet<>();

  private MissingTexts(WorkspaceFiles.Content content) {
    this.content = content;
    content.sources().exports().forEach(export -> datasets.add(export.dataset()));
    content.plan().shown().measures().stream()
        .flatMap(id -> content.catalog().findMeasure(id).stream())
        .forEach(measure -> datasets.add(measure.dataset()));
  }

  /** One warning for each bundle and language; the city's own texts are told elsewhere. */
  static List<Problem> problems(WorkspaceFiles.Content content) {
    List<LocalizedText> used = new MissingTexts(content).used().toList();
    List<Problem> problems = new ArrayList<>();
    for (Locale language : content.plan().languages()) {
      SetMultimap<String, String> missing = LinkedHashMultimap.create();
      used.stream()
          .filter(text -> Texts.lacks(text, language))
          .forEach(text -> missing.put(bundle(text), name(text)));
      missing
          .asMap()
          .forEach(
              (bundle, keys) ->
                  problems.add(
                      bundle.isEmpty()
                          ? warning(
                              "text of adapters that stand in no bundle",
                              keys,
                              language,
                              "adapters that keep their texts in bundles")
                          : warning(
                              "text of '" + bundle + "'",
                              keys,
                              language,
                              "them below '" + bundle + "', or an adapter that has them")));
    }
    return problems;
  }

  /** So many things without words: {@code 12 texts of 'fire' have no words in 'es': a, b, …}. */
  static Problem warning(String what, Collection<String> names, Locale language, String expected) {
    boolean one = names.size() == 1;
    String plural = what.replaceFirst("^[a-z]+", one ? "$0" : "$0s");
    String first = String.join(", ", names.stream().limit(MOST_NAMED).toList());
    String tag = language.toLanguageTag();
    return Problem.warning(
        ProblemCode.TRANSLATION_MISSING,
        Place.file(OwnWords.FOLDER + "/" + tag + ".yaml"),
        "%s %s %s no words in '%s': %s%s"
            .formatted(
                Integer.toString(names.size()),
                plural,
                one ? "has" : "have",
                tag,
                first,
                names.size() > MOST_NAMED ? ", …" : ""),
        expected);
  }

  private Stream<LocalizedText> used() {
    Catalog catalog = content.catalog();
    List<Measure> measures = catalog.measures().stream().filter(this::isUsed).toList();
    return Stream.of(
            catalog.departments().stream()
                .filter(department -> isNamedByItsAdapter(department, measures))
                .map(Department::name),
            catalog.datasets().stream()
                .filter(dataset -> datasets.contains(dataset.id()))
                .flatMap(MissingTexts::texts),
            measures.stream().flatMap(Measure::texts))
        .flatMap(texts -> texts);
  }

  private boolean isUsed(Measure measure) {
    return datasets.contains(measure.dataset())
        && (BoundDataset.hasItsLists(measure, content.sources())
            || content.plan().shown().measures().contains(measure.id()));
  }

  private boolean isNamedByItsAdapter(Department department, List<Measure> used) {
    return used.stream().anyMatch(m -> m.id().department().equals(department.id()))
        && content.plan().departments().stream().noneMatch(o -> o.id().equals(department.id()));
  }

  /** Words for values that stand in no bundle are told where the value is found. */
  private static Stream<LocalizedText> texts(Dataset dataset) {
    Set<LocalizedText> words = new HashSet<>();
    dataset
        .fieldIds()
        .flatMap(field -> dataset.valuesOf(field).values().stream())
        .forEach(words::add);
    return dataset.texts().filter(text -> text.origin().isPresent() || !words.contains(text));
  }

  private static String bundle(LocalizedText text) {
    return text.origin().map(Origin::bundle).orElse("");
  }

  private static String name(LocalizedText text) {
    return text.origin()
        .map(Origin::key)
        .orElseGet(() -> "'" + YamlNode.shortened(text.english()) + "'");
  }
}
