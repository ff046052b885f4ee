package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
  @ParameterizedTest
  @ValueSource(
      chars = {' ', '\t', '\n', '\r', '\u00A0', '\u2007', '\u202F', '\u200B', '\uFEFF', '\u3000'})
  void blanksOfEveryKindDoNotCountAtTheEnds(char blank) {
    String run = String.valueOf(blank).repeat(3);

    assertThat(Blanks.isBlank(run)).isTrue();
    assertThat(Blanks.strip(run)).isEmpty();
    assertThat(Blanks.strip(run + "a" + run + "b" + run)).isEqualTo("a" + run + "b");
    assertThat(Blanks.collapse(run + "a" + run + "b" + run)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", "0", "é", "\0", "🚒"})
  void everythingElseIsText(String text) {
    assertThat(Blanks.isBlank(text)).isFalse();
    assertThat(Blanks.strip(text)).isEqualTo(text);
    assertThat(Blanks.collapse(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Call Type", " call  TYPE ", "CALL\u00A0type", "Call\r\nType"})
  void headersAreComparedWithoutRegardToCaseAndBlanks(String header) {
    assertThat(Blanks.headerKey(header)).isEqualTo("call type");
  }
}
