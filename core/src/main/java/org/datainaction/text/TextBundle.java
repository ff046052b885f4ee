package org.datainaction.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The words of an adapter, kept beside its class in one UTF-8 properties file per language: {@code
 * words_en.properties}, {@code words_es.properties}. The English file says in its entry {@code
 * languages} which files there are, so that a language is added without touching code.
 *
 * <p>Each text knows its bundle and key ({@link LocalizedText#origin}), by which a workspace can
 * replace it. The bundle is called like the department whose adapter uses it, unless the English
 * file names it in its entry {@code bundle}.
 *
 * <p>Immutable; reads its files once, in {@link #of}.
 */
public final class TextBundle {
  private static final String LANGUAGES = "languages";
  private static final String BUNDLE = "bundle";

  private final String id;
  private final String englishFile;
  private final ImmutableSortedMap<String, ImmutableMap<String, String>> byLanguage;

  private TextBundle(
      String id, String englishFile, Map<String, ImmutableMap<String, String>> byLanguage) {
    this.id = id;
    this.englishFile = englishFile;
    this.byLanguage = ImmutableSortedMap.copyOf(byLanguage);
  }

  /**
   * Reads the words that stand beside a class.
   *
   * @param owner the class in whose package the files are
   * @param baseName the name before the underscore, for example {@code words}
   * @throws IllegalStateException if a file is missing or the English one does not name the
   *     languages, English among them
   */
  public static TextBundle of(Class<?> owner, String baseName) {
    String englishFile = fileName(baseName, LocalizedText.BASE);
    Properties english = read(owner, englishFile);
    Set<String> languages = languages(owner, englishFile, english);
    String id = english.getProperty(BUNDLE, "").strip();
    ImmutableMap.Builder<String, ImmutableMap<String, String>> files = ImmutableMap.builder();
    for (String language : languages) {
      Properties words =
          language.equals(LocalizedText.BASE) ? english : read(owner, fileName(baseName, language));
      words.remove(LANGUAGES);
      words.remove(BUNDLE);
      files.put(language, com.google.common.collect.Maps.fromProperties(words));
    }
    return new TextBundle(id, owner.getPackageName() + "/" + englishFile, files.buildOrThrow());
  }

  /**
   * The text in every language that has it.
   *
   * @throws IllegalStateException if the English file lacks it
   */
  public LocalizedText text(String key) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    byLanguage.forEach(
        (language, words) -> {
          String text = words.get(key);
          if (text != null) {
            texts.put(language, text);
          }
        });
    ImmutableMap<String, String> found = texts.buildOrThrow();
    if (!found.containsKey(LocalizedText.BASE)) {
      throw new IllegalStateException("'" + key + "' is missing in " + englishFile);
    }
    return LocalizedText.ofOrdered(found, new LocalizedText.Origin(id, key));
  }

  /** The name that the English file gives the bundle; empty if it gives none. */
  public String id() {
    return id;
  }

  /** The BCP 47 tags of the languages there are, in order. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The keys that a language has, in order; none for a language that is not there. */
  public Set<String> keys(String language) {
    return ImmutableSortedSet.copyOf(byLanguage.getOrDefault(language, ImmutableMap.of()).keySet());
  }

  private static Set<String> languages(Class<?> owner, String file, Properties english) {
    Set<String> languages =
        ImmutableSortedSet.copyOf(
            Splitter.on(',')
                .trimResults()
                .omitEmptyStrings()
                .split(english.getProperty(LANGUAGES, "")));
    if (!languages.contains(LocalizedText.BASE)) {
      throw new IllegalStateException(
          "%s/%s must name its languages, for example '%s = en, es'; found %s"
              .formatted(owner.getPackageName(), file, LANGUAGES, languages));
    }
    return languages;
  }

  private static String fileName(String baseName, String language) {
    return baseName + "_" + language + ".properties";
  }

  private static Properties read(Class<?> owner, String file) {
    try (InputStream bytes = owner.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException(
            "the file '%s' is missing beside %s".formatted(file, owner.getName()));
      }
      Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      Properties words = new Properties();
      words.load(text);
      return words;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + file + " of " + owner.getName(), broken);
    }
  }
}
