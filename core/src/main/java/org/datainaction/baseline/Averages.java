package org.datainaction.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;

/** Describes the figures of a window: which can be compared, their average and range. */
final class Averages {
  private Averages() {}

  static WindowFigures describe(List<Observation> observations) {
    List<Observation> comparable = observations.stream().filter(Timeline::isJudged).toList();
    List<BigDecimal> values =
        comparable.stream().flatMap(o -> o.figures().stream()).map(Figures::value).toList();
    return new WindowFigures(
        comparable.stream().map(Observation::period).toList(),
        observations.stream().filter(o -> !Timeline.isJudged(o)).map(Observation::period).toList(),
        mean(values),
        values.stream().min(Comparator.naturalOrder()),
        values.stream().max(Comparator.naturalOrder()));
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128));
  }
}
