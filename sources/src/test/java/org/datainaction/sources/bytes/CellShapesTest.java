package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is expected of a cell after others of its column must never hide what it really is. */
class CellShapesTest {
  private static final int ROWS_BEFORE = 5;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 23, 24, 25})
  void aByteThatDiffersIsSeenWhereverItStands(int length) {
    String usual = "2026-11-16T10:20:30.456789".substring(0, length);
    for (int place = 0; place < length; place++) {
      for (String odd : List.of(",", "\n", "\r", "\"", "x", "\u00e9")) {
        String cell = usual.substring(0, place) + odd + usual.substring(place + 1);
        for (String behind : List.of(",9,end\n", "\n", "")) {
          String text = (usual + ",7,end\n").repeat(ROWS_BEFORE) + cell + behind + "\n";
          assertThat(rows(text)).as("%s", text).isEqualTo(rowsByHand(text));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 15, 16, 17, 24})
  void whatStandsBehindACellIsNoPartOfIt(int length) {
    String usual = "2026-11-16T10:20:30.456789".substring(0, length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(usual).append(',').append("abcdefghijklmnop", 0, i % 16).append(",z\n");
    }
    assertThat(rows(text.toString())).hasSize(40).isEqualTo(rowsByHand(text.toString()));
  }

  private static List<List<String>> rows(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    Arrays.fill(padded, bytes.length, padded.length, (byte) '\n');
    RecordTable table = new RecordTable(3);
    new RecordScanner(',', new int[] {0, 1, 2}).scan(padded, 0, bytes.length, table);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int cell = 0; cell < 3; cell++) {
        int from = table.cells()[row * 6 + 2 * cell];
        int to = table.cells()[row * 6 + 2 * cell + 1];
        cells.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Character by character; only the rows of three cells. */
  private static List<List<String>> rowsByHand(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean strange = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = cell.isEmpty();
      if (quoted) {
        cell.append(c);
        quoted = c != '"' || text.startsWith("\"", i + 1);
        if (c == '"' && quoted) {
          cell.append('"');
          i++;
        }
      } else if (c == '"' && first) {
        cell.append(c);
        quoted = true;
      } else if (c == ',' || c == '\n' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != ',') {
          if (row.size() == 3 && !strange) {
            rows.add(row);
          }
          row = new ArrayList<>();
          strange = false;
          i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
        }
      } else {
        // Text behind quotes is against the rules.
        strange |=
            !first
                && cell.charAt(0) == '"'
                && cell.charAt(cell.length() - 1) == '"'
                && cell.length() > 1;
        cell.append(c);
      }
    }
    return rows;
  }
}
