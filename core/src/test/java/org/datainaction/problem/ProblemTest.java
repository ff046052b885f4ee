package org.datainaction.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @Test
  void saysWhereWhatAndWhatWasExpected() {
    Place place = new Place("plan.yaml", 12, 5, "status");
    assertThat(Problem.error(ProblemCode.KEY_UNKNOWN, place, "'statsu'", "'status'").line())
        .isEqualTo("plan.yaml:12:5 [status]: key-unknown: 'statsu'; expected 'status'");
    assertThat(Problem.warning(ProblemCode.EXPORT_STALE, Place.NONE, "it is old", "").line())
        .isEqualTo("export-stale: it is old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\r\nb", "a\tb", "a\0b", "a\u001Bb", "a\u0085b", "a\u2028b", "a\u202Eb"})
  void isOneLineThatDoesNotSteerATerminal(String found) {
    assertThat(Problem.error(ProblemCode.VALUE_INVALID, Place.file(found), found, found).line())
        .isEqualTo("a b: value-invalid: a b; expected a b");
  }
}
