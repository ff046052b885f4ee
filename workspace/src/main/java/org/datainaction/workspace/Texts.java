package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.KEY_MISSING;
import static org.datainaction.problem.ProblemCode.KEY_UNKNOWN;
import static org.datainaction.problem.ProblemCode.TRANSLATION_MISSING;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;
import org.datainaction.text.LocalizedText;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;

/**
 * The texts that a workspace says to residents: plain English that is looked up in the
 * translations, or several languages side by side. Remembers what was used, so that what is missing
 * and what is left over can be told.
 */
final class Texts implements Form.WithStandIn<LocalizedText> {
  private static final int LONGEST_TO_COMPARE = 200;
  private static final LocalizedText NOTHING = LocalizedText.of("");

  private final Map<String, Translations> translations;
  private final List<Used> used = new ArrayList<>();

  /** With translations by language tag. */
  Texts(Map<String, Translations> translations) {
    this.translations = new TreeMap<>(translations);
  }

  @Override
  public Optional<LocalizedText> read(YamlNode node, ProblemLog problems) {
    Optional<LocalizedText> text =
        node instanceof YamlNode.Mapping mapping
            ? sideBySide(mapping, problems)
            : Forms.TEXT.read(node, problems).map(this::translated);
    text.ifPresent(found -> used.add(new Used(node.place(), found)));
    return text;
  }

  @Override
  public LocalizedText standIn() {
    return NOTHING;
  }

  private LocalizedText translated(String english) {
    LocalizedText text = LocalizedText.of(english);
    for (Map.Entry<String, Translations> language : translations.entrySet()) {
      Optional<String> found = language.getValue().find(english);
      if (found.isPresent()) {
        text = text.with(language.getKey(), found.get());
      }
    }
    return text;
  }

  private Optional<LocalizedText> sideBySide(YamlNode.Mapping mapping, ProblemLog problems) {
    Map<String, String> byLanguage = new TreeMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      if (findLanguage(entry.key()).isEmpty()) {
        problems.error(
            VALUE_INVALID,
            entry.place(),
            "'" + YamlNode.shortened(entry.key()) + "' is no language",
            "a text, or languages like en and es with the text in each");
      } else if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
        byLanguage.put(entry.key(), scalar.text());
      } else if (!(entry.value() instanceof YamlNode.Unreadable)) {
        problems.error(
            VALUE_INVALID, entry.value().place(), "found " + entry.value().found(), "a text");
      }
    }
    if (!byLanguage.containsKey(LocalizedText.BASE)) {
      problems.error(KEY_MISSING, mapping.place(), "'en' is missing", "the text in English too");
      return Optional.empty();
    }
    LocalizedText text = translated(byLanguage.get(LocalizedText.BASE));
    for (Map.Entry<String, String> given : byLanguage.entrySet()) {
      text = text.with(given.getKey(), given.getValue());
    }
    return Optional.of(text);
  }

  /** The language with this BCP 47 tag, written in its usual way, if it is one. */
  static Optional<Locale> findLanguage(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      boolean isCode = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
      return isCode && locale.toLanguageTag().equals(tag) ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException notATag) {
      return Optional.empty();
    }
  }

  /** Notes, as warnings, every text that a language lacks and every translation nothing uses. */
  void noteGaps(List<Locale> languages, ProblemLog problems) {
    Set<String> reported = new HashSet<>();
    for (Used text : used) {
      for (Locale language : languages) {
        String tag = language.toLanguageTag();
        String english = text.text.english();
        if (lacks(text.text, language) && reported.add(tag + ' ' + english)) {
          problems.warning(
              TRANSLATION_MISSING,
              text.place,
              "'" + YamlNode.shortened(english) + "' has no translation into '" + tag + "'",
              "an entry in translations/" + tag + ".yaml");
        }
      }
    }
    Set<String> english = new HashSet<>();
    used.forEach(text -> english.add(text.text.english()));
    translations.values().forEach(book -> noteUnused(book, english, problems));
  }

  private static void noteUnused(Translations book, Set<String> english, ProblemLog problems) {
    book.places()
        .forEach(
            (text, place) -> {
              if (!english.contains(text)) {
                List<String> near =
                    english.stream().filter(t -> t.length() <= LONGEST_TO_COMPARE).toList();
                String hint =
                    text.length() > LONGEST_TO_COMPARE
                        ? ""
                        : Nearest.to(text, near).map(n -> "'" + n + "'").orElse("");
                problems.warning(
                    KEY_UNKNOWN,
                    place,
                    "nothing in the workspace says '" + YamlNode.shortened(text) + "'",
                    hint);
              }
            });
  }

  /** Whether a text says something and has no words in a language. */
  static boolean lacks(LocalizedText text, Locale language) {
    String found = text.in(language).language();
    return hasWords(text.english())
        && !found.equals(language.toLanguageTag())
        && !found.equals(language.getLanguage());
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private record Used(Place place, LocalizedText text) {}
}
