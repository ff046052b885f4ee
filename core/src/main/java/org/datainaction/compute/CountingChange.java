package org.datainaction.compute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.text.LocalizedText;

/**
 * A day from which rows were counted in another way than before, as the rows themselves say.
 *
 * @param on the first day of the new way
 * @param from the way before, as it stands in the data
 * @param to the new way
 */
public record CountingChange(LocalDate on, String from, String to) {
  /** The break that follows from it. */
  public SeriesBreak seriesBreak(Dataset dataset) {
    Map<String, String> reasons = new LinkedHashMap<>();
    LocalizedText before = label(dataset, from);
    LocalizedText after = label(dataset, to);
    WebAnalytics.WORDS
        .text("counting-changed")
        .byLanguage()
        .forEach(
            (language, template) ->
                reasons.put(
                    language,
                    template
                        .replace("{to}", in(after, language))
                        .replace("{from}", in(before, language))));
    return new SeriesBreak(on, LocalizedText.of(reasons));
  }

  private static LocalizedText label(Dataset dataset, String way) {
    FieldId method = dataset.method().orElseThrow();
    return dataset.findLabel(method, way).orElseGet(() -> LocalizedText.of(way));
  }

  private static String in(LocalizedText text, String language) {
    return text.byLanguage().getOrDefault(language, text.english());
  }
}
