package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.problem.Place;

/**
 * What {@code sources.yaml} says.
 *
 * @param exports which files feed which dataset, in the order of the file, published tables last
 * @param lists dated lists that conditions name
 * @param additions what the city adds to measures of adapters
 * @param published measures that are tables of published figures
 */
record Sources(
    List<ExportBinding> exports,
    List<DatedList> lists,
    List<Addition> additions,
    List<Published> published) {
  Sources {
    exports = ImmutableList.copyOf(exports);
    lists = ImmutableList.copyOf(lists);
    additions = ImmutableList.copyOf(additions);
    published = ImmutableList.copyOf(published);
  }

  /** The same, its published tables with the city's words for values. */
  Sources in(OwnWords words) {
    return new Sources(
        exports,
        lists,
        additions,
        published.stream()
            .map(table -> new Published(table.measure(), words.apply(table.dataset())))
            .toList());
  }

  /** The dated list with this name, if the city keeps one. */
  Optional<DatedList> findList(String id) {
    return lists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /**
   * What the city adds to a measure.
   *
   * @param place where it says so
   * @param measure which measure
   * @param breaks days from which its figures cannot be compared with those before
   * @param bridges days across which they can, though they were counted in another way since
   * @param standsInUntil the last day on which it stands in for another, if it does and it is over
   * @param sizes which changes matter
   */
  record Addition(
      Place place,
      MeasureId measure,
      List<SeriesBreak> breaks,
      List<SeriesBridge> bridges,
      Optional<LocalDate> standsInUntil,
      ChangeSizes sizes) {
    Addition {
      breaks = ImmutableList.copyOf(breaks);
      bridges = ImmutableList.copyOf(bridges);
    }

    /** The measure with what is added. */
    Measure to(Measure known) {
      return known.with(
          builder -> {
            breaks.forEach(builder::seriesBreak);
            bridges.forEach(builder::bridge);
            if (standsInUntil.isPresent() && known.proxy().isPresent()) {
              Proxy proxy = known.proxy().get().until(standsInUntil.get());
              builder.proxy(proxy);
              builder.seriesBreak(proxy.end().orElseThrow());
            }
            return sizes.to(builder);
          });
    }
  }

  /**
   * A table of figures that somebody published.
   *
   * @param measure takes the figures as they are
   * @param dataset the table
   */
  record Published(Measure measure, Dataset dataset) {}
}
