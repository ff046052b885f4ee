package org.datainaction.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/**
 * How the frozen figures differ from those that are computed now. The frozen ones stay in use.
 *
 * @param periods how many frozen periods differ
 * @param largest the largest change of one of them, relative to the frozen figure and with its
 *     sign; of shares the difference; empty if no figure of both can be compared
 * @param needsNewBaseline whether their mean moved by more than a quarter of the change worth
 *     acting on, so that a new baseline should be frozen
 */
public record Revision(int periods, Optional<BigDecimal> largest, boolean needsNewBaseline) {
  private static final BigDecimal A_QUARTER = new BigDecimal("0.25");
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /**
   * Of figures of one grain.
   *
   * @param frozen as they were
   * @param now as they are computed now
   * @param declared the smallest change worth acting on that was frozen with them, if one was
   */
  static Revision of(
      Measure measure,
      List<Observation> frozen,
      List<Observation> now,
      Optional<BigDecimal> declared) {
    Map<Period, Optional<Figures>> current =
        now.stream().collect(Collectors.toMap(Observation::period, Observation::figures));
    int differing = 0;
    Optional<BigDecimal> largest = Optional.empty();
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal after = BigDecimal.ZERO;
    int both = 0;
    for (Observation then : frozen) {
      Optional<Figures> today = current.getOrDefault(then.period(), Optional.empty());
      if (!current.containsKey(then.period()) || !same(then.figures(), today)) {
        differing++;
      }
      if (then.figures().isPresent() && today.isPresent()) {
        BigDecimal was = then.figures().get().value();
        BigDecimal is = today.get().value();
        before = before.add(was);
        after = after.add(is);
        both++;
        Optional<BigDecimal> change = change(measure, was, is);
        if (change.isPresent()
            && (largest.isEmpty() || change.get().abs().compareTo(largest.get().abs()) > 0)) {
          largest = change;
        }
      }
    }
    List<Figures> figures = frozen.stream().flatMap(one -> one.figures().stream()).toList();
    BigDecimal sizeable = declared.orElseGet(() -> FigureKind.of(measure, figures).usualSizeable());
    return new Revision(
        differing,
        largest.filter(one -> one.signum() != 0),
        both > 0 && movesTooFar(measure, sizeable, before, after, both));
  }

  /** Baselines that were frozen before intervals were known have none. */
  private static boolean same(Optional<Figures> frozen, Optional<Figures> now) {
    return frozen.map(Revision::withoutInterval).equals(now.map(Revision::withoutInterval));
  }

  private static Figures withoutInterval(Figures figures) {
    return figures.between(Optional.empty(), Optional.empty());
  }

  private static boolean movesTooFar(
      Measure measure, BigDecimal sizeable, BigDecimal before, BigDecimal after, int count) {
    BigDecimal number = BigDecimal.valueOf(count);
    return change(
            measure,
            before.divide(number, MathContext.DECIMAL128),
            after.divide(number, MathContext.DECIMAL128))
        .filter(moved -> moved.abs().compareTo(sizeable.multiply(A_QUARTER)) > 0)
        .isPresent();
  }

  /** Relative; of shares the difference; none from nought. */
  private static Optional<BigDecimal> change(Measure measure, BigDecimal was, BigDecimal is) {
    BigDecimal difference = is.subtract(was);
    if (measure.unit().style() == Unit.Style.PERCENT) {
      return Optional.of(difference.round(DIGITS));
    }
    return was.signum() == 0 ? Optional.empty() : Optional.of(difference.divide(was.abs(), DIGITS));
  }
}
