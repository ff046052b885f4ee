package org.datainaction.renderers.words;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Translation;
import org.datainaction.text.Unit;

/**
 * The words of one language. A language that has no words of its own is spoken in English, and
 * marked so. Immutable and safe for use by many threads; what is said depends on the language
 * alone.
 */
public final class Words {
  private static final TextBundle BUNDLE = TextBundle.of(Words.class, "words");

  private final Locale locale;
  private final ULocale region;
  private final Numbers numbers;
  private final Dates dates;

  private Words(Locale locale, ULocale region) {
    this.locale = locale;
    this.region = region;
    this.numbers = new Numbers(region);
    this.dates = new Dates(region);
  }

  /** The words of a language. Without a country, numbers and dates are those of the USA. */
  public static Words in(Locale locale) {
    ULocale asked = ULocale.forLocale(locale);
    ULocale region =
        asked.getCountry().isEmpty()
            ? new ULocale.Builder().setLocale(asked).setRegion("US").build()
            : asked;
    return new Words(locale, region);
  }

  /** The BCP 47 codes of the languages that have words. */
  public static Set<String> languages() {
    return BUNDLE.languages();
  }

  /** The language asked for. */
  public Locale locale() {
    return locale;
  }

  /**
   * Says the message with this key.
   *
   * @throws IllegalStateException if no bundle has the key
   */
  public Said say(String key, Argument... arguments) {
    return say(Message.of(key, arguments));
  }

  /**
   * Says an argument by itself: a message, a text, a figure with its unit, a date, a value.
   *
   * @throws IllegalStateException if it is a message whose key no bundle has
   */
  public Said say(Argument argument) {
    Sentence sentence = new Sentence(this);
    return sentence.split(argument.fold(sentence));
  }

  /** A number as it stands in a table or on an axis: without the word for its unit. */
  public String number(BigDecimal value, Unit unit) {
    return unit.style() == Unit.Style.SECONDS
        ? say(seconds(value)).text()
        : numbers.write(value, unit.style());
  }

  /** The word for so many of a unit; empty for a bare number. */
  public Said unitWord(BigDecimal value, Unit unit) {
    return say(value.compareTo(BigDecimal.ONE) == 0 ? unit.one() : unit.many());
  }

  /** A date in full. */
  public String date(LocalDate date) {
    return dates.full(date);
  }

  /** How a duration in seconds is said; whole seconds. */
  Message seconds(BigDecimal value) {
    long all = numbers.whole(value);
    long size = Math.abs(all);
    String sign = all < 0 ? "negative-" : "";
    if (size < 60) {
      return Message.of("figure.seconds", Argument.Figure.count(all));
    }
    if (size < 3600) {
      return Message.of(
          "figure." + sign + "minutes",
          Argument.Figure.count(size / 60),
          Argument.Figure.count(size % 60));
    }
    return Message.of(
        "figure." + sign + "hours",
        Argument.Figure.count(size / 3600),
        Argument.Figure.count(size / 60 % 60),
        Argument.Figure.count(size % 60));
  }

  Dates dates() {
    return dates;
  }

  ULocale region() {
    return region;
  }

  Translation pattern(String key) {
    return BUNDLE.text(key).in(locale);
  }

  Translation text(LocalizedText text) {
    return text.in(locale);
  }

  /** The language of a translation, if it is not the reader's. */
  Optional<String> otherLanguage(String language) {
    boolean same = language.equals(locale.getLanguage()) || language.equals(locale.toLanguageTag());
    return same ? Optional.empty() : Optional.of(language);
  }
}
