package org.datainaction.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a field of a dataset, for example {@code received}. Unique within its dataset.
 *
 * @param value kebab-case, at most 64 characters
 */
public record FieldId(String value) implements Comparable<FieldId> {
  public FieldId {
    Names.check("field", value);
  }

  /**
   * The field id with this value.
   *
   * @throws IllegalArgumentException if it is not kebab-case
   */
  public static FieldId of(String value) {
    return new FieldId(value);
  }

  @Override
  public int compareTo(FieldId other) {
    return value.compareTo(other.value);
  }

  // Written out: ids are keys everywhere, and what a record brings is linked anew in each run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
