package org.datainaction.compute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.text.LocalizedText;

/**
 * A day from which rows were counted in another way than before, as the rows themselves say.
 *
 * @param on the first day of the new way
 * @param from the way before, as it stands in the data; {@link #UNSAID} of rows that do not say
 * @param to the new way, likewise
 */
public record CountingChange(LocalDate on, String from, String to) {
  /** The way of rows that do not say how they were counted, where others do. */
  public static final String UNSAID = "";

  /** The break that follows from it. */
  public SeriesBreak seriesBreak(Dataset dataset) {
    return seriesBreak(dataset, UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param words puts the city's words in place of core's
   */
  public SeriesBreak seriesBreak(Dataset dataset, UnaryOperator<LocalizedText> words) {
    Optional<LocalizedText> before = label(dataset, from);
    Optional<LocalizedText> after = label(dataset, to);
    Map<String, String> reasons = new LinkedHashMap<>();
    words
        .apply(WebAnalytics.WORDS.text("counting-changed"))
        .byLanguage()
        .forEach(
            (language, template) -> {
              // A sentence of two languages could not be marked as either.
              if (speaks(before, language) && speaks(after, language)) {
                reasons.put(
                    language,
                    template
                        .replace("{to}", in(after, language, to))
                        .replace("{from}", in(before, language, from)));
              }
            });
    return new SeriesBreak(on, LocalizedText.of(reasons));
  }

  /** What a way is called; empty if its name is all there is. */
  public static Optional<LocalizedText> label(Dataset dataset, String way) {
    if (way.equals(UNSAID)) {
      return Optional.of(WebAnalytics.WORDS.text("counting-unsaid"));
    }
    return dataset.findLabel(dataset.method().orElseThrow(), way);
  }

  /** A way without words is a name, the same in all languages. */
  private static boolean speaks(Optional<LocalizedText> label, String language) {
    return label.map(text -> text.byLanguage().containsKey(language)).orElse(true);
  }

  private static String in(Optional<LocalizedText> label, String language, String way) {
    return label.map(text -> text.byLanguage().getOrDefault(language, text.english())).orElse(way);
  }
}
