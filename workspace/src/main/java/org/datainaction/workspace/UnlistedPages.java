package org.datainaction.workspace;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.series.Figures;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;

/** Pages that are viewed and stand on no department's list: perhaps one was forgotten. */
final class UnlistedPages {
  private static final int MOST_SHOWN = 10;

  private UnlistedPages() {}

  /** Views of what is on none of the page lists of these measures, by page. */
  static Optional<Measure> probe(DepartmentId owner, Dataset dataset, List<Measure> measures) {
    List<Measure> ofPages =
        measures.stream().filter(measure -> pages(measure).findAny().isPresent()).toList();
    if (ofPages.isEmpty() || !dataset.has(WebAnalytics.PAGE_ADDRESS)) {
      return Optional.empty();
    }
    Measure like = ofPages.get(0);
    List<Condition> listed = ofPages.stream().flatMap(UnlistedPages::pages).toList();
    Condition onNone = new Condition.Not(new Condition.Any(listed));
    return Optional.of(
        Measure.builder(new MeasureId(owner, "unlisted"), dataset.id(), like.calculation())
            .where(Condition.all(onNone, Condition.all(others(like))))
            .grains(dataset.baseGrain())
            .breakdown(WebAnalytics.PAGE_ADDRESS, dataset.titleOf(WebAnalytics.PAGE_ADDRESS))
            .build());
  }

  private static Stream<Condition> pages(Measure measure) {
    return measure
        .listed()
        .filter(listed -> listed.match() == ListMatch.PAGE)
        .map(Condition.class::cast);
  }

  /** What else must hold of a view, such as that no robot made it. */
  private static Condition[] others(Measure measure) {
    return measure.condition() instanceof Condition.All all
        ? all.conditions().stream()
            .filter(
                one ->
                    !(one instanceof Condition.Listed listed && listed.match() == ListMatch.PAGE))
            .toArray(Condition[]::new)
        : new Condition[] {Condition.ALWAYS};
  }

  /** What to tell of the probe's series; nothing if every viewed page is on a list. */
  static Optional<Problem> problem(List<Series> series) {
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
        views.put(part.value(), sum);
      }
    }
    if (views.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal all = views.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String most =
        views.entrySet().stream()
            .sorted(
                Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SHOWN)
            .map(page -> page.getKey() + " (" + page.getValue().toPlainString() + ")")
            .collect(Collectors.joining(", "));
    return Optional.of(
        Problem.note(
            ProblemCode.PAGE_UNLISTED,
            Place.field(SourcesFile.NAME, "lists"),
            "%s viewed %s on no list, with %s views; most viewed: %s%s"
                .formatted(
                    views.size(),
                    views.size() == 1 ? "page is" : "pages are",
                    all.toPlainString(),
                    most,
                    views.size() > MOST_SHOWN ? ", …" : ""),
            "an entry on a list for each page that shows a department's data"));
  }
}
