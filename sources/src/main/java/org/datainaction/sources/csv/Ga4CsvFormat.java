package org.datainaction.sources.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.sources.row.Blanks;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * The CSV export of Google Analytics 4, which starts with a block of comments that says, among
 * other things, which days it covers. They are offered as two more columns, {@code Start date} and
 * {@code End date} (like {@code 20260224}), with the same value in each row. Thread-safe.
 */
public final class Ga4CsvFormat implements SourceFormat {
  @Override
  public String id() {
    return "ga4-csv";
  }

  /** Certain if the file starts with the block of comments and the block says the days. */
  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    String head = new String(file.head(FirstBytes.ENOUGH), StandardCharsets.UTF_8);
    List<String> comments =
        head.lines().map(Blanks::strip).takeWhile(Ga4Comments::isComment).toList();
    return !comments.isEmpty()
            && Ga4Comments.isRule(comments.get(0))
            && Ga4Comments.of(comments).hasDays()
        ? Confidence.CERTAIN
        : Confidence.NO;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    return CsvTable.open(file, projection, Ga4Rows::new);
  }
}
