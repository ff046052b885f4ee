package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.datainaction.baseline.forecast.Look.Told;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change a verdict, and what must turn it round. The seed is in the test's name. */
class ForecastPropertiesTest {
  private static final int BEFORE = 24;
  private static final int AFTER = 12;
  private static final double SIZEABLE = 0.3;
  private static final List<Integer> LOOKS = List.of(3, 6, 9, 12);

  private static List<Measured> series(long seed, Kind kind) {
    Random random = new Random(seed);
    double level = kind == Kind.SHARE ? 0.8 : 50 + random.nextInt(2000);
    double noise = 0.02 + 0.1 * random.nextDouble();
    double step = random.nextInt(3) * 0.1;
    List<Measured> figures = new ArrayList<>();
    for (int t = 0; t < BEFORE + AFTER; t++) {
      double factor = Math.exp(noise * random.nextGaussian() + (t >= BEFORE ? step : 0));
      double below = kind == Kind.SHARE || kind == Kind.RATE ? 900 + random.nextInt(200) : 0;
      double value =
          kind == Kind.SHARE
              ? Math.rint(below * Math.min(0.99, level * Math.sqrt(factor)))
              : Math.rint(level * factor);
      figures.add(new Measured(t, value, below, 0, 1));
    }
    return figures;
  }

  private static List<Look> looks(List<Measured> figures, Kind kind) {
    List<Measured> before = figures.stream().filter(one -> one.time() < BEFORE).toList();
    WorkingScale scale = WorkingScale.of(kind, before, SIZEABLE);
    List<WorkingPoint> after =
        figures.stream().filter(one -> one.time() >= BEFORE).map(scale::point).toList();
    return Looks.judge(
        BaselineFit.of(before.stream().map(scale::point).toList(), 12)
            .forecast(after.stream().mapToInt(WorkingPoint::time).toArray()),
        after,
        LOOKS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderInWhichTheBaselineIsGivenChangesNoBit(long seed) {
    List<Measured> figures = series(seed, Kind.COUNT);
    List<Measured> shuffled = new ArrayList<>(figures.subList(0, BEFORE));
    Collections.shuffle(shuffled, new Random(seed));
    WorkingScale scale = WorkingScale.of(Kind.COUNT, figures.subList(0, BEFORE), SIZEABLE);
    int[] places = {0, 1, 2};
    Mixture given =
        BaselineFit.of(figures.subList(0, BEFORE).stream().map(scale::point).toList(), 12)
            .forecast(24, 25, 26)
            .average(places, new double[3]);
    Mixture mixed =
        BaselineFit.of(shuffled.stream().map(scale::point).toList(), 12)
            .forecast(24, 25, 26)
            .average(places, new double[3]);

    assertThat(mixed.mean()).isEqualTo(given.mean());
    assertThat(mixed.quantile(0.996)).isEqualTo(given.quantile(0.996));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anotherUnitOfAMeanChangesNeitherVerdictNorChange(long seed) {
    List<Measured> seconds = series(seed, Kind.MEAN);
    List<Measured> minutes =
        seconds.stream()
            .map(one -> new Measured(one.time(), one.value() / 60, 0, one.error(), 1))
            .toList();
    alike(looks(seconds, Kind.MEAN), looks(minutes, Kind.MEAN), Math.log(60));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anotherUnitOfWhatIsCountedAgainstChangesNothingOfARate(long seed) {
    List<Measured> people = series(seed, Kind.RATE);
    List<Measured> thousands =
        people.stream()
            .map(one -> new Measured(one.time(), one.value(), one.denominator() / 1000, 0, 1))
            .toList();
    alike(looks(people, Kind.RATE), looks(thousands, Kind.RATE), -Math.log(1000));
  }

  private static void alike(List<Look> some, List<Look> others, double shift) {
    for (int i = 0; i < some.size(); i++) {
      assertThat(others.get(i).told()).isEqualTo(some.get(i).told());
      assertThat(others.get(i).p()).isCloseTo(some.get(i).p(), offset(1e-9));
      assertThat(others.get(i).effect()).isCloseTo(some.get(i).effect(), offset(1e-9));
      assertThat(others.get(i).expected()).isCloseTo(some.get(i).expected() - shift, offset(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOtherPartOfAShareTellsTheSameTheOtherWayRound(long seed) {
    List<Measured> met = series(seed, Kind.SHARE);
    List<Measured> missed =
        met.stream()
            .map(
                one ->
                    new Measured(
                        one.time(), one.denominator() - one.value(), one.denominator(), 0, 1))
            .toList();
    List<Look> up = looks(met, Kind.SHARE);
    List<Look> down = looks(missed, Kind.SHARE);
    for (int i = 0; i < up.size(); i++) {
      assertThat(down.get(i).p()).isCloseTo(up.get(i).p(), offset(1e-9));
      assertThat(down.get(i).effect()).isCloseTo(-up.get(i).effect(), offset(1e-9));
      assertThat(down.get(i).detectableRise()).isCloseTo(up.get(i).detectableFall(), offset(1e-9));
      assertThat(down.get(i).told()).isEqualTo(turned(up.get(i).told()));
    }
  }

  private static Told turned(Told told) {
    return told == Told.UP ? Told.DOWN : told == Told.DOWN ? Told.UP : Told.NEITHER;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatComesLaterChangesNoEarlierLook(long seed) {
    List<Measured> figures = series(seed, Kind.COUNT);
    List<Look> all = looks(figures, Kind.COUNT);
    List<Measured> before = figures.subList(0, BEFORE);
    WorkingScale scale = WorkingScale.of(Kind.COUNT, before, SIZEABLE);
    List<WorkingPoint> first =
        figures.subList(BEFORE, BEFORE + 6).stream().map(scale::point).toList();
    List<Look> early =
        Looks.judge(
            BaselineFit.of(before.stream().map(scale::point).toList(), 12)
                .forecast(IntStream.range(BEFORE, BEFORE + 24).toArray()),
            first,
            LOOKS.subList(0, 2));
    assertThat(early).isEqualTo(all.subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void quantilesAreThoseOfTheDistribution(long seed) {
    List<Measured> before = series(seed, Kind.COUNT).subList(0, BEFORE);
    WorkingScale scale = WorkingScale.of(Kind.COUNT, before, SIZEABLE);
    Mixture mixture =
        BaselineFit.of(before.stream().map(scale::point).toList(), 12)
            .forecast(30)
            .average(new int[] {0}, new double[] {0.01});
    for (double p : new double[] {1e-6, 0.004, 0.2, 0.5, 0.8, 0.996, 1 - 1e-6}) {
      double quantile = mixture.quantile(p);
      assertThat(mixture.below(quantile)).isCloseTo(p, offset(1e-12));
      assertThat(mixture.above(quantile)).isCloseTo(1 - p, offset(1e-12));
    }
  }
}
