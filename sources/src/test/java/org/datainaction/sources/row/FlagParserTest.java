package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.datainaction.table.CellFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagParserTest {
  private final CellParser parser =
      new FlagParser(new CellFormat.Flag(Set.of("Yes", "Y ", "true"), Set.of("No", "N", "0")));

  @ParameterizedTest
  @ValueSource(strings = {"Yes", "yes", "YES", "y", "TRUE"})
  void yesIsOne(String text) {
    assertThat(parser.parse(text)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No", "NO", "n", "0"})
  void noIsZero(String text) {
    assertThat(parser.parse(text)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "false", "maybe", "Ye", "Yes No", "Y/N"})
  void whatIsNotDeclaredIsNeither(String text) {
    assertThat(parser.parse(text)).isEqualTo(CellParser.INVALID);
  }
}
