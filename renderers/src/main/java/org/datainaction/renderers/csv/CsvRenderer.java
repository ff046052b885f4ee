package org.datainaction.renderers.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.data.Scope;
import org.datainaction.spi.Output;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;

/**
 * Writes {@code measures.csv} with every measure and one file for each. Text is in English in every
 * language of the site, so that a program finds the same file everywhere.
 *
 * <p>Safe for use by many threads, and without memory: the same dashboard gives the same bytes,
 * each time written anew, which a host may keep as long as the dashboard.
 */
public final class CsvRenderer implements Renderer {
  /** The version of the columns; a new one is a new promise. */
  public static final String SCHEMA_VERSION = "1.0";

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public void render(Dashboard dashboard, RenderRequest request, Output output) throws IOException {
    List<MeasureReport> measures = Scope.of(dashboard, request);
    List<CsvText> rows = measures.stream().map(MeasureTable::rows).toList();
    if (request.only().isEmpty()) {
      output.write("measures.csv", table(rows));
    }
    for (int i = 0; i < measures.size(); i++) {
      output.write(Scope.path(measures.get(i), format()), table(List.of(rows.get(i))));
    }
  }

  private static byte[] table(List<CsvText> rows) {
    CsvText table = MeasureTable.header();
    rows.forEach(table::rows);
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
