package org.datainaction.renderers.html.view;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.text.LocalizedText;

/**
 * The words that a field has for its values.
 *
 * @param title of the field
 * @param words by value as it stands in the data, in the order in which values are shown
 */
public record FieldWords(LocalizedText title, Map<String, LocalizedText> words) {
  public FieldWords {
    words = ImmutableMap.copyOf(words);
  }

  /** Those of a dataset's columns and derived fields that have any. */
  public static List<FieldWords> of(Dataset dataset) {
    return dataset
        .fieldIds()
        .filter(field -> !dataset.valuesOf(field).isEmpty())
        .map(field -> new FieldWords(dataset.titleOf(field), dataset.valuesOf(field)))
        .toList();
  }
}
