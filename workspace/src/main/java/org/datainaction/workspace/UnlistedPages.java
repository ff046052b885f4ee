package org.datainaction.workspace;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

/** Pages that are viewed and stand on no department's list: perhaps one was forgotten. */
final class UnlistedPages {
  private UnlistedPages() {}

  /**
   * Views that would count if their page were on a list, and that is on none of the page lists of
   * these measures, by page.
   */
  static Optional<Measure> probe(DepartmentId owner, Dataset dataset, List<Measure> measures) {
    List<Measure> ofPages =
        measures.stream().filter(measure -> pages(measure).findAny().isPresent()).toList();
    if (ofPages.isEmpty()
        || !dataset.has(WebAnalytics.PAGE_ADDRESS)
        || !dataset.has(WebAnalytics.VIEWS)) {
      return Optional.empty();
    }
    List<Condition> listed = ofPages.stream().flatMap(UnlistedPages::pages).distinct().toList();
    List<Condition> wouldCount =
        ofPages.stream().map(measure -> asIfListed(measure.condition())).distinct().toList();
    return Optional.of(
        Measure.builder(
                new MeasureId(owner, "unlisted"),
                dataset.id(),
                new Calculation.Sum(WebAnalytics.VIEWS))
            .where(
                Condition.all(
                    new Condition.Not(new Condition.Any(listed)), new Condition.Any(wouldCount)))
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
  private static Condition asIfListed(Condition condition) {
    if (condition instanceof Condition.Listed listed && listed.match() == ListMatch.PAGE) {
      return Condition.ALWAYS;
    } else if (condition instanceof Condition.All all) {
      return new Condition.All(all.conditions().stream().map(UnlistedPages::asIfListed).toList());
    } else if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.conditions().stream().map(UnlistedPages::asIfListed).toList());
    }
    return condition;
  }

  /** What to tell of the probe's series: each page, the most viewed first. */
  static List<Problem> problems(List<Series> series) {
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
    return views.entrySet().stream()
        .sorted(
            Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(page -> problem(page.getKey(), page.getValue()))
        .toList();
  }

  private static Problem problem(String page, BigDecimal views) {
    return Problem.note(
        ProblemCode.PAGE_UNLISTED,
        Place.field(SourcesFile.NAME, "lists"),
        "the page '%s' is on no list, with %s %s"
            .formatted(
                page,
                views.toPlainString(),
                views.compareTo(BigDecimal.ONE) == 0 ? "view" : "views"),
        "an entry on a list for each page that shows a department's data");
  }
}
