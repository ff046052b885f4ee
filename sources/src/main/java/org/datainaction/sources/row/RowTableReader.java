package org.datainaction.sources.row;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.datainaction.id.FieldId;
import org.datainaction.problem.Place;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;

/** Reads rows of text as typed batches. Holds one batch at a time. */
public final class RowTableReader implements TableReader {
  /** How many rows a batch has at most. */
  public static final int BATCH_ROWS = 2048;

  private final RowSource rows;
  private final TalliedStream bytes;
  private final ImmutableList<ColumnSpec> wanted;
  private final RowJudge judge;
  private final ImmutableList<ColumnBuilder> columns;
  private final Looked[] looked;
  private final long[] lines = new long[BATCH_ROWS];
  private final RejectionLog.Builder rejections = new RejectionLog.Builder();
  private final List<Rejection> invalidExamples = new ArrayList<>();
  private long rowsRead;
  private long ignored;
  private Optional<Batch> first = Optional.empty();

  private RowTableReader(
      RowSource rows, TalliedStream bytes, Projection projection, RowJudge judge) {
    this.rows = rows;
    this.bytes = bytes;
    this.wanted = ImmutableList.copyOf(projection.columns());
    this.judge = judge;
    ImmutableList.Builder<ColumnBuilder> builders = ImmutableList.builder();
    for (int i = 0; i < wanted.size(); i++) {
      builders.add(new ColumnBuilder(judge.reading(i), BATCH_ROWS));
    }
    this.columns = builders.build();
    this.looked =
        IntStream.range(0, wanted.size())
            .filter(i -> wanted.get(i).read() && !judge.isAbsent(i))
            .mapToObj(i -> new Looked(i, columns.get(i), wanted.get(i).need()))
            .toArray(Looked[]::new);
  }

  /**
   * Starts reading at the header.
   *
   * @param file the export's name
   * @param rows the header and the rows under it; closed with this reader
   * @param bytes what the rows are read from
   * @param projection what is wanted
   * @throws SourceException if there is no header, columns are missing or there is no row
   * @throws IOException if the file cannot be read
   */
  public static TableReader open(
      String file, RowSource rows, TalliedStream bytes, Projection projection)
      throws SourceException, IOException {
    Optional<RawRow> headerRow = rows.next();
    if (headerRow.isEmpty()) {
      throw RowJudge.empty(Place.file(file), "it has no header");
    }
    RowJudge judge = RowJudge.of(file, headerRow.get(), projection);
    RowTableReader reader = new RowTableReader(rows, bytes, projection, judge);
    reader.first = reader.fill();
    if (reader.rowsRead == reader.ignored) {
      throw RowJudge.empty(
          Place.at(file, headerRow.get().line(), 0), "it has a header and no rows under it");
    }
    return reader;
  }

  @Override
  public Optional<Batch> read() throws SourceException, IOException {
    if (first.isPresent()) {
      Optional<Batch> batch = first;
      first = Optional.empty();
      return batch;
    }
    return fill();
  }

  @Override
  public ReadOutcome outcome() {
    Map<FieldId, Long> invalid = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (columns.get(i).invalid() > 0) {
        invalid.merge(wanted.get(i).field(), columns.get(i).invalid(), Long::sum);
      }
    }
    return new ReadOutcome(
        rowsRead,
        ignored,
        rejections.build(),
        invalid,
        invalidExamples,
        judge.absent(),
        bytes.bytes(),
        bytes.crc32c());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private Optional<Batch> fill() throws SourceException, IOException {
    int accepted = 0;
    columns.forEach(ColumnBuilder::begin);
    while (accepted < BATCH_ROWS) {
      Optional<RawRow> next = rows.next();
      if (next.isEmpty()) {
        break;
      }
      RawRow row = next.get();
      rowsRead++;
      if (judge.isNoData(row)) {
        ignored++;
        continue;
      }
      Optional<Rejection> rejection = stage(row);
      if (rejection.isPresent()) {
        rejections.add(rejection.get());
        continue;
      }
      for (Looked column : looked) {
        column.builder.commit(accepted);
        if (column.builder.isFirstInvalid()) {
          invalidExamples.add(judge.unusable(row, column.index, CellState.INVALID));
        }
      }
      lines[accepted++] = row.line();
    }
    return accepted == 0
        ? Optional.empty()
        : Optional.of(
            new Batch(accepted, lines, columns.stream().map(ColumnBuilder::column).toList()));
  }

  /** Looks at every cell; says why the row must be left out, if it must. */
  private Optional<Rejection> stage(RawRow row) {
    Optional<Rejection> broken = judge.unreadable(row);
    if (broken.isPresent()) {
      return broken;
    }
    for (Looked column : looked) {
      CellState state = column.builder.stage(judge.cell(row, column.index));
      if (column.need.rejects(state)) {
        return Optional.of(judge.unusable(row, column.index, state));
      }
    }
    return Optional.empty();
  }

  /** A column whose cells are wanted, at its place in the projection. */
  private record Looked(int index, ColumnBuilder builder, Need need) {}
}
