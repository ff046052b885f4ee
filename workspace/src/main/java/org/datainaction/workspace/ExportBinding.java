package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.problem.Place;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;

/**
 * Which files feed a dataset, and what the city says about them. One for each entry under {@code
 * exports} and under {@code published}.
 *
 * @param place where {@code sources.yaml} says so
 * @param dataset which dataset
 * @param files a pattern below the workspace's folder, for {@link ExportFiles}
 * @param format id of the source format; empty if it is to be recognised
 * @param zone of local times, if it is not the dataset's
 * @param years what the years of these files are; the city's if empty
 * @param covers the days for which the export is complete, if the city says so
 * @param origin where the files came from
 * @param schedule when new figures are due, if the city says so
 * @param synthetic whether the rows are made up
 * @param columns header of the column in these files, by field
 * @param missing further spellings of "no value" in these files, by field
 * @param stated values that the files do not hold and the city states
 * @param layout what is known of the text
 * @param mostRejected the largest share of rejected rows that may be published, 0 to 1
 */
record ExportBinding(
    Place place,
    DatasetId dataset,
    String files,
    Optional<String> format,
    Optional<ZoneId> zone,
    Optional<FiscalCalendar> years,
    Optional<Window> covers,
    ExportReport.Origin origin,
    Optional<Schedule> schedule,
    boolean synthetic,
    Map<FieldId, String> columns,
    Map<FieldId, List<String>> missing,
    List<Stated> stated,
    TextLayout layout,
    BigDecimal mostRejected) {
  ExportBinding {
    stated = ImmutableList.copyOf(stated);
    columns = ImmutableSortedMap.copyOf(columns);
    missing = ImmutableSortedMap.copyOf(missing);
  }

  /** What the city states about each row of a file, by field; of two statements the last holds. */
  Map<FieldId, String> statedOf(String file) {
    Map<FieldId, String> values = new LinkedHashMap<>();
    stated.stream()
        .filter(one -> ExportFiles.isNamed(one.files(), file))
        .forEach(one -> values.putAll(one.values()));
    return values;
  }

  /**
   * Values that files do not hold.
   *
   * @param place where it stands
   * @param files a pattern below the workspace's folder
   * @param values the text of every cell, by field
   */
  record Stated(Place place, String files, Map<FieldId, String> values) {
    Stated {
      values = ImmutableSortedMap.copyOf(values);
    }
  }

  /**
   * When new figures are due.
   *
   * @param every how often, by periods of this grain
   * @param dueAfterDays how many days after a period's last day its figures are due
   */
  record Schedule(Grain every, int dueAfterDays) {}
}
