package org.datainaction.renderers.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.FixtureSeries;
import org.datainaction.renderers.words.Said.Span;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);
  private static final Words SPANISH = Words.in(Locale.forLanguageTag("es"));
  private static final Unit VIEWS =
      Unit.counted("views", LocalizedText.of("view", "vista"), LocalizedText.of("views", "vistas"));
  private static final Unit RATE = Unit.decimal("rate", LocalizedText.of("per 1,000"));
  private static final Unit SHARE = Unit.shareOf("share", LocalizedText.of("calls", "llamadas"));

  @ParameterizedTest
  @CsvSource({
    "WHOLE, 1240, '1,240'",
    "WHOLE, 0, 0",
    "WHOLE, 1249.83, '1,250'",
    "WHOLE, 3.44, 3.4",
    "DECIMAL, 12.759, 12.76",
    "DECIMAL, 12.7, 12.7",
    "DECIMAL, 13, 13",
    "PERCENT, 0.86, 86%",
    "PERCENT, 0.466184, 46.6%",
    "PERCENT, 0.94003, 94.0%",
    "PERCENT, 0, 0%",
    "SECONDS, 1, 1 second",
    "SECONDS, 45, 45 seconds",
    "SECONDS, 561, 9 min 21 s",
    "SECONDS, 3725, 1 h 2 min 5 s",
    "SECONDS, -561, −9 min 21 s"
  })
  void numbers_are_written_as_their_unit_asks(Unit.Style style, String value, String written) {
    Unit unit =
        switch (style) {
          case WHOLE -> VIEWS;
          case DECIMAL -> RATE;
          case PERCENT -> SHARE;
          case SECONDS -> Unit.seconds();
        };

    assertThat(ENGLISH.number(new BigDecimal(value), unit)).isEqualTo(written);
  }

  @Test
  void spanish_of_the_usa_writes_numbers_with_comma_and_point() {
    assertThat(SPANISH.number(new BigDecimal("1234567"), VIEWS)).isEqualTo("1,234,567");
    assertThat(SPANISH.number(new BigDecimal("12.76"), RATE)).isEqualTo("12.76");
  }

  @Test
  void a_figure_is_said_with_the_word_for_one_or_many() {
    assertThat(figure(ENGLISH, 1)).isEqualTo("1\u00A0view");
    assertThat(figure(ENGLISH, 0)).isEqualTo("0\u00A0views");
    assertThat(figure(SPANISH, 1240)).isEqualTo("1,240\u00A0vistas");
  }

  @Test
  void dates_are_written_out() {
    LocalDate day = LocalDate.of(2025, 1, 5);

    assertThat(ENGLISH.date(day)).isEqualTo("January 5, 2025");
    assertThat(SPANISH.date(day)).isEqualTo("5 de enero de 2025");
  }

  @Test
  void periods_are_named_by_their_months() {
    Period quarter = FixtureSeries.periods(Grain.QUARTER, LocalDate.of(2024, 10, 1), 1).get(0);
    Period year = FixtureSeries.periods(Grain.YEAR, LocalDate.of(2024, 10, 1), 1).get(0);

    assertThat(ENGLISH.say(quarter.label()).text()).isEqualTo("Oct–Dec 2024");
    assertThat(SPANISH.say(quarter.label()).text()).isEqualTo("oct–dic 2024");
    assertThat(ENGLISH.say(year.label()).text()).isEqualTo("FY2025 (Jul 2024–Jun 2025)");
  }

  @Test
  void things_are_joined_as_the_language_joins_them() {
    List<Argument> values =
        List.of(new Argument.Verbatim("a"), new Argument.Verbatim("b"), new Argument.Verbatim("c"));

    assertThat(ENGLISH.say(new Argument.Items(values, Argument.Join.OR)).text())
        .isEqualTo("a, b, or c");
    assertThat(SPANISH.say(new Argument.Items(values, Argument.Join.AND)).text())
        .isEqualTo("a, b y c");
  }

  @Test
  void a_text_without_translation_is_kept_apart_with_its_language() {
    Said said = SPANISH.say("how.count", LocalizedText.of("fire calls"));

    assertThat(said.text()).isEqualTo("Contamos: fire calls.");
    assertThat(said.spans()).contains(new Span("fire calls", Optional.of("en"), false));
  }

  @Test
  void software_words_in_place_of_a_missing_language_are_marked_as_english() {
    Said said = Words.in(Locale.forLanguageTag("ht")).say("skip");

    assertThat(said.spans())
        .containsExactly(new Span("Skip to the content", Optional.of("en"), false));
  }

  @Test
  void hostile_texts_are_said_as_they_are() {
    String hostile = DashboardFixtures.HOSTILE + "\uE000\uE001\uE000";

    assertThat(ENGLISH.say("how.count", LocalizedText.of(hostile)).text())
        .isEqualTo("We count the " + hostile + ".");
    assertThat(ENGLISH.say(new Argument.Verbatim(hostile)).text()).isEqualTo(hostile);
  }

  @Test
  void what_is_said_does_not_depend_on_the_machine() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = everything();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(everything()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String everything() {
    Words words = Words.in(Locale.forLanguageTag("es"));
    return words.date(LocalDate.of(2025, 1, 1))
        + words.number(new BigDecimal("1234.5"), RATE)
        + words.say("figure.seconds", Argument.Figure.count(12345))
        + words.say(
            "note.partial",
            new Argument.Day(LocalDate.of(2024, 2, 29)),
            new Argument.Day(LocalDate.of(2024, 3, 1)));
  }

  private static String figure(Words words, long value) {
    return words.say(new Argument.Figure(BigDecimal.valueOf(value), VIEWS)).text();
  }
}
