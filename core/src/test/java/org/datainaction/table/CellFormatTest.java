package org.datainaction.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the days of values depend on where they are meant. */
class CellFormatTest {
  @ParameterizedTest
  @CsvSource({
    "yyyy/MM/dd HH:mm:ssx, true",
    "yyyy-MM-dd'T'HH:mm:ssXXX, true",
    "yyyy-MM-dd HH:mm Z, true",
    "yyyy-MM-dd HH:mm VV, true",
    "yyyy-MM-dd'T'HH:mm:ss, false",
    "MM/dd/yyyy hh:mm:ss a, false",
    // In quotes a letter is a letter.
    "yyyy-MM-dd'T'HH:mm:ss'Z', false"
  })
  void aPatternOfATimeReadsOffsetsOrDoesNot(String pattern, boolean offsets) {
    List<String> patterns = List.of("yyyy-MM-dd", pattern);
    assertThat(new CellFormat.Timestamp(patterns).readsOffsets()).isEqualTo(offsets);
  }

  @Test
  void theOffsetOfADateIsOnlyALabel() {
    List<String> patterns = List.of("yyyy-MM-dd'T'HH:mm:ssxxx");
    assertThat(new CellFormat.Day(patterns, Optional.of(ZoneOffset.UTC)).readsOffsets()).isFalse();
  }
}
