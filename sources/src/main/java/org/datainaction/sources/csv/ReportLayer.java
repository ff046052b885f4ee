package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;

/**
 * What the reports of a web analytics tool add to CSV.
 *
 * @param tool that wrote the report
 */
record ReportLayer(WebTool tool) implements Layer {
  @Override
  public RowSource over(List<String> preamble, RowSource rows) {
    return new ReportRows(tool, ReportComments.of(preamble), rows);
  }

  @Override
  public Optional<RowSource> wantedTable(
      String file, Projection projection, List<String> preamble, Supplier<RowSource> rows)
      throws SourceException, IOException {
    return new TableSearch(file, projection, tool).find(ReportComments.of(preamble), rows.get());
  }
}
