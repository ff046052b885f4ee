package org.datainaction.series;

import org.datainaction.id.FieldId;
import org.jspecify.annotations.Nullable;

/** Which part of the rows a series is about. */
public sealed interface Slice extends Comparable<Slice> permits Slice.Whole, Slice.Part {

  /** All rows that count. */
  static Slice whole() {
    return new Whole();
  }

  @Override
  default int compareTo(Slice other) {
    return sortKey().compareTo(other.sortKey());
  }

  private String sortKey() {
    return this instanceof Part part ? part.field().value() + "\u0001" + part.value() : "";
  }

  /** All rows that count. */
  record Whole() implements Slice {
    // Written out, as in Part: slices are keys, and what a record brings is linked anew in each
    // run.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Whole;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /**
   * The rows with this value.
   *
   * @param field of a breakdown
   * @param value as it stands in the data; {@link #NOT_GIVEN} for rows that have none
   */
  record Part(FieldId field, String value) implements Slice {
    /** The value of rows that have none. */
    public static final String NOT_GIVEN = "";

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Part part && value.equals(part.value) && field.equals(part.field);
    }

    @Override
    public int hashCode() {
      return 31 * field.hashCode() + value.hashCode();
    }
  }
}
