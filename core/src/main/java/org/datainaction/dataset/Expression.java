package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.datainaction.id.Canonical;
import org.datainaction.id.FieldId;

/** How a derived field follows from others. A value follows only if all its parts are present. */
public sealed interface Expression
    permits Expression.SecondsBetween,
        Expression.DaysBetween,
        Expression.SumOf,
        Expression.DateAtTime,
        Expression.Category,
        Expression.PartOfTime,
        Expression.PageAddress {

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

    /** Days from one date to another. */
    R daysBetween(DaysBetween expression);

    /** Whole numbers added. */
    R sumOf(SumOf expression);

    /** A date and a time of day put together. */
    R dateAtTime(DateAtTime expression);

    /** Values grouped. */
    R category(Category expression);

    /** The hour or the day of the week. */
    R partOfTime(PartOfTime expression);

    /** Spellings of a page's address made one. */
    R pageAddress(PageAddress expression);
  }

  /**
   * Seconds from one timestamp to another, exact to the millisecond; an earlier second timestamp
   * makes no sense, so the value is invalid, not missing.
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
   * Days from one date to another as a calendar counts them, so that the same day is 0 and the next
   * is 1 whatever the hour; an earlier second date makes no sense, so the value is invalid, not
   * missing.
   *
   * @param from a date or a timestamp
   * @param to a date or a timestamp, which counts as its day in the dataset's zone
   */
  record DaysBetween(FieldId from, FieldId to) implements Expression {
    @Override
    public List<FieldId> reads() {
      return List.of(from, to);
    }

    @Override
    public String canonical() {
      return "days-between(" + from + "," + to + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.daysBetween(this);
    }
  }

  /**
   * The sum of whole-number fields; missing if any of them is, invalid if it is too large.
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

  /**
   * A part of a time, as text, local in the dataset's zone; for breakdowns.
   *
   * @param of a timestamp; for the day of the week also a date
   * @param part which part
   */
  record PartOfTime(FieldId of, TimePart part) implements Expression {
    @Override
    public List<FieldId> reads() {
      return List.of(of);
    }

    @Override
    public String canonical() {
      return "part-of-time(" + of + "," + part.id() + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.partOfTime(this);
    }
  }

  /** Parts of a time, each with two digits or one so that they sort as they follow each other. */
  enum TimePart {
    /** The hour of the day, {@code 00} to {@code 23}; the one that is repeated counts as one. */
    HOUR,
    /**
     * The quarter of the hour by its first minute: {@code 00}, {@code 15}, {@code 30}, {@code 45}.
     */
    QUARTER_HOUR,
    /** The day of the week, {@code 1} for Monday to {@code 7} for Sunday (ISO 8601). */
    DAY_OF_WEEK;

    /** As written in definitions, for example {@code day-of-week}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The address of a page without what does not make another page: scheme, query, fragment and the
   * slash at the end. {@code https://city.gov/data/?lang=es#top} is {@code city.gov/data}; {@code
   * /} stays.
   *
   * @param of a text field
   */
  record PageAddress(FieldId of) implements Expression {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern TAIL = Pattern.compile("[?#].*$", Pattern.DOTALL);

    /** This one spelling of an address. */
    public static String of(String address) {
      String plain = SCHEME.matcher(address).replaceFirst("");
      plain = TAIL.matcher(plain).replaceFirst("");
      // A pattern would look again from every slash of a long row of them.
      int end = plain.length();
      while (end > 0 && plain.charAt(end - 1) == '/') {
        end--;
      }
      return end == 0 ? "/" : plain.substring(0, end);
    }

    @Override
    public List<FieldId> reads() {
      return List.of(of);
    }

    @Override
    public String canonical() {
      return "page-address(" + of + ")";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.pageAddress(this);
    }
  }
}
