package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell or row above the limit costs its row and nothing else, wherever blocks end. */
class LongRowsTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int BLOCK = 1 << 16;
  private static final Projection COLUMNS = columns(whole("Number"), text("Note"));

  @Test
  void theLongestCellIsReadAndOneByteMoreIsNot() throws Exception {
    String table =
        "Number,Note\n1,%s\n2,%s\n3,c\n".formatted("x".repeat(MEBIBYTE), "y".repeat(MEBIBYTE + 1));
    ReadTable read = ReadTable.of(new CsvFormat(), table, COLUMNS);
    assertThat(read.lines()).containsExactly(2L, 4L);
    assertThat(read.rejected())
        .containsExactly(
            "a.csv:3 [Note] cell-too-long '%s…'; expected at most 1048576 bytes in a cell"
                .formatted("y".repeat(80)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aRowThatIsTooLongEndsWhereItsLineEnds(String end) throws Exception {
    // With its carriage return or without, the row fills whole blocks.
    for (int length :
        List.of(65 * BLOCK, 65 * BLOCK - 1, 65 * BLOCK - 2, 64 * BLOCK, 64 * BLOCK + 1)) {
      String longRow = rowOf(length);
      String table = "Number,Note" + end + longRow + end + "2,b" + end + end + "3,c" + end;
      for (int block : List.of(BLOCK, BLOCK - 1, 1 << 18)) {
        both(table).agree(length + " bytes before " + end.length() + " of line end", block, 2);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4"})
  void aLineBreakInATooLongRowIsCounted(int threads) throws Exception {
    String quoted = "\"" + "two\nlines ".repeat(MEBIBYTE / 2) + "\"";
    both("Number,Note\n1,a\n2," + quoted + "\n3,c\n").agree("quoted", BLOCK, threads);
  }

  @Test
  void quotesThatNeverCloseAreToldWhereTheyOpenHoweverMuchFollows() throws Exception {
    String table = "Number,Note\n1,a\n2,\"" + "open ".repeat(MEBIBYTE) + "\n";
    assertThat(ReadTable.refusal(new CsvFormat(), table, COLUMNS))
        .isEqualTo(
            "a.csv:3:3: export-unreadable: a quote is opened here and never closed; expected a"
                + " closing quote before the end of the file");
  }

  private static BothReaders both(String table) {
    return new BothReaders(table.getBytes(StandardCharsets.US_ASCII), ',', COLUMNS);
  }

  /** A row with cells of half a mebibyte. */
  private static String rowOf(int length) {
    StringBuilder row = new StringBuilder("1");
    while (row.length() < length) {
      int left = length - row.length() - 1;
      row.append(',').append("z".repeat(Math.min(MEBIBYTE / 2, left)));
    }
    assertThat(row).hasSize(length);
    return row.toString();
  }
}
