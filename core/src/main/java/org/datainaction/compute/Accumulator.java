package org.datainaction.compute;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.datainaction.series.Figures;

/**
 * What cells of several base periods give together, before it is a figure: nothing in it is
 * rounded, so that cells can be added in any split and order. Not safe for use by several threads.
 */
abstract sealed class Accumulator {

  /** Takes over what another one of the same calculation remembers. */
  abstract void merge(Accumulator other);

  /** The figure; empty if there cannot be one, for example a mean of nothing. */
  abstract Optional<Figures> figures();

  /** Whether there were only rows that gave no value to add or to tell apart. */
  boolean addsNothing() {
    return false;
  }

  /** How many rows. */
  static final class Count extends Accumulator {
    private long rows;

    void add(long more) {
      rows += more;
    }

    @Override
    void merge(Accumulator other) {
      rows += ((Count) other).rows;
    }

    @Override
    Optional<Figures> figures() {
      return Optional.of(Figures.of(BigDecimal.valueOf(rows)));
    }
  }

  /** A sum, or the mean that follows from it. */
  static final class Sum extends Accumulator {
    private final int decimals;
    private final boolean mean;
    private BigInteger sum = BigInteger.ZERO;
    private long n;

    Sum(int decimals, boolean mean) {
      this.decimals = decimals;
      this.mean = mean;
    }

    void add(BigInteger values, long more) {
      sum = sum.add(values);
      n += more;
    }

    @Override
    boolean addsNothing() {
      return n == 0 && !mean;
    }

    @Override
    void merge(Accumulator other) {
      add(((Sum) other).sum, ((Sum) other).n);
    }

    @Override
    Optional<Figures> figures() {
      if (!mean) {
        return Optional.of(Figures.of(new BigDecimal(sum, decimals), n));
      }
      return n == 0
          ? Optional.empty()
          : Optional.of(Figures.quotient(new BigDecimal(sum, decimals), BigDecimal.valueOf(n), n));
    }
  }

  /** How many of how many rows. */
  static final class Share extends Accumulator {
    private final boolean sampled;
    private long met;
    private long rows;

    Share(boolean sampled) {
      this.sampled = sampled;
    }

    void add(long meeting, long more) {
      met += meeting;
      rows += more;
    }

    @Override
    void merge(Accumulator other) {
      add(((Share) other).met, ((Share) other).rows);
    }

    @Override
    Optional<Figures> figures() {
      if (rows == 0) {
        return Optional.empty();
      }
      return Optional.of(
          sampled
              ? Figures.sampleShare(met, rows)
              : Figures.quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(rows), rows));
    }
  }

  /** How often each value occurred; gives the exact nearest-rank percentile and its interval. */
  static final class Percentile extends Accumulator {
    private final int percent;
    private final int decimals;
    private final ValueCounts values;

    Percentile(int percent, int decimals) {
      this.percent = percent;
      this.decimals = decimals;
      this.values = new ValueCounts(Decimals.powerOfTen(decimals));
    }

    void add(ValueCounts more) {
      values.add(more);
    }

    @Override
    void merge(Accumulator other) {
      add(((Percentile) other).values);
    }

    @Override
    Optional<Figures> figures() {
      long n = values.n();
      if (n == 0) {
        return Optional.empty();
      }
      NearestRank ranks = NearestRank.of(n, percent);
      long[] found =
          values.at(
              ranks.rank(), ranks.low().orElse(ranks.rank()), ranks.high().orElse(ranks.rank()));
      return Optional.of(
          Figures.of(number(found[0]), n)
              .between(
                  ranks.low().isPresent() ? Optional.of(number(found[1])) : Optional.empty(),
                  ranks.high().isPresent() ? Optional.of(number(found[2])) : Optional.empty()));
    }

    private BigDecimal number(long value) {
      return BigDecimal.valueOf(value, decimals);
    }
  }

  /** Which values occurred. */
  static final class Distinct extends Accumulator {
    private final BitSet codes = new BitSet();
    private final Set<Long> numbers = new HashSet<>();

    void addCodes(int[] more) {
      for (int code : more) {
        codes.set(code);
      }
    }

    void addNumbers(LongCounts more) {
      more.forEach((number, times) -> numbers.add(number));
    }

    @Override
    boolean addsNothing() {
      return codes.isEmpty() && numbers.isEmpty();
    }

    @Override
    void merge(Accumulator other) {
      codes.or(((Distinct) other).codes);
      numbers.addAll(((Distinct) other).numbers);
    }

    @Override
    Optional<Figures> figures() {
      return Optional.of(
          Figures.of(BigDecimal.valueOf((long) codes.cardinality() + numbers.size())));
    }
  }

  /** Two sums, one by the other. */
  static final class Ratio extends Accumulator {
    private final int decimalsAbove;
    private final int decimalsBelow;
    private BigInteger above = BigInteger.ZERO;
    private BigInteger below = BigInteger.ZERO;

    Ratio(int decimalsAbove, int decimalsBelow) {
      this.decimalsAbove = decimalsAbove;
      this.decimalsBelow = decimalsBelow;
    }

    void add(BigInteger numerators, BigInteger denominators) {
      above = above.add(numerators);
      below = below.add(denominators);
    }

    @Override
    void merge(Accumulator other) {
      add(((Ratio) other).above, ((Ratio) other).below);
    }

    @Override
    Optional<Figures> figures() {
      BigDecimal denominator = new BigDecimal(below, decimalsBelow);
      return denominator.signum() == 0
          ? Optional.empty()
          : Optional.of(Figures.ratio(new BigDecimal(above, decimalsAbove), denominator));
    }
  }

  /** Published figures: the one there is, or the sum of those that may be added up. */
  static final class Reported extends Accumulator {
    private Optional<Figures> figures = Optional.empty();

    void add(Optional<Figures> more) {
      if (figures.isPresent() && more.isPresent()) {
        figures = Optional.of(Figures.of(figures.get().value().add(more.get().value())));
      } else if (more.isPresent()) {
        figures = more;
      }
    }

    @Override
    void merge(Accumulator other) {
      add(((Reported) other).figures);
    }

    @Override
    Optional<Figures> figures() {
      return figures;
    }
  }
}
