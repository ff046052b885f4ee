package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;

/**
 * What {@code sources.yaml} says.
 *
 * @param exports which files feed which dataset, in the order of the file, published tables last
 * @param lists dated lists that conditions name
 * @param breaks what the city adds to measures of adapters
 * @param published measures that are tables of published figures
 */
record Sources(
    List<ExportBinding> exports,
    List<DatedList> lists,
    ImmutableListMultimap<MeasureId, SeriesBreak> breaks,
    List<Published> published) {
  Sources {
    exports = ImmutableList.copyOf(exports);
    lists = ImmutableList.copyOf(lists);
    published = ImmutableList.copyOf(published);
  }

  /** The dated list with this name, if the city keeps one. */
  Optional<DatedList> findList(String id) {
    return lists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /**
   * A table of figures that somebody published.
   *
   * @param measure takes the figures as they are
   * @param dataset the table
   */
  record Published(Measure measure, Dataset dataset) {}
}
