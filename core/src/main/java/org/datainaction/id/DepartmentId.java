package org.datainaction.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a department of the city, for example {@code community-safety}.
 *
 * @param value kebab-case, at most 64 characters
 */
public record DepartmentId(String value) implements Comparable<DepartmentId> {
  public DepartmentId {
    Names.check("department", value);
  }

  /**
   * The department id with this value.
   *
   * @throws IllegalArgumentException if it is not kebab-case
   */
  public static DepartmentId of(String value) {
    return new DepartmentId(value);
  }

  @Override
  public int compareTo(DepartmentId other) {
    return value.compareTo(other.value);
  }

  // Written out: ids are keys everywhere, and what a record brings is linked anew in each run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DepartmentId id && value.equals(id.value);
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
