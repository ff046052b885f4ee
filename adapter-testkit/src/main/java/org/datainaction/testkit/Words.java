package org.datainaction.testkit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.LocalizedText.Origin;
import org.datainaction.text.TextBundle;

/** Whether the bundles and what the adapter says agree. */
record Words(DepartmentAdapter adapter, TextBundle bundle, Faults faults) {
  void inEveryLanguage() {
    Set<String> english = bundle.keys(LocalizedText.BASE);
    for (String language : bundle.languages()) {
      for (String key : english) {
        if (!bundle.keys(language).contains(key)) {
          faults.add(
              "the word '" + key + "' is missing in the language '" + language + "'",
              "translate it in words_" + language + ".properties; until then readers see English");
        }
      }
      Set<String> unknown = new TreeSet<>(bundle.keys(language));
      unknown.removeAll(english);
      for (String key : unknown) {
        faults.add(
            "the word '" + key + "' is in words_" + language + ".properties only",
            "mend its spelling, or write it into words_en.properties as well");
      }
    }
    if (bundle.languages().size() > 1) {
      for (LocalizedText text : said()) {
        if (!text.english().isBlank() && text.byLanguage().size() == 1 && !isOfBundle(text)) {
          faults.add(
              "'" + text.english() + "' is said in English only, in the code",
              "move it to words_en.properties, translate it beside, and read it from the bundle");
        }
      }
    }
  }

  void noneLeftOver() {
    Set<Origin> used = texts().flatMap(text -> text.origin().stream()).collect(Collectors.toSet());
    for (String key : bundle.keys(LocalizedText.BASE)) {
      if (!used.contains(new Origin(bundle.id(), key))) {
        faults.add(
            "the word '" + key + "' is in words_en.properties and nothing says it",
            "use it, or delete it in every language");
      }
    }
  }

  private boolean isOfBundle(LocalizedText text) {
    return bundle.keys(LocalizedText.BASE).stream().map(bundle::text).anyMatch(text::equals);
  }

  private Set<LocalizedText> said() {
    return texts().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<LocalizedText> texts() {
    return Stream.of(
            Stream.of(adapter.department().name()),
            adapter.datasets().stream().flatMap(Dataset::texts),
            adapter.measures().stream().flatMap(Measure::texts))
        .flatMap(texts -> texts);
  }
}
