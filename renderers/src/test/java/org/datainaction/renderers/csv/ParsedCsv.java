package org.datainaction.renderers.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.data.RenderedFiles;

/** A file of ours, read by somebody else's reader: rows as cells by column. */
public final class ParsedCsv {
  private ParsedCsv() {}

  public static List<Map<String, String>> all(Dashboard dashboard) {
    return rows(
        RenderedFiles.of(new CsvRenderer(), dashboard, RenderedFiles.ENGLISH).get("measures.csv"));
  }

  public static List<Map<String, String>> rows(String text) {
    List<List<String>> lines =
        CsvReader.builder().ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
    return lines.stream().skip(1).map(line -> row(lines.get(0), line)).toList();
  }

  private static Map<String, String> row(List<String> header, List<String> line) {
    if (line.size() != header.size()) {
      throw new AssertionError("expected " + header.size() + " cells, found " + line);
    }
    Map<String, String> cells = new LinkedHashMap<>();
    IntStream.range(0, header.size()).forEach(i -> cells.put(header.get(i), line.get(i)));
    return cells;
  }
}
