package org.datainaction.sources.csv;

import static org.datainaction.sources.Wanted.column;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.missing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any table in any quoting style, with any line ends and any damage, cut anywhere and read by any
 * number of threads, gives what FastCSV gives.
 */
class AgainstFastCsvTest {
  private static final int TABLES_A_SEED = 150;

  private static final List<CellFormat> FORMATS =
      List.of(
          new CellFormat.Text(),
          new CellFormat.Text(),
          new CellFormat.Whole(),
          new CellFormat.Count(),
          new CellFormat.Decimal(2),
          new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ss")),
          new CellFormat.Timestamp(List.of("M/d/yyyy h:mm:ss a", "yyyy-MM-dd HH:mm")),
          new CellFormat.Timestamp(List.of("yyyy-MM-dd HH:mm:ss.SSSXXX")),
          new CellFormat.Day(List.of("MM/dd/yyyy", "yyyyMMdd", "dd MMM yyyy")),
          new CellFormat.Month(),
          new CellFormat.TimeOfDay(List.of("HH:mm", "h:mm a")),
          new CellFormat.Flag(Set.of("Yes", "1"), Set.of("no", "0")),
          new CellFormat.PeriodName());

  private static final List<String> VALUES =
      List.of(
          "",
          "",
          " ",
          "-",
          "N/A",
          "0",
          "7",
          "15",
          "-3",
          "+4",
          "007",
          "1,701",
          "12.50",
          ".5",
          "3.",
          "99",
          "1.005",
          "123456789012345678",
          "9223372036854775807",
          "-9223372036854775808",
          "12345678901234567890",
          "2024-03-10T02:30:00",
          "2024-03-10T03:00:00",
          "2024-11-03T01:30:00",
          "2024-02-29T23:59:59",
          "2023-02-29T00:00:00",
          "2024-12-31T24:00:00",
          "1899-12-31T23:59:59",
          "2100-01-01T00:00:00",
          "2024-06-30 12:00",
          "0000-00-00T00:00:00",
          "2024-00-00T00:00:00",
          "7/4/2024 1:02:03 PM",
          "07/04/2024",
          "12/31/2024 12:00:00 am",
          "13/1/2024 1:00:00 AM",
          "20240704",
          "04 Jul 2024",
          "4 July 2024",
          "2024-06-30 12:00:00.250Z",
          "2024-06-30 12:00:00.250-04:00",
          "2024-06-30 12:00:00.250+19:00",
          "Jan",
          "june",
          "12",
          "08:15",
          "8:15 pm",
          "yes",
          "NO",
          "FY25 Q2",
          "2024-10",
          "Oct 2024",
          "north",
          "NORTH ",
          "\u00A0south\u00A0",
          "caf\u00E9",
          "\u65E5\u672C",
          "\uD83D\uDE92 engine",
          "a\"b",
          "x,y",
          "x;y",
          "x\ty",
          "two\nlines",
          "two\r\nlines",
          "cr\rlf",
          "\uFFFF",
          "col0",
          "COL1",
          "  col2 ");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyRowIsTheSame(long seed) throws Exception {
    for (int table = 0; table < TABLES_A_SEED; table++) {
      Random random = new Random(seed * 1_000_003 + table);
      char separator = ",;\t|".charAt(random.nextInt(4));
      int width = 1 + random.nextInt(5);
      byte[] bytes = table(random, separator, width);
      BothReaders both = new BothReaders(bytes, separator, columns(wanted(random, width)));
      String about = "seed " + seed + ", table " + table;
      both.agree(about, 1 + random.nextInt(40), 1 + random.nextInt(4));
      both.agree(about, 1 + random.nextInt(400), 1 + random.nextInt(3));
      both.agree(about, 1 << 19, 1);
    }
  }

  static ColumnSpec[] wanted(Random random, int width) {
    List<ColumnSpec> specs = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      if (i == 0 || random.nextInt(4) > 0) {
        CellFormat format = FORMATS.get(random.nextInt(FORMATS.size()));
        ColumnSpec spec = column(format, "col" + i);
        spec = random.nextInt(3) == 0 ? missing(spec, "N/A", "-", "99", "0", " north") : spec;
        Need need = Need.values()[random.nextInt(Need.values().length)];
        specs.add(
            new ColumnSpec(
                spec.field(),
                spec.headers(),
                spec.format(),
                random.nextInt(3) > 0 ? Need.COLUMN : need,
                spec.missing(),
                Optional.empty(),
                need == Need.CELL || random.nextInt(6) > 0));
      }
    }
    return specs.toArray(ColumnSpec[]::new);
  }

  static byte[] table(Random random, char separator, int width) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] ends =
        switch (random.nextInt(5)) {
          case 0 -> new String[] {"\r\n"};
          case 1 -> new String[] {"\r"};
          case 2 -> new String[] {"\n", "\r\n", "\r"};
          default -> new String[] {"\n"};
        };
    int quoting = random.nextInt(4);
    int damage = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 0;
    for (int i = 0; i < width; i++) {
      write(out, (i > 0 ? String.valueOf(separator) : "") + "col" + i);
    }
    write(out, ends[0]);
    // Now and then more than fit into a few slices, and than columns are patient for.
    int rows = random.nextInt(15) == 0 ? 150 + random.nextInt(300) : random.nextInt(30);
    for (int row = 0; row < rows; row++) {
      boolean ragged = damage > 0 && random.nextInt(8) == 0;
      int cells = ragged ? random.nextInt(width + 3) : width;
      boolean header = random.nextInt(25) == 0;
      for (int i = 0; i < cells; i++) {
        if (i > 0) {
          out.write(separator);
        }
        String value = header ? "col" + i : VALUES.get(random.nextInt(VALUES.size()));
        // The oracle is lost where a row is spoilt from its first character on.
        value = i == 0 && value.startsWith("\uFFFF") ? "7" : value;
        write(out, cell(value, separator, quoting, random));
        if (damage > 0 && (i > 0 || !value.isEmpty()) && random.nextInt(60) == 0) {
          out.write(random.nextInt(256));
        }
      }
      boolean last = row == rows - 1 && random.nextBoolean();
      write(out, last ? "" : ends[random.nextInt(ends.length)]);
    }
    return out.toByteArray();
  }

  private static String cell(String value, char separator, int quoting, Random random) {
    boolean must = value.matches("(?s).*[\"\r\n].*") || value.indexOf(separator) >= 0;
    boolean quoted = quoting == 0 || must || (quoting == 1 && random.nextInt(3) == 0);
    // Some quotes are left as they are, which is against the rules at the start of a cell.
    boolean wrong = quoting == 3 && random.nextInt(20) == 0;
    return wrong || !quoted ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
