package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.List;
import org.datainaction.time.FiscalCalendar;

/**
 * What is wanted from an export and how to understand it.
 *
 * @param columns in the order in which batches hold them
 * @param zone of local times
 * @param calendar for the names of fiscal periods
 * @param layout what is known of the text beforehand
 */
public record Projection(
    List<ColumnSpec> columns, ZoneId zone, FiscalCalendar calendar, TextLayout layout) {
  public Projection {
    columns = ImmutableList.copyOf(columns);
  }
}
