package org.datainaction.compute;

import com.google.common.collect.TreeMultiset;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.datainaction.series.Figures;

/**
 * What is remembered of the rows of one cell: enough to give the exact figure, also after merging
 * with the memory of other rows, in any split and order. Not safe for use by several threads.
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

    void add() {
      rows++;
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
    private final ExactSum sum = new ExactSum();
    private long n;

    Sum(int decimals, boolean mean) {
      this.decimals = decimals;
      this.mean = mean;
    }

    void add(long value) {
      sum.add(value);
      n++;
    }

    @Override
    boolean addsNothing() {
      return n == 0 && !mean;
    }

    @Override
    void merge(Accumulator other) {
      sum.add(((Sum) other).sum);
      n += ((Sum) other).n;
    }

    @Override
    Optional<Figures> figures() {
      if (!mean) {
        return Optional.of(Figures.of(sum.value(decimals), n));
      }
      return n == 0
          ? Optional.empty()
          : Optional.of(Figures.quotient(sum.value(decimals), BigDecimal.valueOf(n), n));
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

    void add(boolean meets) {
      rows++;
      if (meets) {
        met++;
      }
    }

    @Override
    void merge(Accumulator other) {
      met += ((Share) other).met;
      rows += ((Share) other).rows;
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

  /** How often each value occurred; gives the exact nearest-rank percentile. */
  static final class Percentile extends Accumulator {
    private final int percent;
    private final int decimals;
    private final TreeMultiset<Long> values = TreeMultiset.create();
    private long n;

    Percentile(int percent, int decimals) {
      this.percent = percent;
      this.decimals = decimals;
    }

    void add(long value) {
      values.add(value);
      n++;
    }

    @Override
    void merge(Accumulator other) {
      values.addAll(((Percentile) other).values);
      n += ((Percentile) other).n;
    }

    @Override
    Optional<Figures> figures() {
      // Nearest rank: ceil(percent * n / 100), in whole numbers.
      long rank = (Math.multiplyExact(n, percent) + 99) / 100;
      long seen = 0;
      for (Long value : values.elementSet()) {
        seen += values.count(value);
        if (seen >= rank) {
          return Optional.of(Figures.of(BigDecimal.valueOf(value, decimals), n));
        }
      }
      return Optional.empty();
    }
  }

  /** Which values occurred. */
  static final class Distinct extends Accumulator {
    private final Set<Object> values = new HashSet<>();

    void add(Object value) {
      values.add(value);
    }

    @Override
    boolean addsNothing() {
      return values.isEmpty();
    }

    @Override
    void merge(Accumulator other) {
      values.addAll(((Distinct) other).values);
    }

    @Override
    Optional<Figures> figures() {
      return Optional.of(Figures.of(BigDecimal.valueOf(values.size())));
    }
  }

  /** Two sums, one by the other. */
  static final class Ratio extends Accumulator {
    private final int decimalsAbove;
    private final int decimalsBelow;
    private final ExactSum above = new ExactSum();
    private final ExactSum below = new ExactSum();

    Ratio(int decimalsAbove, int decimalsBelow) {
      this.decimalsAbove = decimalsAbove;
      this.decimalsBelow = decimalsBelow;
    }

    void add(long numerator, long denominator) {
      above.add(numerator);
      below.add(denominator);
    }

    @Override
    void merge(Accumulator other) {
      above.add(((Ratio) other).above);
      below.add(((Ratio) other).below);
    }

    @Override
    Optional<Figures> figures() {
      BigDecimal denominator = below.value(decimalsBelow);
      return denominator.signum() == 0
          ? Optional.empty()
          : Optional.of(Figures.ratio(above.value(decimalsAbove), denominator));
    }
  }

  /** Published figures: the one there is, or the sum of those that may be added up. */
  static final class Reported extends Accumulator {
    private Optional<Figures> figures = Optional.empty();

    void set(Figures reported) {
      figures = Optional.of(reported);
    }

    @Override
    void merge(Accumulator other) {
      Optional<Figures> more = ((Reported) other).figures;
      if (figures.isPresent() && more.isPresent()) {
        figures = Optional.of(Figures.of(figures.get().value().add(more.get().value())));
      } else if (more.isPresent()) {
        figures = more;
      }
    }

    @Override
    Optional<Figures> figures() {
      return figures;
    }
  }
}
