package org.datainaction.sources.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.SourceException;

/**
 * Characters to rows, by FastCSV behind a {@link RowGuard}. Cells are as RFC 4180 has them; rows
 * may have any number of cells, an empty line is a row of one empty cell.
 */
final class FastCsvRows implements RowSource {
  private final RowGuard guard;
  private final CloseableIterator<List<String>> rows;

  /**
   * Rows of the text.
   *
   * @param file the export's name
   * @param text at the start of a line
   * @param separator between cells
   * @param firstLine the number of that line, from 1
   */
  FastCsvRows(String file, Reader text, char separator, long firstLine) {
    this.guard = new RowGuard(file, text, separator, firstLine);
    this.rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            // There are no comments, but a separator of the same character would be refused.
            .commentCharacter('\u0000')
            .skipEmptyLines(false)
            // Else the first ragged row would end the file; what becomes of it is decided later.
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new Cells(), guard)
            .iterator();
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    try {
      // Of a last row that is flawed from its first character on, only the note is left.
      List<String> cells = rows.hasNext() ? rows.next() : List.of("");
      return guard.nextNote().map(note -> row(note, cells));
    } catch (UncheckedIOException failed) {
      IOException cause = failed.getCause();
      if (cause instanceof BadText badText) {
        throw badText.asSourceException();
      }
      throw cause;
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static RawRow row(RowGuard.Note note, List<String> cells) {
    RawRow row = RawRow.of(note.line(), cells);
    return note.flaw().isPresent() ? row.with(note.flaw().get()) : row;
  }

  /** Collects the cells of a row. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {
    private ImmutableList.Builder<String> cells = ImmutableList.builder();

    @Override
    protected void handleBegin(long line) {
      cells = ImmutableList.builder();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      cells.add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
      cells.add("");
    }

    @Override
    protected List<String> buildRecord() {
      return cells.build();
    }
  }
}
