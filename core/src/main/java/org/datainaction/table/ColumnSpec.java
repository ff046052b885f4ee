package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.id.FieldId;

/**
 * One column that is wanted from an export.
 *
 * @param field what the values are for
 * @param headers the names under which the column may stand, compared after trimming and collapsing
 *     blanks, without regard to case; the first is the usual one
 * @param format how a cell becomes a value
 * @param need what happens when it is not there
 * @param missing spellings that mean "no value", beside the empty cell
 * @param stated the text of every cell where the workspace says it: then the column is not looked
 *     for in the export
 * @param read whether the values are wanted; if not, the column is looked for in the header only,
 *     and all of its cells are missing in batches
 */
public record ColumnSpec(
    FieldId field,
    List<String> headers,
    CellFormat format,
    Need need,
    Set<String> missing,
    Optional<String> stated,
    boolean read) {
  public ColumnSpec {
    headers = ImmutableList.copyOf(headers);
    missing = ImmutableSet.copyOf(missing);
  }

  /** A column that stands in the export. */
  public ColumnSpec(
      FieldId field, List<String> headers, CellFormat format, Need need, Set<String> missing) {
    this(field, headers, format, need, missing, Optional.empty(), true);
  }
}
