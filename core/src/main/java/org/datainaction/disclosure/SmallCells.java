package org.datainaction.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Breaks;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/**
 * The simple rule for data about people: where any cell of a breakdown counts 1 to 10, the whole
 * breakdown is withheld for that period; where the whole itself does, everything of that period is.
 * A cell is any number that counts people or cases: a count, either part of a share and what is
 * left between them, the number of cases behind a mean or percentile, and the number of cases at or
 * beyond an end of a percentile's interval, where the end alone is withheld. Zero is shown.
 *
 * <p>A longer period is withheld too where all but one of its shorter ones are shown, because the
 * one would follow by subtraction. The rule does not look at two withheld periods together, nor at
 * what other measures or publications show.
 */
public final class SmallCells {
  static final BigDecimal LARGEST_SMALL = BigDecimal.TEN;

  private SmallCells() {}

  /** The series with small cells withheld. */
  public static List<Series> protect(Measure measure, List<Series> series) {
    List<Series> cells = series.stream().map(one -> protect(measure, one, series)).toList();
    // A break that was felt at a withheld figure is felt at the next one.
    return SubtractionOverTime.guard(measure, cells).stream()
        .map(one -> Breaks.mark(measure.breaks(), one))
        .toList();
  }

  private static Series protect(Measure measure, Series one, List<Series> all) {
    List<Observation> observations = new ArrayList<>();
    for (Observation observation : one.observations()) {
      boolean withhold =
          observation.status().hasFigure()
              && relatives(one, all)
                  .flatMap(relative -> relative.find(observation.period()).stream())
                  .anyMatch(relative -> isSmall(measure, relative));
      observations.add(
          withhold ? withheld(observation.period()) : IntervalEnds.protect(measure, observation));
    }
    return new Series(one.measure(), one.grain(), one.slice(), observations);
  }

  /** The series that decide over one: itself, the whole, and its breakdown if it is a part. */
  private static Stream<Series> relatives(Series one, List<Series> all) {
    return all.stream()
        .filter(other -> other.grain() == one.grain())
        .filter(other -> other.slice() instanceof Slice.Whole || sameBreakdown(one, other));
  }

  static boolean sameBreakdown(Series one, Series other) {
    return one.slice() instanceof Slice.Part mine
        && other.slice() instanceof Slice.Part theirs
        && mine.field().equals(theirs.field());
  }

  private static boolean isSmall(Measure measure, Observation observation) {
    return observation.figures().stream()
        .flatMap(figures -> counts(measure, figures))
        .anyMatch(SmallCells::isSmall);
  }

  private static boolean isSmall(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(LARGEST_SMALL) <= 0;
  }

  private static Stream<BigDecimal> counts(Measure measure, Figures figures) {
    Calculation calculation = measure.calculation();
    Stream<BigDecimal> cases =
        figures.n().isPresent()
            ? Stream.of(BigDecimal.valueOf(figures.n().getAsLong()))
            : Stream.empty();
    if (calculation instanceof Calculation.Mean || calculation instanceof Calculation.Percentile) {
      return cases;
    }
    Optional<BigDecimal> above = figures.numerator();
    Optional<BigDecimal> below = figures.denominator();
    if (above.isPresent() && below.isPresent()) {
      return Stream.concat(
          cases, Stream.of(above.get(), below.get(), below.get().subtract(above.get())));
    }
    // A reported share without its parts counts nothing; a value in whole numbers does.
    return measure.unit().style() == Unit.Style.WHOLE
        ? Stream.concat(cases, Stream.of(figures.value()))
        : cases;
  }

  static Observation withheld(Period period) {
    return Observation.unknown(period, ObservationStatus.SUPPRESSED, Message.of("note.suppressed"));
  }
}
