package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.bytes.ByteRows;
import org.datainaction.sources.bytes.ByteTableReader;
import org.datainaction.sources.bytes.Sample;
import org.datainaction.sources.bytes.TextBytes;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.sources.row.RowTableReader;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.table.Batch;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * Reads the same bytes twice: by the engine, in blocks of any length and on any number of threads,
 * and by FastCSV behind a guard that goes character by character. Both must say the same of every
 * row.
 *
 * @param bytes a table in UTF-8 whose first row is the header; what is no UTF-8 spoils its row
 */
record BothReaders(byte[] bytes, char separator, Projection projection) {
  private static final String NAME = "a.csv";

  /** Fails if the two differ. */
  void agree(String about, int blockBytes, int threads) throws IOException {
    assertThat(engine(blockBytes, threads))
        .as("%s, blocks of %s bytes, %s threads", about, blockBytes, threads)
        .isEqualTo(oracle());
  }

  /**
   * Fails if blocks of this length on so many threads give something else than one block on one.
   */
  void agreeWithOneBlock(int blockBytes, int threads) throws IOException {
    assertThat(engine(blockBytes, threads))
        .as("blocks of %s bytes, %s threads", blockBytes, threads)
        .isEqualTo(engine(bytes.length + 1, 1));
  }

  /** What came of it: a table, or why there is none. */
  private Object oracle() throws IOException {
    try {
      return ReadTable.of(new Oracle(), SourceFile.of(NAME, bytes), projection);
    } catch (SourceException refused) {
      return refused.problems().stream().map(Problem::line).toList();
    }
  }

  /** What the engine says: a table, or why there is none. */
  Object engine(int blockBytes, int threads) throws IOException {
    SourceFile file = SourceFile.of(NAME, bytes);
    try (TableReader reader = open(file, blockBytes)) {
      List<TreeMap<Long, List<String>>> parts = Collections.synchronizedList(new ArrayList<>());
      reader.readMost(
          threads,
          () -> {
            TreeMap<Long, List<String>> part = new TreeMap<>();
            parts.add(part);
            return batch -> keep(batch, part);
          });
      TreeMap<Long, List<String>> all = new TreeMap<>();
      parts.forEach(all::putAll);
      for (Optional<Batch> rest = reader.read(); rest.isPresent(); rest = reader.read()) {
        keep(rest.get(), all);
      }
      ReadOutcome outcome = reader.outcome();
      return new ReadTable(List.copyOf(all.values()), List.copyOf(all.keySet()), outcome);
    } catch (SourceException refused) {
      return refused.problems().stream().map(Problem::line).toList();
    }
  }

  void keep(Batch batch, TreeMap<Long, List<String>> part) {
    List<List<String>> cells = ReadTable.cells(batch, projection.columns());
    for (int row = 0; row < batch.rows(); row++) {
      assertThat(part.isEmpty() || part.lastKey() < batch.line(row))
          .as("rows of a taker come in order")
          .isTrue();
      part.put(batch.line(row), cells.get(row));
    }
  }

  TableReader open(SourceFile file, int blockBytes) throws SourceException, IOException {
    TalliedStream stream = new TalliedStream(file.open());
    Sample sample =
        Sample.of(new TextBytes(NAME, stream, 0, 0, stream, true, TextBytes.OnFault.REJECT_ROW));
    ByteRows rows = sample.rows(0, separator, 1);
    Optional<RawRow> header = rows.next();
    if (header.isEmpty()) {
      throw RowJudge.empty(Place.file(NAME), "it has no header");
    }
    return ByteTableReader.open(
        new ByteTableReader.Start(
            file, sample, header.get(), rows.nextByte(), rows.nextLine(), separator),
        projection,
        blockBytes);
  }

  /** The slow way, character by character. */
  private final class Oracle implements org.datainaction.spi.SourceFormat {
    @Override
    public String id() {
      return "oracle";
    }

    @Override
    public Confidence recognises(SourceFile file) {
      return Confidence.CERTAIN;
    }

    @Override
    public TableReader open(SourceFile file, Projection wanted)
        throws SourceException, IOException {
      InputStream in = file.open();
      TalliedStream tallied = new TalliedStream(in);
      return RowTableReader.open(
          NAME,
          new FastCsvRows(
              NAME, DecodingReader.marking(tallied, StandardCharsets.UTF_8), separator, 1),
          tallied,
          wanted);
    }
  }
}
