package org.datainaction.renderers;

import java.util.function.UnaryOperator;
import org.datainaction.text.LocalizedText;

/**
 * Texts of the fixtures' city.
 *
 * @param change what is done to each of them
 */
record FixtureTexts(UnaryOperator<String> change) {
  LocalizedText text(String english, String spanish) {
    return LocalizedText.of(change.apply(english), change.apply(spanish));
  }

  /** A text that nobody has translated yet. */
  LocalizedText englishOnly(String english) {
    return LocalizedText.of(change.apply(english));
  }

  String plain(String value) {
    return change.apply(value);
  }
}
