package org.datainaction.workspace;

import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;

/** Checks that the city's words are for something that is there. */
final class WordsCheck {
  private final Catalog catalog;
  private final ProblemLog problems;

  WordsCheck(Catalog catalog, ProblemLog problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** Notes every bundle that nobody has, and every key that no text has. */
  void checkTexts(Collection<WordsFile> files) {
    if (files.isEmpty()) {
      return;
    }
    SetMultimap<String, String> known = catalog.keys();
    files.stream()
        .flatMap(file -> file.bundles().stream())
        .forEach(
            bundle -> {
              Set<String> keys = known.get(bundle.name());
              if (keys.isEmpty()) {
                unknown("bundle of words", bundle, known.keySet());
              } else {
                bundle.members().stream()
                    .filter(word -> !keys.contains(word.key()))
                    .forEach(word -> unknown(bundle.name(), word, keys));
              }
            });
  }

  /** Notes every dataset and field that nobody has. */
  void checkValues(Collection<WordsFile> files, Sources sources) {
    List<Dataset> datasets =
        Stream.concat(
                catalog.datasets().stream(),
                sources.published().stream().map(Sources.Published::dataset))
            .toList();
    for (WordsFile file : files) {
      for (WordsFile.Group<WordsFile.Group<WordsFile.Word>> group : file.values()) {
        Optional<Dataset> dataset =
            datasets.stream().filter(d -> d.id().toString().equals(group.name())).findFirst();
        if (dataset.isEmpty()) {
          unknown("dataset", group, datasets.stream().map(d -> d.id().toString()).toList());
        }
        dataset.ifPresent(found -> checkFields(group, found));
      }
    }
  }

  private void checkFields(WordsFile.Group<WordsFile.Group<WordsFile.Word>> group, Dataset found) {
    List<String> fields = found.fieldIds().map(Object::toString).toList();
    for (WordsFile.Group<WordsFile.Word> field : group.members()) {
      if (!fields.contains(field.name())) {
        References.unknown(
            "field of '" + group.name() + "' with the id",
            YamlNode.shortened(field.name()),
            fields,
            field.place(),
            problems);
      }
    }
  }

  private void unknown(String kind, WordsFile.Group<?> group, Collection<String> known) {
    catalog.unknown(kind, YamlNode.shortened(group.name()), known, group.place(), problems);
  }

  private void unknown(String bundle, WordsFile.Word word, Collection<String> known) {
    catalog.unknown(
        "text of '" + bundle + "' with the key",
        YamlNode.shortened(word.key()),
        known,
        word.place(),
        problems);
  }
}
