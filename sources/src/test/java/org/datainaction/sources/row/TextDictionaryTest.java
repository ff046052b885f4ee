package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextDictionaryTest {
  @Test
  void isTheSameListWhileItGrows() {
    TextDictionary dictionary = new TextDictionary();
    List<String> texts = dictionary.texts();
    dictionary.begin();
    dictionary.codeOf("a");
    dictionary.begin();
    assertThat(dictionary.codeOf("b")).isEqualTo(1);
    assertThat(dictionary.codeOf("a")).isZero();
    assertThat(dictionary.texts()).isSameAs(texts).containsExactly("a", "b");
  }

  @Test
  void oneThatGrewTooLongIsLeftBehindAsItIsAndOnlyBetweenBatches() {
    TextDictionary dictionary = new TextDictionary();
    List<String> first = dictionary.texts();
    for (int text = 0; text < 100_000; text++) {
      assertThat(dictionary.codeOf("text " + text)).isEqualTo(text);
    }
    assertThat(dictionary.texts()).isSameAs(first);
    dictionary.begin();
    assertThat(dictionary.codeOf("text 7")).isZero();
    assertThat(dictionary.texts()).containsExactly("text 7");
    assertThat(first).hasSize(100_000).element(7).isEqualTo("text 7");
  }
}
