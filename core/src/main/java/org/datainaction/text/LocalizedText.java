package org.datainaction.text;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;

/**
 * One text in several languages. English is always there and stands in for a language that is
 * missing; {@link #in} says which language was found, so that a page can mark it.
 *
 * <p>Immutable.
 */
public final class LocalizedText implements Argument {
  /** The language that every text has. */
  public static final String BASE = "en";

  private final ImmutableSortedMap<String, String> byLanguage;

  private LocalizedText(Map<String, String> byLanguage) {
    this.byLanguage = ImmutableSortedMap.copyOf(byLanguage);
    if (!this.byLanguage.containsKey(BASE)) {
      throw new IllegalArgumentException("a text needs English ('en'); found " + byLanguage);
    }
  }

  /** A text in English only. */
  public static LocalizedText of(String english) {
    return new LocalizedText(Map.of(BASE, english));
  }

  /** A text in English and Spanish. */
  public static LocalizedText of(String english, String spanish) {
    return new LocalizedText(Map.of(BASE, english, "es", spanish));
  }

  /**
   * A text by BCP 47 language tag.
   *
   * @throws IllegalArgumentException if {@code en} is missing
   */
  public static LocalizedText of(Map<String, String> byLanguage) {
    return new LocalizedText(byLanguage);
  }

  /** The text in this language, in its less specific forms, or in English; with the tag found. */
  public Translation in(Locale locale) {
    for (String tag = locale.toLanguageTag(); !tag.isEmpty(); tag = lessSpecific(tag)) {
      String found = byLanguage.get(tag);
      if (found != null) {
        return new Translation(found, tag);
      }
    }
    return new Translation(english(), BASE);
  }

  private static String lessSpecific(String tag) {
    return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
  }

  /** The English text. */
  public String english() {
    return java.util.Objects.requireNonNull(byLanguage.get(BASE));
  }

  /** All texts by BCP 47 tag, in the order of tags. */
  public Map<String, String> byLanguage() {
    return byLanguage;
  }

  /** This text with one language added or replaced. */
  public LocalizedText with(String language, String text) {
    java.util.TreeMap<String, String> all = new java.util.TreeMap<>(byLanguage);
    all.put(language, text);
    return new LocalizedText(all);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof LocalizedText text && text.byLanguage.equals(byLanguage);
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }

  @Override
  public String toString() {
    return english();
  }
}
