package org.datainaction.sources.csv;

import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.missing;
import static org.datainaction.sources.Wanted.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.datainaction.sources.Wanted;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;

/**
 * A target for a coverage-guided fuzzer ({@code bin/fuzz}): any bytes as a table. Its first bytes
 * choose how it is read; the rest is the table, whose header may be anything.
 */
public final class TableFuzz {
  private static final int BYTES_OF_CHOICE = 4;
  private static final List<CellFormat> FORMATS =
      List.of(
          new CellFormat.Text(),
          new CellFormat.Whole(),
          new CellFormat.Decimal(3),
          new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ss", "M/d/yyyy h:mm a")),
          new CellFormat.Day(List.of("MM/dd/yyyy", "yyyy-MM-dd")),
          new CellFormat.Flag(Set.of("y"), Set.of("n")),
          new CellFormat.PeriodName(),
          new CellFormat.Count());

  private TableFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    if (data.length < BYTES_OF_CHOICE) {
      return;
    }
    char separator = ",;\t|".charAt(data[0] & 3);
    int block = 1 + (data[1] & 0x7F);
    int threads = (data[2] & 7) == 0 ? 2 : 1;
    CellFormat format = FORMATS.get((data[3] & 0xFF) % FORMATS.size());
    byte[] table = withHeader(data, separator);
    ColumnSpec plain = Wanted.column(format, "a");
    ColumnSpec first = (data[2] & 16) == 0 ? missing(plain, "-", "0") : plain;
    ColumnSpec second = Wanted.text("b");
    BothReaders both =
        new BothReaders(
            table, separator, columns((data[2] & 8) == 0 ? first : required(first), second));
    if (isText(table)) {
      both.agree("fuzzed", block, threads);
    } else {
      both.agreeWithOneBlock(block, threads);
    }
  }

  private static byte[] withHeader(byte[] data, char separator) {
    byte[] header = ("a" + separator + "b\n").getBytes(StandardCharsets.US_ASCII);
    byte[] table = Arrays.copyOf(header, header.length + data.length - BYTES_OF_CHOICE);
    System.arraycopy(data, BYTES_OF_CHOICE, table, header.length, data.length - BYTES_OF_CHOICE);
    return table;
  }

  /** Where rows are spoilt by their first byte, the oracle is lost. */
  private static boolean isText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFF') < 0
        && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
  }
}
