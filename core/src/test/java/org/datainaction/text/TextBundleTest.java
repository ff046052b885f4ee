package org.datainaction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextBundleTest {
  private final TextBundle words = TextBundle.of(TextBundleTest.class, "spoken");

  @Test
  void aTextHasEveryLanguageThatTheFilesGive() {
    assertThat(words.languages()).containsExactly("en", "es", "ht");
    assertThat(words.text("calls.title"))
        .isEqualTo(LocalizedText.of("Calls", "Llamadas").with("ht", "Apèl"));
  }

  @Test
  void aTextKnowsItsKeyAndTheBundleIfItHasAName() {
    TextBundle named = TextBundle.of(TextBundleTest.class, "named");

    assertThat(words.text("calls.title").origin())
        .contains(new LocalizedText.Origin("", "calls.title"));
    assertThat(named.id()).isEqualTo("web");
    assertThat(named.keys("en")).containsExactly("views");
    assertThat(named.text("views").origin()).contains(new LocalizedText.Origin("web", "views"));
  }

  @Test
  void aLanguageThatLacksATextLeavesItToEnglish() {
    assertThat(words.text("calls.meaning")).isEqualTo(LocalizedText.of("How many — all of them."));
    assertThat(words.keys("en")).containsExactly("calls.meaning", "calls.title");
    assertThat(words.keys("es")).containsExactly("calls.title");
    assertThat(words.keys("fr")).isEmpty();
  }

  @Test
  void aTextThatEnglishLacksIsNamedWithItsFile() {
    assertThatThrownBy(() -> words.text("calls.titel"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("'calls.titel' is missing in org.datainaction.text/spoken_en.properties");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> TextBundle.of(TextBundleTest.class, "nothing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing_en.properties")
        .hasMessageContaining("TextBundleTest");
    assertThatThrownBy(() -> TextBundle.of(TextBundleTest.class, "promised"))
        .hasMessageContaining("promised_es.properties");
  }

  @Test
  void anEnglishFileThatNamesNoLanguagesIsRefused() {
    assertThatThrownBy(() -> TextBundle.of(TextBundleTest.class, "silent"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("silent_en.properties must name its languages");
  }
}
