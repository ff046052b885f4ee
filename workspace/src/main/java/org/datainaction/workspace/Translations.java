package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.YamlNode;

/** What {@code translations/<language>.yaml} says: English text to the text in that language. */
final class Translations {
  /** The form of the whole file. */
  static final Form<Translations> FORM =
      (node, problems) -> {
        if (!(node instanceof YamlNode.Mapping mapping)) {
          problems.error(
              VALUE_INVALID,
              node.place(),
              "found " + node.found(),
              "lines like \"English text\": \"translated text\"");
          return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
          if (entry.value() instanceof YamlNode.Scalar text) {
            // An entry with nothing after it waits for its translation.
            places.put(entry.key(), entry.place());
            if (!text.isNothing() && !text.text().isBlank()) {
              texts.put(entry.key(), text.text());
            }
          } else if (!(entry.value() instanceof YamlNode.Unreadable)) {
            problems.error(
                VALUE_INVALID, entry.value().place(), "found " + entry.value().found(), "a text");
          }
        }
        return Optional.of(new Translations(texts, places));
      };

  private final ImmutableMap<String, String> texts;
  private final ImmutableMap<String, Place> places;

  private Translations(Map<String, String> texts, Map<String, Place> places) {
    this.texts = ImmutableMap.copyOf(texts);
    this.places = ImmutableMap.copyOf(places);
  }

  /** The translation of a text, if there is one. */
  Optional<String> find(String english) {
    return Optional.ofNullable(texts.get(english));
  }

  /** Every entry, in the order of the file. */
  Map<String, Place> places() {
    return places;
  }
}
