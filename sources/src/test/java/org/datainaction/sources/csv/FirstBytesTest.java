package org.datainaction.sources.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.datainaction.sources.ReadTable;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people rename to {@code .csv}, and what only looks odd. */
class FirstBytesTest {
  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("%PDF-1.4\n%", "a PDF document"),
        Arguments.of(
            "PK\3\4\24\0\6\0[Content_Types].xml", "an Excel workbook (.xlsx): save it as CSV"),
        Arguments.of("PK\3\4\24\0\6\0xl/workbook.xml", "an Excel workbook (.xlsx): save it as CSV"),
        Arguments.of(
            "PK\3\4\24\0\0\0\b\0data.csv",
            "a ZIP archive or an office document: unpack it or save it as CSV"),
        Arguments.of("\u001F\u008B\b\0\0\0", "a gzip file: unpack it"),
        Arguments.of(
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            "an old Excel workbook or another Office document"),
        Arguments.of("\u0089PNG\r\n\u001A\n", "a picture (PNG)"),
        Arguments.of("\u00FF\u00D8\u00FF\u00E0", "a picture (JPEG)"),
        Arguments.of("GIF89a", "a picture (GIF)"),
        Arguments.of("SQLite format 3\0", "an SQLite database"),
        Arguments.of("PAR1\25\4", "a Parquet file"),
        Arguments.of("7z\u00BC\u00AF\u0027\u001C", "a 7z archive"),
        Arguments.of("Day\n1\n\0\1\2", "binary data, not text"),
        Arguments.of(" \n<!DOCTYPE HTML><html>", "a web page, perhaps one that asks to sign in"),
        Arguments.of(
            "\u00EF\u00BB\u00BF<html lang=\"en\">", "a web page, perhaps one that asks to sign in"),
        Arguments.of("{\"type\":\"FeatureCollection\"}", "JSON"),
        Arguments.of("\u00EF\u00BB\u00BF[\n  {\n    \"day\": 1", "JSON"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void saysWhatAFileIsThatIsNoTable(String start, String is) throws Exception {
    SourceFile file = SourceFile.of("calls.csv", start.getBytes(ISO_8859_1));

    assertThat(new CsvFormat().recognises(file)).isEqualTo(Confidence.NO);
    assertThat(ReadTable.refusal(new CsvFormat(), file, columns(text("Day"))))
        .isEqualTo(
            "calls.csv: export-unreadable: it looks like %s; expected a table as text (CSV)", is);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Day\nMon\n",
        "[1  Day,Day\nx,Mon\n",
        "{Day},Day\nx,Mon\n",
        "PK,Day\n1,Mon\n",
        "<b>,Day\nx,Mon\n",
        "%,Day\n1,Mon\n",
        "\u00FEFF,Day\n1,Mon\n"
      })
  void aTableMayStartOddly(String table) throws Exception {
    assertThat(new CsvFormat().recognises(ReadTable.file(table))).isEqualTo(Confidence.POSSIBLE);
    assertThat(ReadTable.of(new CsvFormat(), table, columns(text("Day"))).rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-32LE", "UTF-8"})
  void whatIsDeclaredDoesNotMakeAPictureATable(String charset) {
    SourceFile picture = SourceFile.of("calls.csv", "\u0089PNG\r\n".getBytes(ISO_8859_1));
    TextLayout declared = TextLayout.DETECT.withCharset(Charset.forName(charset));
    assertThat(ReadTable.refusal(new CsvFormat(), picture, in(declared, columns(text("Day")))))
        .contains("it looks like a picture (PNG)");
  }

  @Test
  void zerosInTheMiddleOfTextThatIsDeclaredAreCharacters() throws Exception {
    SourceFile file = ReadTable.file("Day,\0\nMon,1\n");
    TextLayout declared = TextLayout.DETECT.withCharset(StandardCharsets.UTF_8);
    assertThat(ReadTable.of(new CsvFormat(), file, in(declared, columns(text("Day")))).rows())
        .hasSize(1);
    assertThat(ReadTable.refusal(new CsvFormat(), file, in(declared, columns(text("Date")))))
        .contains("column-missing");
  }
}
