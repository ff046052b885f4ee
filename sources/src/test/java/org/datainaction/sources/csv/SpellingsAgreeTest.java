package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.datainaction.sources.ReadTable;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a table is written, it is the same table. Each run uses fixed seeds. */
class SpellingsAgreeTest {
  private static final List<String> HEADER = List.of("Kind", "Place", "Calls", "Note");
  private static final Projection WANTED =
      columns(required(text("Kind")), whole("Calls"), text("Note"));
  private static final String[] TEXTS = {
    "fire",
    "",
    "a, b; c\td|e",
    "say \"hi\"",
    "\"",
    "two\nlines",
    "\r\n\r",
    "Día 🚒",
    "  x  ",
    "7",
    "x".repeat(300)
  };

  static LongStream seeds() {
    return LongStream.iterate(20250302, seed -> seed + 7919).limit(8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void csvAndGa4GiveTheSameBatches(long seed) throws Exception {
    String text = CsvText.of(HEADER, rows(new Random(seed)));
    ReadTable csv = ReadTable.of(new CsvFormat(), text, WANTED);
    ReadTable ga4 = ReadTable.of(new Ga4CsvFormat(), CsvText.GA4_COMMENTS + text, WANTED);

    assertThat(ga4.rows()).isEqualTo(csv.rows());
    long comments = CsvText.GA4_COMMENTS.lines().count();
    assertThat(ga4.lines()).isEqualTo(csv.lines().stream().map(line -> line + comments).toList());
    assertThat(ga4.outcome().rowsRead()).isEqualTo(csv.outcome().rowsRead());
    assertThat(ga4.outcome().invalidCells()).isEqualTo(csv.outcome().invalidCells());
    assertThat(ga4.outcome().rejections().counts()).isEqualTo(csv.outcome().rejections().counts());
    assertThat(ga4.outcome().ignored()).isEqualTo(csv.outcome().ignored());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void encodingSeparatorAndQuotesDoNotMatter(long seed) throws Exception {
    Random random = new Random(seed);
    List<List<String>> rows = rows(random);
    ReadTable plain = ReadTable.of(new CsvFormat(), CsvText.of(HEADER, rows), WANTED);

    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
      for (char separator : new char[] {',', ';', '\t', '|'}) {
        String text = CsvText.written(HEADER, rows, separator, random);
        ReadTable other = read(text, Charset.forName(charset));

        assertThat(other.rows()).as("%s '%s'", charset, separator).isEqualTo(plain.rows());
        assertThat(other.lines()).isEqualTo(plain.lines());
        assertThat(other.outcome().rejections()).isEqualTo(plain.outcome().rejections());
        assertThat(other.outcome().invalidCells()).isEqualTo(plain.outcome().invalidCells());
      }
    }
  }

  private static ReadTable read(String text, Charset charset) throws Exception {
    SourceFormat format = new CsvFormat();
    Projection declared = in(TextLayout.DETECT.withCharset(charset), WANTED);
    return ReadTable.of(format, SourceFile.of("a.csv", text.getBytes(charset)), declared);
  }

  /** Rows with everything in them that must be quoted, and what is missing, invalid or blank. */
  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int count = 1 + random.nextInt(100); count > 0; count--) {
      String calls = random.nextInt(10) == 0 ? "many 1" : Integer.toString(random.nextInt(3000));
      rows.add(List.of(any(random), any(random), calls, any(random)));
    }
    return rows;
  }

  private static String any(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }
}
