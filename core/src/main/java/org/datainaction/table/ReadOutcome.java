package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datainaction.id.FieldId;

/**
 * What became of an export that was read to its end: {@code rowsRead = accepted + ignored +
 * rejections.total()}.
 *
 * @param rowsRead every row under the header
 * @param ignored rows that are not data: empty lines, the header again, totals and footnotes of the
 *     format
 * @param rejections rows that should be data and make no sense
 * @param invalidCells by field, cells of accepted rows that hold no value of their kind
 * @param invalidExamples the first such cell of each column; its row was not left out
 * @param absentColumns fields that may be absent and are
 * @param bytes length of the file; of a packed one as it was read, unpacked
 * @param crc32c checksum of these bytes, as eight hexadecimal digits
 */
public record ReadOutcome(
    long rowsRead,
    long ignored,
    RejectionLog rejections,
    Map<FieldId, Long> invalidCells,
    List<Rejection> invalidExamples,
    Set<FieldId> absentColumns,
    long bytes,
    String crc32c) {
  public ReadOutcome {
    invalidCells = ImmutableSortedMap.copyOf(invalidCells);
    invalidExamples = ImmutableList.copyOf(invalidExamples);
    absentColumns = ImmutableSet.copyOf(absentColumns);
  }

  /** Rows that were handed on in batches. */
  public long accepted() {
    return rowsRead - ignored - rejections.total();
  }
}
