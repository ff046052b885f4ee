package org.datainaction.baseline.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.RateIntervals;
import org.datainaction.baseline.statistics.ShareIntervals;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** Whether targets are met, how certainly, and where the path to them is. */
final class TargetVectors {
  private static final double CONFIDENCE = 0.95;
  private static final LocalDate SET_ON = LocalDate.of(2025, 7, 1);

  private TargetVectors() {}

  static Stream<DynamicTest> tests(Vectors vectors) {
    return Stream.of(
            run(vectors, "shares", TargetVectors::share),
            run(vectors, "lowerIsBetterRates", TargetVectors::rate),
            run(vectors, "ranges", TargetVectors::range),
            paths(vectors))
        .flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> run(Vectors vectors, String list, Check check) {
    return vectors.cases(list).stream()
        .map(one -> vectors.test(one.id(), () -> check.of(vectors, one.input(), one.expected())));
  }

  private static void share(Vectors vectors, JsonNode in, JsonNode expected) {
    int met = in.path("x").intValue();
    int of = in.path("n").intValue();
    Direction direction =
        in.path("op").asString("").equals(">=")
            ? Direction.HIGHER_IS_BETTER
            : Direction.LOWER_IS_BETTER;
    BigDecimal aim = in.path("target").decimalValue();
    BigDecimal figure = BigDecimal.valueOf((double) met / of);
    vectors.check("value", figure.doubleValue(), expected.path("value"));
    judged(
        vectors,
        target(aim, aim, direction),
        figure,
        ShareIntervals.wilson(met, of, CONFIDENCE),
        expected);
  }

  private static void rate(Vectors vectors, JsonNode in, JsonNode expected) {
    int count = in.path("count").intValue();
    double exposure = in.path("exposure").doubleValue();
    BigDecimal aim = in.path("target").decimalValue();
    BigDecimal figure = BigDecimal.valueOf(count / exposure);
    vectors.check("rate", figure.doubleValue(), expected.path("rate"));
    judged(
        vectors,
        target(aim, aim, Direction.LOWER_IS_BETTER),
        figure,
        RateIntervals.exact(count, CONFIDENCE).times(1 / exposure),
        expected);
    vectors.check(
        "largest",
        RateIntervals.largest(count, CONFIDENCE) / exposure,
        expected.path("upperOneSided95"));
  }

  private static void judged(
      Vectors vectors, Target target, BigDecimal figure, Interval interval, JsonNode expected) {
    vectors.check("low", interval.low(), expected.path("interval").get(0));
    vectors.check("high", interval.high(), expected.path("interval").get(1));
    assertThat(target.isMetBy(figure)).isEqualTo(expected.path("met").booleanValue());
    assertThat(target.isCertain(figure, interval))
        .isEqualTo(expected.path("certain").booleanValue());
  }

  private static void range(Vectors vectors, JsonNode in, JsonNode expected) {
    Target target =
        target(in.path("low").decimalValue(), in.path("high").decimalValue(), Direction.NEITHER);
    BigDecimal figure = in.path("value").decimalValue();
    assertThat(target.isMetBy(figure)).isEqualTo(expected.path("met").booleanValue());
    vectors.check("distance", target.distance(figure).doubleValue(), expected.path("distance"));
  }

  private static Stream<DynamicTest> paths(Vectors vectors) {
    List<JsonNode> cases = vectors.inputs().path("paths").valueStream().toList();
    return cases.stream()
        .map(
            in ->
                vectors.test(
                    "path at " + in.path("at"),
                    () -> {
                      long from = in.path("fromTime").longValue();
                      Target target =
                          target(
                              in.path("toValue").decimalValue(),
                              in.path("toValue").decimalValue(),
                              Direction.HIGHER_IS_BETTER,
                              SET_ON.plusDays(in.path("toTime").longValue() - from));
                      vectors.check(
                          "path",
                          target
                              .path(
                                  in.path("fromValue").decimalValue(),
                                  in.path("toValue").decimalValue(),
                                  SET_ON.plusDays(in.path("at").longValue() - from))
                              .doubleValue(),
                          vectors.expected().path("paths").get(cases.indexOf(in)));
                    }));
  }

  private static Target target(BigDecimal low, BigDecimal high, Direction direction) {
    return target(low, high, direction, SET_ON.plusYears(1));
  }

  private static Target target(BigDecimal low, BigDecimal high, Direction direction, LocalDate by) {
    return new Target(
        MeasureId.of("police/calls"), low, high, direction, SET_ON, by, LocalizedText.of(""));
  }

  private interface Check {
    void of(Vectors vectors, JsonNode in, JsonNode expected);
  }
}
