package org.datainaction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {
  private static final LocalizedText CALLS =
      LocalizedText.of(
          Map.of("en", "calls", "es", "llamadas", "es-MX", "llamados", "zh-Hant", "來電"));

  @ParameterizedTest(name = "{0} reads {1} in {2}")
  @CsvSource({
    "en, calls, en",
    "en-US, calls, en",
    "es, llamadas, es",
    "es-MX, llamados, es-MX",
    "es-US, llamadas, es",
    "es-US-u-nu-latn, llamadas, es",
    "zh-Hant-TW, 來電, zh-Hant",
    "zh, calls, en",
    "fr, calls, en",
    "und, calls, en",
  })
  void aReaderGetsTheNearestLanguageAndIsToldWhich(String reader, String text, String language) {
    assertThat(CALLS.in(Locale.forLanguageTag(reader))).isEqualTo(new Translation(text, language));
  }

  @Test
  void whereATextComesFromIsKeptAndMakesNoOtherText() {
    LocalizedText.Origin origin = new LocalizedText.Origin("police", "calls");
    LocalizedText calls = CALLS.from(origin);

    assertThat(calls.with("fr", "appels").origin()).contains(origin);
    assertThat(CALLS.origin()).isEmpty();
    assertThat(calls).isEqualTo(CALLS).hasSameHashCodeAs(CALLS);
  }

  @Test
  void englishIsNeverMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalizedText.of(Map.of("es", "llamadas")))
        .withMessageContaining("llamadas");
  }

  @Test
  void addingALanguageLeavesTheFirstTextAlone() {
    LocalizedText english = LocalizedText.of("calls");
    assertThat(english.with("es", "llamadas")).isEqualTo(LocalizedText.of("calls", "llamadas"));
    assertThat(english).isEqualTo(LocalizedText.of("calls")).isNotEqualTo(CALLS);
  }

  @Test
  void languagesAreListedInOneOrder() {
    assertThat(CALLS.byLanguage().keySet()).containsExactly("en", "es", "es-MX", "zh-Hant");
  }
}
