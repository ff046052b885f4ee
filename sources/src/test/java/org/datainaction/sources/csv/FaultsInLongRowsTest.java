package org.datainaction.sources.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes that are no UTF-8, in a row above the limit of a cell or of a row: the row is rejected at
 * its own line, once, and those around it are read, wherever blocks end.
 */
class FaultsInLongRowsTest {
  private static final int CELL = 1 << 20;
  private static final int ROW = 1 << 22;
  private static final int BLOCK = 1 << 16;
  private static final Projection COLUMNS = columns(whole("Number"), text("Note"));
  private static final Map<String, byte[]> FAULTS =
      Map.of(
          "no byte of any text", new byte[] {(byte) 0xFF},
          "a cut letter of three bytes", new byte[] {(byte) 0xE2, (byte) 0x82},
          "half of a surrogate", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});

  static Stream<Place> places() {
    List<Place> places = new ArrayList<>();
    for (String fault : FAULTS.keySet()) {
      // In the cell that is too long, at its limit and where its row ends; then the same of a row.
      for (int at : new int[] {0, CELL - 1, CELL, CELL + 9 * BLOCK}) {
        places.add(new Place(fault, false, at, CELL + 9 * BLOCK));
      }
      for (int at : new int[] {BLOCK - 4, ROW - 2, ROW + 8, ROW + 3 * BLOCK}) {
        places.add(new Place(fault, true, at, ROW + 3 * BLOCK));
      }
    }
    return places.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void theRowIsRejectedAtItsLineAndNoOther(Place place) throws Exception {
    byte[] table = place.table();
    long last = 4 + place.lineBreaks();
    BothReaders reader = new BothReaders(table, ',', COLUMNS);

    Object read = reader.engine(BLOCK, 1);

    assertThat(read).isInstanceOf(ReadTable.class);
    assertThat(((ReadTable) read).lines()).containsExactly(2L, last);
    assertThat(((ReadTable) read).rejected())
        .singleElement()
        .asString()
        .matches("(?s)a\\.csv:3 \\S* ?(cell-too-long|encoding) .*");
    reader.agreeWithOneBlock(BLOCK - 1, 2);
    reader.agreeWithOneBlock(CELL, 2);
  }

  /** A file that begins with a fault may be in another encoding. */
  static Stream<Place> placesBehindTheFirstBytes() {
    return places().filter(place -> place.at >= CELL);
  }

  @ParameterizedTest
  @MethodSource("placesBehindTheFirstBytes")
  void aFileThatBeganInUtf8IsRefusedAtTheVeryPlace(Place place) throws Exception {
    assertThat(ReadTable.refusal(new CsvFormat(), SourceFile.of("a.csv", place.table()), COLUMNS))
        .startsWith(
            "a.csv:%s:%s: export-encoding: the byte 0x%02X at offset %s is not UTF-8"
                .formatted(
                    3 + (place.quoted ? place.at / 1000 : 0),
                    place.quoted ? place.at % 1000 + 1 : place.at + 3,
                    FAULTS.get(place.fault)[0],
                    "Number,Note\n1,a\n2,".length() + (place.quoted ? 1 : 0) + place.at));
  }

  /**
   * Where a fault stands.
   *
   * @param quoted whether in quotes, with line breaks
   * @param at how many bytes of the cell stand before it
   * @param length how many bytes the cell has beside it
   */
  record Place(String fault, boolean quoted, int at, int length) {
    byte[] table() throws IOException {
      ByteArrayOutputStream table = new ByteArrayOutputStream();
      table.write("Number,Note\n1,a\n2,".getBytes(US_ASCII));
      table.write(quoted ? new byte[] {'"'} : new byte[0]);
      fill(table, 0, at);
      table.write(FAULTS.get(fault));
      fill(table, at, length);
      table.write((quoted ? "\"\n3,c\n" : "\n3,c\n").getBytes(US_ASCII));
      return table.toByteArray();
    }

    private void fill(ByteArrayOutputStream table, int from, int to) {
      for (int i = from; i < to; i++) {
        table.write(isLineBreak(i) ? '\n' : 'x');
      }
    }

    private boolean isLineBreak(int i) {
      return quoted && i % 1000 == 999;
    }

    long lineBreaks() {
      return quoted ? length / 1000 : 0;
    }
  }
}
