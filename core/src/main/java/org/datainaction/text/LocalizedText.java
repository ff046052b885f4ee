package org.datainaction.text;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text in several languages. English is always there and stands in for a language that is
 * missing; {@link #in} says which language was found, so that a page can mark it. A text of a
 * bundle remembers where it comes from, so that a workspace can replace it; two texts with the same
 * words are equal wherever they come from.
 *
 * <p>Immutable.
 */
public final class LocalizedText implements Argument {
  /** The language that every text has. */
  public static final String BASE = "en";

  /** In the order of tags. */
  private final ImmutableMap<String, String> byLanguage;

  private final Optional<Origin> origin;

  private LocalizedText(ImmutableMap<String, String> byLanguage, Optional<Origin> origin) {
    this.byLanguage = byLanguage;
    this.origin = origin;
    if (!byLanguage.containsKey(BASE)) {
      throw new IllegalArgumentException("a text needs English ('en'); found " + byLanguage);
    }
  }

  /** A text in English only. */
  public static LocalizedText of(String english) {
    return new LocalizedText(ImmutableMap.of(BASE, english), Optional.empty());
  }

  /** A text in English and Spanish. */
  public static LocalizedText of(String english, String spanish) {
    return new LocalizedText(ImmutableMap.of(BASE, english, "es", spanish), Optional.empty());
  }

  /**
   * A text by BCP 47 language tag.
   *
   * @throws IllegalArgumentException if {@code en} is missing
   */
  public static LocalizedText of(Map<String, String> byLanguage) {
    return new LocalizedText(ImmutableMap.copyOf(new TreeMap<>(byLanguage)), Optional.empty());
  }

  /** A text of a bundle, in languages that are in order. */
  static LocalizedText ofOrdered(ImmutableMap<String, String> inOrder, Origin origin) {
    return new LocalizedText(inOrder, Optional.of(origin));
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
    TreeMap<String, String> all = new TreeMap<>(byLanguage);
    all.put(language, text);
    return new LocalizedText(ImmutableMap.copyOf(all), origin);
  }

  /** This text, coming from there. */
  public LocalizedText from(Origin bundleAndKey) {
    return new LocalizedText(byLanguage, Optional.of(bundleAndKey));
  }

  /** Where it comes from; empty for a text that stands in no bundle. */
  public Optional<Origin> origin() {
    return origin;
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

  /**
   * Where a text stands.
   *
   * @param bundle id of the bundle; empty if the bundle has no name of its own, and then it is
   *     called like the department whose adapter uses it
   * @param key in the bundle
   */
  public record Origin(String bundle, String key) {}
}
