package org.datainaction.workspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.LocalizedText.Origin;

/**
 * The city's words in place of those that adapters ship, in all languages. Immutable; what it is
 * applied to keeps its meaning, and texts without origin stay as they are.
 */
final class OwnWords implements UnaryOperator<LocalizedText> {
  /** The folder of the files. */
  static final String FOLDER = "words";

  /** A city that says everything as the adapters do. */
  static final OwnWords NONE = new OwnWords(Map.of());

  private final Map<Origin, Map<String, String>> texts = new HashMap<>();
  private final Map<FieldOf, Map<String, Map<String, String>>> values = new HashMap<>();

  /** With what the files say, by language tag. */
  OwnWords(Map<String, WordsFile> files) {
    new TreeMap<>(files).forEach(this::add);
  }

  private void add(String language, WordsFile file) {
    for (WordsFile.Group<WordsFile.Word> bundle : file.bundles()) {
      for (WordsFile.Word word : bundle.members()) {
        put(texts, new Origin(bundle.name(), word.key()), language, word.text());
      }
    }
    for (WordsFile.Group<WordsFile.Group<WordsFile.Word>> dataset : file.values()) {
      for (WordsFile.Group<WordsFile.Word> field : dataset.members()) {
        Map<String, Map<String, String>> words =
            values.computeIfAbsent(
                new FieldOf(dataset.name(), field.name()), fresh -> new LinkedHashMap<>());
        field.members().forEach(word -> put(words, word.key(), language, word.text()));
      }
    }
  }

  /** Whether the city says everything as the adapters do. */
  boolean isEmpty() {
    return texts.isEmpty() && values.isEmpty();
  }

  private static <K> void put(
      Map<K, Map<String, String>> words, K key, String language, String text) {
    if (!text.isEmpty()) {
      words.computeIfAbsent(key, fresh -> new TreeMap<>()).put(language, text);
    }
  }

  /** The text in the city's words, in the languages in which it has some. */
  @Override
  public LocalizedText apply(LocalizedText text) {
    return text.origin().map(texts::get).map(words -> said(text, words)).orElse(text);
  }

  /** The dataset in the city's words, with its words for values. */
  Dataset apply(Dataset dataset) {
    Dataset said = dataset.withTexts(this);
    for (FieldId field : dataset.fieldIds().toList()) {
      Map<String, Map<String, String>> words =
          values.getOrDefault(new FieldOf(dataset.id().toString(), field.value()), Map.of());
      if (!words.isEmpty()) {
        Map<String, LocalizedText> all = new LinkedHashMap<>(said.valuesOf(field));
        words.forEach(
            (value, byLanguage) ->
                // Without an English word the value speaks for itself.
                all.put(value, said(all.getOrDefault(value, LocalizedText.of(value)), byLanguage)));
        said = said.withValues(field, all);
      }
    }
    return said;
  }

  private static LocalizedText said(LocalizedText text, Map<String, String> byLanguage) {
    LocalizedText said = text;
    for (Map.Entry<String, String> word : byLanguage.entrySet()) {
      said = said.with(word.getKey(), word.getValue());
    }
    return said;
  }

  private record FieldOf(String dataset, String field) {}
}
