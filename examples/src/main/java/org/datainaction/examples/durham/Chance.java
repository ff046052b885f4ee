package org.datainaction.examples.durham;

import java.util.List;
import java.util.Random;

/**
 * Chance that repeats itself: the same seed gives the same numbers on every machine, because {@link
 * Random} and {@link StrictMath} promise their results bit by bit.
 */
final class Chance {
  /** Above this, a count is made of two smaller ones, so that its start does not vanish. */
  private static final double LARGEST_IN_ONE = 30;

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** Whether something happens that happens with this probability. */
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from one to the other, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A factor around 1, at most so far from it. */
  double about1(double distance) {
    return 1 + distance * (2 * random.nextDouble() - 1);
  }

  /** How many events there are where so many are expected (Poisson). */
  int count(double expected) {
    if (expected > LARGEST_IN_ONE) {
      return count(expected / 2) + count(expected / 2);
    }
    double limit = StrictMath.exp(-expected);
    int events = 0;
    for (double product = random.nextDouble();
        product > limit;
        product = product * random.nextDouble()) {
      events++;
    }
    return events;
  }

  /** How many of several things happen that happen with this probability each. */
  int countOf(int things, double probability) {
    int happened = 0;
    for (int thing = 0; thing < things; thing++) {
      happened += happens(probability) ? 1 : 0;
    }
    return happened;
  }

  /** A waiting time: mostly near the middle, now and then much longer. */
  int seconds(int shortest, int typicalMore) {
    double wait = -StrictMath.log(1 - random.nextDouble());
    return shortest + (int) (typicalMore * StrictMath.sqrt(wait));
  }

  /** One of these; what stands in the list twice comes twice as often. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
