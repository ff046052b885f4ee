package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import org.datainaction.id.Canonical;
import org.datainaction.id.FieldId;

/** How a derived field follows from others. A value follows only if all its parts are present. */
public sealed interface Expression
    permits Expression.SecondsBetween,
        Expression.SumOf,
        Expression.DateAtTime,
        Expression.Category {

  /** The fields that it reads. */
  List<FieldId> reads();

  /** The versioned form that goes into a measure's digest. */
  String canonical();

  /** Calls the one case that this is. */
  <R> R fold(Cases<R> cases);

  /** One method for each kind of expression. */
  interface Cases<R> {
    /** Seconds from one time to another. */
    R secondsBetween(SecondsBetween expression);

    /** Whole numbers added. */
    R sumOf(SumOf expression);

    /** A date and a time of day put together. */
    R dateAtTime(DateAtTime expression);

    /** Values grouped. */
    R category(Category expression);
  }

  /**
   * Whole seconds from one timestamp to another; negative if the second is earlier.
   *
   * @param from a timestamp
   * @param to a timestamp
   */
  record SecondsBetween(FieldId from, FieldId to) implements Expression {
    @Override
    public List<FieldId> reads() {
      return List.of(from, to);
    }

    @Override
    public String canonical() {
      return "seconds-between(" + from + "," + to + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.secondsBetween(this);
    }
  }

  /**
   * The sum of whole-number fields; missing if any of them is.
   *
   * @param parts at least one
   */
  record SumOf(List<FieldId> parts) implements Expression {
    public SumOf {
      parts = ImmutableList.copyOf(parts);
    }

    @Override
    public List<FieldId> reads() {
      return parts;
    }

    @Override
    public String canonical() {
      return "sum-of("
          + String.join(",", parts.stream().map(FieldId::value).sorted().toList())
          + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.sumOf(this);
    }
  }

  /**
   * A timestamp from a date and a time of day that stand apart, local in the dataset's zone.
   *
   * @param date a date, whose own time of day is filler
   * @param time a time of day
   */
  record DateAtTime(FieldId date, FieldId time) implements Expression {
    @Override
    public List<FieldId> reads() {
      return List.of(date, time);
    }

    @Override
    public String canonical() {
      return "date-at-time(" + date + "," + time + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.dateAtTime(this);
    }
  }

  /**
   * Values of a text field grouped under fewer names.
   *
   * @param of a text field
   * @param names name of the group by value
   * @param otherwise name of the group for values that are not listed
   */
  record Category(FieldId of, Map<String, String> names, String otherwise) implements Expression {
    public Category {
      names = ImmutableSortedMap.copyOf(names);
    }

    @Override
    public List<FieldId> reads() {
      return List.of(of);
    }

    @Override
    public String canonical() {
      return "category("
          + of
          + ","
          + Canonical.map(names)
          + ",otherwise="
          + Canonical.text(otherwise)
          + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.category(this);
    }
  }
}
