package org.datainaction.workspace;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.series.Figures;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;

/** Hosts on which listed pages are viewed: entries name paths, and a path is on every host. */
final class ViewedHosts {
  private static final int MOST_SHOWN = 5;
  private static final String USUAL = "www.";

  private ViewedHosts() {}

  /** Views of what counts in any of these measures by its page, by host. */
  static Optional<Measure> probe(DepartmentId owner, Dataset dataset, List<Measure> measures) {
    List<Condition> counted =
        measures.stream()
            .filter(
                measure -> measure.listed().anyMatch(listed -> listed.match() == ListMatch.PAGE))
            .map(Measure::condition)
            .distinct()
            .toList();
    if (counted.isEmpty() || !dataset.has(WebAnalytics.HOST) || !dataset.has(WebAnalytics.VIEWS)) {
      return Optional.empty();
    }
    return Optional.of(
        Measure.builder(
                new MeasureId(owner, "hosts"),
                dataset.id(),
                new Calculation.Sum(WebAnalytics.VIEWS))
            .where(new Condition.Any(counted))
            .grains(dataset.baseGrain())
            .breakdown(WebAnalytics.HOST, dataset.titleOf(WebAnalytics.HOST))
            .build());
  }

  /** What to tell of the probe's series; nothing if there is one host at most. */
  static Optional<Problem> problem(List<Series> series, String files) {
    Map<String, BigDecimal> views = new TreeMap<>();
    for (Series one : series) {
      BigDecimal sum =
          one.observations().stream()
              .flatMap(observation -> observation.figures().stream())
              .map(Figures::value)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (one.slice() instanceof Slice.Part part
          && !part.value().equals(Slice.Part.NOT_GIVEN)
          && sum.signum() > 0) {
        views.merge(nameOf(part.value()), sum, BigDecimal::add);
      }
    }
    if (views.size() < 2) {
      return Optional.empty();
    }
    String most =
        views.entrySet().stream()
            .sorted(
                Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SHOWN)
            .map(host -> "'" + host.getKey() + "' (" + host.getValue().toPlainString() + ")")
            .collect(Collectors.joining(", "));
    return Optional.of(
        Problem.warning(
            ProblemCode.HOSTS_MIXED,
            Place.file(files),
            "pages of the lists were viewed on %s hosts, and all of it counts: %s%s"
                .formatted(views.size(), most, views.size() > MOST_SHOWN ? ", …" : ""),
            "exports with the lines of the hosts only that have the listed pages"));
  }

  private static String nameOf(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith(USUAL) ? name.substring(USUAL.length()) : name;
  }
}
