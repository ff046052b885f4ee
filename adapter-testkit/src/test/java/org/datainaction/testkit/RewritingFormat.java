package org.datainaction.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * A format as a careless author might write it: it puts right what it reads before it is CSV.
 *
 * @param change what it does to the text
 */
record RewritingFormat(UnaryOperator<String> change) implements SourceFormat {
  @Override
  public String id() {
    return "rewriting";
  }

  @Override
  public Confidence recognises(SourceFile file) {
    return Confidence.POSSIBLE;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    try (InputStream bytes = file.open()) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      byte[] changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
      return new CsvFormat().open(SourceFile.of(file.name(), changed), projection);
    }
  }
}
