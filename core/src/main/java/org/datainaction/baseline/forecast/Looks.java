package org.datainaction.baseline.forecast;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.datainaction.baseline.forecast.Look.Told;

/**
 * Judges a series look by look. The chance that a change is ever told where nothing changed is at
 * most 5% over all looks: each look takes 0.008, Pocock's constant for eight looks lowered until no
 * scenario went beyond that.
 */
public final class Looks {
  /** A change is told if chance brings as much more rarely than this, to both sides. */
  public static final double TELLS = 0.008;

  /** … and without the figure that helps most more rarely than this. */
  public static final double TELLS_WITHOUT_ONE = 0.03;

  /** What was told holds while chance brings as much more rarely than this. */
  public static final double KEEPS = 0.10;

  /** No change is told of fewer figures. */
  public static final int FEWEST_POINTS = 3;

  private static final double POWER = 0.80;

  private Looks() {}

  /**
   * All looks until now.
   *
   * @param forecast of the times of these points, in their order, and perhaps later ones
   * @param after figures since the start, in order of time
   * @param points at each look, how many figures there were; ascending, at least 1
   */
  public static ImmutableList<Look> judge(
      Forecast forecast, List<WorkingPoint> after, List<Integer> points) {
    double[] expected = new double[after.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = forecast.average(new int[] {i}, new double[1]).mean();
    }
    ImmutableList.Builder<Look> looks = ImmutableList.builder();
    Told told = Told.NEITHER;
    int since = 0;
    for (int count : points) {
      Look look = look(forecast, after.subList(0, count), expected, told, since);
      looks.add(look);
      told = look.told();
      since = look.since();
    }
    return looks.build();
  }

  private static Look look(
      Forecast forecast, List<WorkingPoint> after, double[] expected, Told before, int since) {
    int count = after.size();
    Mixture mixture = average(forecast, after, IntStream.range(0, count).toArray());
    double observed = WorkingPoint.mean(after);
    double centre = mixture.mean();
    boolean up = observed > centre;
    double p =
        StrictMath.min(1, 2 * StrictMath.min(mixture.below(observed), mixture.above(observed)));
    int leftOut = count < 2 ? -1 : mostHelpful(after, expected, up);
    double pWithoutOne = leftOut < 0 ? 1 : pWithout(forecast, after, leftOut, up);
    boolean crossed = count >= FEWEST_POINTS && p < TELLS && pWithoutOne < TELLS_WITHOUT_ONE;
    Told side = up ? Told.UP : Told.DOWN;
    boolean holds = crossed || (before == side && p < KEEPS);
    double low = mixture.quantile(TELLS / 2);
    double high = mixture.quantile(1 - TELLS / 2);
    return new Look(
        count,
        observed,
        centre,
        low,
        high,
        p,
        pWithoutOne,
        leftOut,
        high - mixture.quantile(1 - POWER),
        mixture.quantile(POWER) - low,
        crossed,
        holds ? side : Told.NEITHER,
        !holds ? 0 : before == side ? since : count);
  }

  /** Changes of an average with this distribution that would be told with a chance of 80%. */
  public static Detectable detectable(Mixture expected) {
    return new Detectable(
        expected.quantile(1 - TELLS / 2) - expected.quantile(1 - POWER),
        expected.quantile(POWER) - expected.quantile(TELLS / 2));
  }

  private static int mostHelpful(List<WorkingPoint> after, double[] expected, boolean up) {
    int most = 0;
    double farthest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < after.size(); i++) {
      double off = (after.get(i).value() - expected[i]) * (up ? 1 : -1);
      if (off > farthest) {
        farthest = off;
        most = i;
      }
    }
    return most;
  }

  /** To one side, twice: the other side would be another story. */
  private static double pWithout(
      Forecast forecast, List<WorkingPoint> after, int leftOut, boolean up) {
    int[] rest = IntStream.range(0, after.size()).filter(i -> i != leftOut).toArray();
    List<WorkingPoint> points = IntStream.of(rest).mapToObj(after::get).toList();
    Mixture mixture = average(forecast, after, rest);
    double observed = WorkingPoint.mean(points);
    return 2 * (up ? mixture.above(observed) : mixture.below(observed));
  }

  private static Mixture average(Forecast forecast, List<WorkingPoint> after, int[] places) {
    return forecast.average(
        places, IntStream.of(places).mapToDouble(i -> after.get(i).variance()).toArray());
  }

  /**
   * What would be told with a chance of 80%, on the working scale.
   *
   * @param rise above 0
   * @param fall above 0
   */
  public record Detectable(double rise, double fall) {}
}
