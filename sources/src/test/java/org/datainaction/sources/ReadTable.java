package org.datainaction.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.datainaction.problem.Problem;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Column;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * An export that was read to its end. Whoever reads one here has tested that every row is accounted
 * for.
 *
 * @param rows cells as the projection asked for them: text as it is, other values as the number
 *     that holds them, {@value #MISSING} or {@value #INVALID}
 * @param lines on which the rows start
 * @param outcome of the reader at its end
 */
public record ReadTable(List<List<String>> rows, List<Long> lines, ReadOutcome outcome) {
  /** How a missing cell is shown. */
  public static final String MISSING = "<missing>";

  /** How a cell without a value of its kind is shown. */
  public static final String INVALID = "<invalid>";

  /** Reads all of it. */
  public static ReadTable of(SourceFormat format, SourceFile file, Projection projection)
      throws SourceException, IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (TableReader reader = format.open(file, projection)) {
      for (Optional<Batch> next = reader.read(); next.isPresent(); next = reader.read()) {
        Batch batch = next.get();
        assertThat(batch.rows()).as("rows of a batch").isPositive();
        for (int row = 0; row < batch.rows(); row++) {
          rows.add(cells(batch, row, projection.columns()));
          lines.add(batch.line(row));
        }
      }
      assertThat(reader.read()).as("after the end").isEmpty();
      ReadOutcome outcome = reader.outcome();
      assertThat(outcome.rowsRead())
          .as("rows read = used + rejected + ignored")
          .isEqualTo(rows.size() + outcome.rejections().total() + outcome.ignored());
      assertThat(List.copyOf(new TreeSet<>(lines))).as("lines of rows").isEqualTo(lines);
      return new ReadTable(List.copyOf(rows), List.copyOf(lines), outcome);
    }
  }

  /** Reads all of this text in UTF-8 as a file called {@code a.csv}. */
  public static ReadTable of(SourceFormat format, String text, Projection projection)
      throws SourceException, IOException {
    return of(format, file(text), projection);
  }

  /** The problem for which the export is refused, in one line; it must be the only one. */
  public static String refusal(SourceFormat format, SourceFile file, Projection projection) {
    return refusals(format, file, projection, 1).get(0);
  }

  /** The so many problems for which the export is refused, in one line each. */
  public static List<String> refusals(
      SourceFormat format, SourceFile file, Projection projection, int count) {
    SourceException refused =
        catchThrowableOfType(SourceException.class, () -> of(format, file, projection));
    assertThat(refused).as("refusal of %s", file).isNotNull();
    assertThat(refused.problems())
        .hasSize(count)
        .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo(file.name()));
    List<String> lines = refused.problems().stream().map(Problem::line).toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(1_000));
    assertThat(refused).hasMessage(lines.get(0));
    return lines;
  }

  /** The same for text in UTF-8 as a file called {@code a.csv}. */
  public static String refusal(SourceFormat format, String text, Projection projection) {
    return refusal(format, file(text), projection);
  }

  /** A file in UTF-8 called {@code a.csv}. */
  public static SourceFile file(String text) {
    return SourceFile.of("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The rejections, each as {@code line [column] reason 'excerpt' (expected …)}. */
  public List<String> rejected() {
    return outcome.rejections().examples().stream().map(ReadTable::told).toList();
  }

  private static String told(Rejection r) {
    return "%s:%d [%s] %s '%s'; expected %s"
        .formatted(r.file(), r.line(), r.column(), r.reason().id(), r.excerpt(), r.expected());
  }

  /** The cells of a batch, row by row. */
  public static List<List<String>> cells(Batch batch, List<ColumnSpec> specs) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < batch.rows(); row++) {
      rows.add(cells(batch, row, specs));
    }
    return rows;
  }

  private static List<String> cells(Batch batch, int row, List<ColumnSpec> specs) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      cells.add(cell(batch.column(i), row, specs.get(i).format()));
    }
    return cells;
  }

  private static String cell(Column column, int row, CellFormat format) {
    boolean isText = format instanceof CellFormat.Text || format instanceof CellFormat.PeriodName;
    return switch (column.state(row)) {
      case MISSING -> MISSING;
      case INVALID -> INVALID;
      case PRESENT -> isText ? column.text(row) : Long.toString(column.value(row));
    };
  }
}
