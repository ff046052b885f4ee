package org.datainaction.id;

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

  @Override
  public String toString() {
    return value;
  }
}
