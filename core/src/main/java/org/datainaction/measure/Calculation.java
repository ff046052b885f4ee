package org.datainaction.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;

/**
 * What is computed from the rows that count. Every calculation is exact and can be merged from
 * parts, so that periods roll up without rounding.
 */
public sealed interface Calculation
    permits Calculation.Count,
        Calculation.Sum,
        Calculation.Mean,
        Calculation.Share,
        Calculation.Percentile,
        Calculation.Distinct,
        Calculation.Ratio,
        Calculation.Reported {

  /** The fields that it reads. */
  Stream<FieldId> reads();

  /** The versioned form that goes into a measure's digest. */
  String canonical();

  /** Calls the one case that this is. */
  <R> R fold(Cases<R> cases);

  /** One method for each kind of calculation. */
  interface Cases<R> {
    /** How many. */
    R count();

    /** Added up. */
    R sum(Sum calculation);

    /** On average. */
    R mean(Mean calculation);

    /** How many of how many. */
    R share(Share calculation);

    /** The value that so many percent do not exceed. */
    R percentile(Percentile calculation);

    /** How many different ones. */
    R distinct(Distinct calculation);

    /** One sum by another. */
    R ratio(Ratio calculation);

    /** As somebody published it. */
    R reported(Reported calculation);
  }

  /** How many rows (or events) count. None is 0. */
  record Count() implements Calculation {
    @Override
    public Stream<FieldId> reads() {
      return Stream.empty();
    }

    @Override
    public String canonical() {
      return "count";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.count();
    }
  }

  /**
   * The sum of a field over the rows that have a value. Of no rows it is 0.
   *
   * @param field a number
   */
  record Sum(FieldId field) implements Calculation {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "sum(" + field + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.sum(this);
    }
  }

  /**
   * The arithmetic mean of a field over the rows that have a value. Of no rows there is none.
   *
   * @param field a number
   */
  record Mean(FieldId field) implements Calculation {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "mean(" + field + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.mean(this);
    }
  }

  /**
   * How many of the rows that count also meet a condition. Of no rows there is none.
   *
   * @param numerator the further condition
   */
  record Share(Condition numerator) implements Calculation {
    @Override
    public Stream<FieldId> reads() {
      return numerator.reads();
    }

    @Override
    public String canonical() {
      return "share(" + numerator.canonical() + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.share(this);
    }
  }

  /**
   * Nearest-rank percentile: of n values in ascending order the one at rank ceil(percent * n /
   * 100), from 1. A value that occurred, never an interpolation. Of no rows there is none.
   *
   * @param field a whole number or seconds
   * @param percent 1 to 100
   */
  record Percentile(FieldId field, int percent) implements Calculation {
    public Percentile {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("percent " + percent + ": expected 1 to 100");
      }
    }

    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "percentile-nearest-rank(" + field + "," + percent + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.percentile(this);
    }
  }

  /**
   * How many different values a field has. Missing is not a value: of no rows it is 0, of rows of
   * which none has a value there is none.
   *
   * @param field any field
   */
  record Distinct(FieldId field) implements Calculation {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(field);
    }

    @Override
    public String canonical() {
      return "distinct(" + field + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.distinct(this);
    }
  }

  /**
   * The sum of one field by the sum of another, over rows that have both; never a mean of
   * quotients. Where the lower sum is 0 there is none.
   *
   * @param numerator a whole number
   * @param denominator a whole number
   */
  record Ratio(FieldId numerator, FieldId denominator) implements Calculation {
    @Override
    public Stream<FieldId> reads() {
      return Stream.of(numerator, denominator);
    }

    @Override
    public String canonical() {
      return "ratio(" + numerator + "," + denominator + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.ratio(this);
    }
  }

  /**
   * A figure taken as published, one a period and slice. It is never computed again; whether
   * periods may be added up must be said.
   *
   * @param value the figure
   * @param parts what was published with it
   * @param additivity whether periods may be added up
   */
  record Reported(FieldId value, Map<Part, FieldId> parts, Additivity additivity)
      implements Calculation {
    public Reported {
      parts = ImmutableSortedMap.copyOf(parts);
    }

    @Override
    public Stream<FieldId> reads() {
      return Stream.concat(Stream.of(value), parts.values().stream());
    }

    @Override
    public String canonical() {
      return "reported(" + value + "," + parts + "," + additivity + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.reported(this);
    }
  }

  /** What may be published together with a figure. */
  enum Part {
    /** The number above the line. */
    NUMERATOR,
    /** The number below the line. */
    DENOMINATOR,
    /** How many were asked or counted. */
    N,
    /** Half the width of the 95% interval, in the figure's unit. */
    MARGIN;

    /** As written in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a reported figure may be added over periods. */
  enum Additivity {
    /** Never: shares, percentiles, numbers of different people. */
    NONE,
    /** Figures of parts add up to the figure of the whole. */
    OVER_TIME
  }
}
