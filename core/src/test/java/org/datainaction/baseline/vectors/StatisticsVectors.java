package org.datainaction.baseline.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.datainaction.baseline.statistics.DifferenceInDifferences;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.ProcessLimits;
import org.datainaction.baseline.statistics.RateIntervals;
import org.datainaction.baseline.statistics.Runs;
import org.datainaction.baseline.statistics.ShareIntervals;
import org.datainaction.baseline.statistics.SurveyShare;
import org.datainaction.compute.NearestRank;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** Intervals and chart rules against R and published examples. */
final class StatisticsVectors {
  private StatisticsVectors() {}

  private static Stream<DynamicTest> each(Vectors vectors, BiConsumer<JsonNode, JsonNode> check) {
    return vectors.cases("cases").stream()
        .map(one -> vectors.test(one.id(), () -> check.accept(one.input(), one.expected())));
  }

  private static void check(Vectors vectors, String what, Interval actual, JsonNode expected) {
    vectors.check(what + ", low", actual.low(), expected.get(0));
    vectors.check(what + ", high", actual.high(), expected.get(1));
  }

  static Stream<DynamicTest> shares(Vectors vectors) {
    return each(
        vectors,
        (in, expected) -> {
          int met = in.path("x").intValue();
          int of = in.path("n").intValue();
          double confidence = in.path("confidence").doubleValue();
          check(
              vectors,
              "Wilson",
              ShareIntervals.wilson(met, of, confidence),
              expected.path("wilson"));
          check(
              vectors,
              "Clopper-Pearson",
              ShareIntervals.exact(met, of, confidence),
              expected.path("clopperPearson"));
        });
  }

  static Stream<DynamicTest> rates(Vectors vectors) {
    return each(
        vectors,
        (in, expected) -> {
          double factor = in.path("per").doubleValue() / in.path("exposure").doubleValue();
          vectors.check("rate", in.path("count").intValue() * factor, expected.path("rate"));
          check(
              vectors,
              "Garwood",
              RateIntervals.exact(in.path("count").intValue(), in.path("confidence").doubleValue())
                  .times(factor),
              expected.path("exact"));
        });
  }

  static Stream<DynamicTest> ratios(Vectors vectors) {
    return each(
        vectors,
        (in, expected) -> {
          RateIntervals.Ratio ratio =
              RateIntervals.ratio(
                  in.path("count1").intValue(),
                  in.path("exposure1").doubleValue(),
                  in.path("count0").intValue(),
                  in.path("exposure0").doubleValue(),
                  in.path("confidence").doubleValue());
          vectors.check("ratio", ratio.ratio(), expected.path("rateRatio"));
          vectors.check("p", ratio.p(), expected.path("pExactTwoSided"));
          check(vectors, "exact", ratio.exact(), expected.path("exactInterval"));
          check(vectors, "share", ratio.share(), expected.path("conditionalBinomialInterval"));
          check(vectors, "log-normal", ratio.logNormal(), expected.path("logNormalInterval"));
        });
  }

  static Stream<DynamicTest> surveys(Vectors vectors) {
    JsonNode waves = vectors.inputs().path("difference");
    JsonNode difference = vectors.expected().path("difference");
    return Stream.concat(
        each(
            vectors,
            (in, expected) -> {
              SurveyShare share =
                  new SurveyShare(
                      in.path("share").doubleValue(),
                      in.path("n").longValue(),
                      population(in.path("population")),
                      in.path("designEffect").doubleValue());
              vectors.check("fpc", share.finitePopulationCorrection(), expected.path("fpc"));
              vectors.check("error", share.standardError(), expected.path("standardError"));
              double margin = share.margin(in.path("confidence").doubleValue());
              vectors.check("margin", margin, expected.path("margin"));
              check(
                  vectors,
                  "interval",
                  new Interval(share.share() - margin, share.share() + margin),
                  expected.path("interval"));
            }),
        Stream.of(
            vectors.test(
                "difference of two waves",
                () ->
                    vectors.check(
                        "error",
                        SurveyShare.standardErrorOfDifference(wave(waves, "1"), wave(waves, "0")),
                        difference.path("standardError")))));
  }

  private static SurveyShare wave(JsonNode waves, String which) {
    return new SurveyShare(
        waves.path("share" + which).doubleValue(),
        waves.path("n" + which).longValue(),
        population(waves.path("population" + which)),
        1);
  }

  private static OptionalLong population(JsonNode population) {
    return population.isNumber() ? OptionalLong.of(population.longValue()) : OptionalLong.empty();
  }

  static Stream<DynamicTest> percentiles(Vectors vectors) {
    JsonNode in = vectors.inputs();
    JsonNode small = in.path("small");
    List<DynamicTest> tests = new java.util.ArrayList<>();
    for (int i = 0; i < in.path("p").size(); i++) {
      double p = in.path("p").get(i).doubleValue();
      JsonNode expected = vectors.expected().path("results").get(i);
      tests.add(vectors.test("p " + p, () -> percentile(vectors, in.path("values"), p, expected)));
    }
    tests.add(
        vectors.test(
            "few values",
            () ->
                percentile(
                    vectors,
                    small.path("values"),
                    small.path("p").doubleValue(),
                    vectors.expected().path("small"))));
    return tests.stream();
  }

  private static void percentile(Vectors vectors, JsonNode list, double p, JsonNode expected) {
    double[] values = Vectors.doubles(list);
    Arrays.sort(values);
    NearestRank rank = NearestRank.of(values.length, (int) Math.round(100 * p));
    assertThat(rank.rank()).isEqualTo(expected.path("rank").longValue());
    assertThat(rank.low()).isEqualTo(rankOf(expected.path("lowerRank")));
    assertThat(rank.high()).isEqualTo(rankOf(expected.path("upperRank")));
    vectors.check("value", values[(int) rank.rank() - 1], expected.path("value"));
    if (rank.low().isPresent()) {
      vectors.check("low", values[(int) rank.low().getAsLong() - 1], expected.path("lower"));
    }
    if (rank.high().isPresent()) {
      vectors.check("high", values[(int) rank.high().getAsLong() - 1], expected.path("upper"));
    }
  }

  private static OptionalLong rankOf(JsonNode rank) {
    return rank.isNumber() ? OptionalLong.of(rank.longValue()) : OptionalLong.empty();
  }

  static Stream<DynamicTest> processLimits(Vectors vectors) {
    return each(
        vectors,
        (in, expected) -> {
          List<OptionalDouble> figures =
              in.path("values")
                  .valueStream()
                  .map(
                      value ->
                          value.isNumber()
                              ? OptionalDouble.of(value.doubleValue())
                              : OptionalDouble.empty())
                  .toList();
          limits(vectors, ProcessLimits.of(figures, false), expected.path("unscreened"));
          limits(vectors, ProcessLimits.of(figures, true), expected.path("screened"));
        });
  }

  private static void limits(Vectors vectors, ProcessLimits limits, JsonNode expected) {
    assertThat(limits.points()).isEqualTo(expected.path("n").intValue());
    vectors.check("centre", limits.centre(), expected.path("centre"));
    vectors.check("steps", limits.averageMovingRange(), expected.path("averageMovingRange"));
    vectors.check("lower", limits.lower(), expected.path("lower"));
    vectors.check("upper", limits.upper(), expected.path("upper"));
    vectors.check("limit of steps", limits.movingRangeUpper(), expected.path("movingRangeUpper"));
  }

  static Stream<DynamicTest> runs(Vectors vectors) {
    return each(
        vectors,
        (in, expected) -> {
          Runs runs =
              Runs.about(in.path("centre").doubleValue(), Vectors.doubles(in.path("values")));
          assertThat(runs)
              .isEqualTo(
                  new Runs(
                      expected.path("useful").intValue(),
                      expected.path("longestRun").intValue(),
                      expected.path("crossings").intValue()));
          assertThat(Runs.longestByChance(runs.useful()))
              .isEqualTo(expected.path("longestRunMax").intValue());
          assertThat(Runs.crossingsByChance(runs.useful()))
              .isEqualTo(expected.path("crossingsMin").intValue());
          assertThat(runs.isSignal()).isEqualTo(expected.path("signal").booleanValue());
        });
  }

  static Stream<DynamicTest> runLimits(Vectors vectors) {
    return vectors
        .expected()
        .path("limits")
        .valueStream()
        .map(
            limits ->
                vectors.test(
                    "of " + limits.path("n"),
                    () -> {
                      int useful = limits.path("n").intValue();
                      assertThat(Runs.longestByChance(useful))
                          .isEqualTo(limits.path("longestRunMax").intValue());
                      assertThat(Runs.crossingsByChance(useful))
                          .isEqualTo(limits.path("crossingsMin").intValue());
                    }));
  }

  static Stream<DynamicTest> differences(Vectors vectors) {
    JsonNode in = vectors.inputs();
    JsonNode expected = vectors.expected();
    return Stream.of(
        vectors.test(
            "of logarithms",
            () -> {
              DifferenceInDifferences found =
                  DifferenceInDifferences.of(
                      Vectors.doubles(in.path("treated")),
                      Vectors.doubles(in.path("comparison")),
                      in.path("baselinePoints").intValue());
              vectors.check("difference", found.logarithm(), expected.path("didLog"));
              vectors.check("error", found.standardError(), expected.path("seOls"));
              assertThat(found.degreesOfFreedom()).isEqualTo(expected.path("df").intValue());
              vectors.check("ratio", found.ratio(), expected.path("ratioOfRatios"));
              check(vectors, "interval", found.interval(0.95), expected.path("interval95"));
            }));
  }
}
