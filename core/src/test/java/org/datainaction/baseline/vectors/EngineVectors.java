package org.datainaction.baseline.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.baseline.forecast.CellVectors;
import org.datainaction.baseline.forecast.Forecast;
import org.datainaction.baseline.forecast.Mixture;
import org.datainaction.baseline.forecast.WorkingPoint;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** The forecast of a baseline, and that of one cell of the grid. */
final class EngineVectors {
  private EngineVectors() {}

  static Stream<DynamicTest> forecasts(Vectors vectors) {
    JsonNode in = vectors.inputs();
    List<WorkingPoint> baseline = points(in, "baseline", 0);
    List<WorkingPoint> after = points(in, "after", in.path("baseline").size());
    Forecast forecast =
        BaselineFit.ofAll(baseline, in.path("seasonsPerYear").intValue())
            .forecast(Vectors.ints(in.path("afterTime")));
    return vectors
        .expected()
        .path("looks")
        .valueStream()
        .map(
            look ->
                vectors.test("look " + look.path("k"), () -> look(vectors, forecast, after, look)));
  }

  private static void look(
      Vectors vectors, Forecast forecast, List<WorkingPoint> after, JsonNode look) {
    int k = look.path("k").intValue();
    int[] places = IntStream.range(0, k).toArray();
    Mixture mixture =
        forecast.average(
            places, after.stream().limit(k).mapToDouble(WorkingPoint::variance).toArray());
    double observed =
        after.stream().limit(k).mapToDouble(WorkingPoint::value).average().orElseThrow();
    vectors.check("observed", observed, look.path("observedMean"));
    vectors.check("expected", mixture.mean(), look.path("expectedMean"));
    vectors.check("deviation", mixture.standardDeviation(), look.path("predictiveSd"));
    vectors.check(
        "p",
        2 * Math.min(mixture.below(observed), mixture.above(observed)),
        look.path("pTwoSided"),
        "p");
    double[] probabilities = Vectors.doubles(look.path("probs"));
    for (int i = 0; i < probabilities.length; i++) {
      vectors.check(
          "quantile " + probabilities[i],
          mixture.quantile(probabilities[i]),
          look.path("quantiles").get(i));
    }
    vectors.check("rise", mixture.quantile(0.996) - mixture.quantile(0.2), look.path("mdcUp"));
    vectors.check("fall", mixture.quantile(0.8) - mixture.quantile(0.004), look.path("mdcDown"));
  }

  private static List<WorkingPoint> points(JsonNode in, String side, int first) {
    double[] figures = Vectors.doubles(in.path(side));
    int[] times = Vectors.ints(in.path(side + "Time"));
    double[] variances =
        Vectors.doubles(
            in.path(side.equals("after") ? "samplingVarianceAfter" : "samplingVarianceBaseline"));
    List<WorkingPoint> points = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      double y = figures[i];
      double value =
          in.path("scale").asString("").equals("log")
              ? Math.log(y + 0.5)
              : Math.log(
                  (y + 0.5) / (in.path("denominators").get(first + i).doubleValue() - y + 0.5));
      points.add(new WorkingPoint(times[i], value, variances[i]));
    }
    return points;
  }

  static Stream<DynamicTest> cells(Vectors vectors) {
    JsonNode in = vectors.inputs();
    return vectors.cases("cases").stream()
        .map(
            one ->
                vectors.test(
                    one.id(),
                    () -> {
                      CellVectors cell =
                          CellVectors.of(
                              Vectors.doubles(in.path("baseline")),
                              Vectors.ints(in.path("baselineTime")),
                              Vectors.ints(in.path("afterTime")),
                              in.path("seasonsPerYear").intValue(),
                              one.input().path("phi").doubleValue(),
                              one.input().path("sigma").doubleValue(),
                              one.input().path("seasonSd").doubleValue(),
                              one.input().path("slopeSd").doubleValue(),
                              one.input().path("samplingVariance").doubleValue());
                      for (int a = 0; a < cell.means().length; a++) {
                        vectors.check(
                            "mean " + a, cell.means()[a], one.expected().path("mean").get(a));
                        for (int b = 0; b < cell.means().length; b++) {
                          vectors.check(
                              "covariance " + a + ", " + b,
                              cell.covariances()[a][b],
                              one.expected().path("covariance").get(a).get(b));
                        }
                      }
                    }));
  }
}
