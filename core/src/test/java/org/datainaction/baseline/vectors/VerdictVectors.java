package org.datainaction.baseline.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.baseline.Evidence;
import org.datainaction.baseline.Judgement;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.baseline.forecast.Looks;
import org.datainaction.baseline.forecast.WorkingPoint;
import org.datainaction.baseline.forecast.WorkingScale;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** Series to verdicts, look by look. */
final class VerdictVectors {
  private VerdictVectors() {}

  static Stream<DynamicTest> tests(Vectors vectors) {
    return vectors.cases("cases").stream()
        .flatMap(
            one ->
                Stream.of(
                    vectors.test(one.id() + ", figures", () -> check(vectors, one)),
                    vectors.test(one.id() + ", verdicts", () -> judged(vectors, one))));
  }

  private static void judged(Vectors vectors, Vectors.Case one) {
    JsonNode in = one.input();
    JudgedCase judged = new JudgedCase(in);
    List<JsonNode> steps = one.expected().path("steps").valueStream().toList();
    for (int i = 0; i < in.path("looks").size(); i++) {
      JsonNode expected = i < steps.size() ? steps.get(i) : one.expected();
      Judgement judgement = judged.at(in.path("looks").get(i).intValue());
      assertThat(judgement.verdict().code())
          .as("%s at the look of %s", one.id(), in.path("looks").get(i))
          .isIn(codes(expected.path("verdict").asString("")));
      judgement
          .evidence()
          .flatMap(Evidence::lastCheck)
          .filter(check -> check.look().points() == expected.path("k").intValue())
          .ifPresent(check -> vectors.check("p", check.look().p(), expected.path("p"), "p"));
    }
  }

  private static List<String> codes(String verdict) {
    return switch (verdict) {
      case "too early to tell" -> List.of("too-early", "not-showable");
      case "cannot say" -> List.of("cannot-compare");
      default -> List.of(verdict.replace(' ', '-'));
    };
  }

  private static void check(Vectors vectors, Vectors.Case one) {
    JsonNode in = one.input();
    JsonNode expected = one.expected();
    assertThat(in.path("kmin").intValue()).isEqualTo(Looks.FEWEST_POINTS);
    if (expected.path("steps").isMissingNode()) {
      return;
    }
    List<Measured> before = figures(in, "baseline", 0, in.path("baseline"));
    List<Measured> since = usable(in, figures(in, "after", before.size(), in.path("after")));
    double sizeable = in.path("sizeable").doubleValue();
    WorkingScale scale = WorkingScale.of(kind(in), before, sizeable);
    List<WorkingPoint> baseline = new ArrayList<>(before.stream().map(scale::point).toList());
    List<WorkingPoint> after = new ArrayList<>(since.stream().map(scale::point).toList());
    if (in.path("control").isArray() || in.path("control").isObject()) {
      against(in, baseline, after);
    }
    vectors.check(
        "rise", scale.rise(sizeable), expected.path("sizeableWorkingScale").get(0), "means");
    vectors.check(
        "fall", scale.fall(sizeable), expected.path("sizeableWorkingScale").get(1), "means");
    BaselineFit fit = BaselineFit.of(baseline, in.path("seasonsPerYear").intValue());
    JsonNode aside = expected.path("setAside");
    if (aside.path("index").isNumber()) {
      WorkingPoint point = baseline.get(aside.path("index").intValue());
      assertThat(fit.setAside().map(BaselineFit.SetAside::point)).contains(point);
      vectors.check(
          "p of the point set aside", fit.setAside().get().p(), aside.path("p"), "pInSetAside");
    } else {
      assertThat(fit.setAside()).isEmpty();
    }
    List<Integer> points = new ArrayList<>();
    expected.path("steps").forEach(step -> points.add(step.path("k").intValue()));
    List<Look> looks =
        Looks.judge(
            fit.forecast(after.stream().mapToInt(WorkingPoint::time).toArray()), after, points);
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      JsonNode step = expected.path("steps").get(i);
      String at = "look of " + look.points() + ": ";
      vectors.check(at + "p", look.p(), step.path("p"), "p");
      vectors.check(at + "p without one", look.pWithoutOne(), step.path("pLeaveOneOut"), "p");
      vectors.check(at + "expected", look.expected(), step.path("expectedMean"), "means");
      vectors.check(at + "observed", look.observed(), step.path("observedMean"), "means");
      vectors.check(at + "low", look.low(), step.path("expectedLow"), "quantiles");
      vectors.check(at + "high", look.high(), step.path("expectedHigh"), "quantiles");
      vectors.check(at + "rise", look.detectableRise(), step.path("mdcUp"), "quantiles");
      vectors.check(at + "fall", look.detectableFall(), step.path("mdcDown"), "quantiles");
    }
  }

  private static Kind kind(JsonNode in) {
    return switch (in.path("kind").asString("")) {
      case "count" -> Kind.COUNT;
      case "rate" -> Kind.RATE;
      case "share" -> Kind.SHARE;
      case "p90", "percentile" -> Kind.PERCENTILE;
      case "mean" -> Kind.MEAN;
      default -> throw new AssertionError("kind of figure: " + in.path("kind"));
    };
  }

  private static List<Measured> figures(JsonNode in, String side, int first, JsonNode values) {
    List<Measured> figures = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      JsonNode below = in.path("denominators").path(first + i);
      figures.add(
          new Measured(
              in.path(side + "Time").get(i).intValue(),
              values.get(i).doubleValue(),
              below.isNumber() ? below.doubleValue() : 0,
              in.path("samplingSd").asDouble(0),
              1));
    }
    return figures;
  }

  private static List<Measured> usable(JsonNode in, List<Measured> figures) {
    List<Integer> provisional = new ArrayList<>();
    in.path("flags")
        .forEach(
            flag -> {
              if (flag.path("kind").asString("").equals("provisional")) {
                provisional.add(flag.path("at").intValue());
              }
            });
    return figures.stream().filter(figure -> !provisional.contains(figure.time())).toList();
  }

  private static void against(JsonNode in, List<WorkingPoint> baseline, List<WorkingPoint> after) {
    JsonNode control = in.path("control");
    int n = baseline.size();
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < control.size(); i++) {
      int time = i < n ? baseline.get(i).time() : after.get(i - n).time();
      all.add(new Measured(time, control.get(i).doubleValue(), 0, 0, 1));
    }
    WorkingScale scale = WorkingScale.of(Kind.COUNT, all.subList(0, n), 0.3);
    IntStream.range(0, n)
        .forEach(i -> baseline.set(i, baseline.get(i).against(scale.point(all.get(i)))));
    IntStream.range(0, after.size())
        .forEach(i -> after.set(i, after.get(i).against(scale.point(all.get(n + i)))));
  }
}
