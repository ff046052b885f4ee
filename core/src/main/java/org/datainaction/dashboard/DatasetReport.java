package org.datainaction.dashboard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.Message;

/**
 * What is known about the quality of a dataset.
 *
 * @param dataset its definition as used, with the city's zone and columns
 * @param exports the files, in the order in which they were read
 * @param rows what became of all rows
 * @param things how many things the used rows are: rows, or events of several rows
 * @param rejectedByKind rejected rows by reason and column; the rows themselves are not published
 * @param invalidCells by field, cells of used rows that hold no value of their kind
 * @param freshness how recent
 * @param awaited why there are no figures at all; empty if there are
 * @param repeated used rows that have the key of a row before them, where the dataset says that
 *     each of them counts; where it says that one of them does, the others are rejected
 */
public record DatasetReport(
    Dataset dataset,
    List<ExportReport> exports,
    RowCounts rows,
    long things,
    Map<RejectionLog.Kind, Long> rejectedByKind,
    Map<FieldId, Long> invalidCells,
    Freshness freshness,
    Optional<Message> awaited,
    long repeated) {
  public DatasetReport {
    exports = ImmutableList.copyOf(exports);
    rejectedByKind = ImmutableSortedMap.copyOf(rejectedByKind);
    invalidCells = ImmutableSortedMap.copyOf(invalidCells);
  }

  /** A dataset in which no used row repeats another one. */
  public DatasetReport(
      Dataset dataset,
      List<ExportReport> exports,
      RowCounts rows,
      long things,
      Map<RejectionLog.Kind, Long> rejectedByKind,
      Map<FieldId, Long> invalidCells,
      Freshness freshness,
      Optional<Message> awaited) {
    this(dataset, exports, rows, things, rejectedByKind, invalidCells, freshness, awaited, 0);
  }
}
