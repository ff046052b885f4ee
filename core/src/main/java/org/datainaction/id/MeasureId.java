package org.datainaction.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a measure, for example {@code police/data-page-views}. It is also the measure's address
 * on the published site, so it is never given to another measure.
 *
 * @param department who the measure is about
 * @param name kebab-case, unique within the department
 */
public record MeasureId(DepartmentId department, String name) implements Comparable<MeasureId> {
  public MeasureId {
    Names.check("measure", name);
  }

  /**
   * Reads {@code department/name}.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static MeasureId of(String path) {
    String[] parts = Names.split("measure", path);
    return new MeasureId(DepartmentId.of(parts[0]), parts[1]);
  }

  @Override
  public int compareTo(MeasureId other) {
    return department.equals(other.department)
        ? name.compareTo(other.name)
        : toString().compareTo(other.toString());
  }

  // Written out: ids are keys everywhere, and what a record brings is linked anew in each run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MeasureId id
        && name.equals(id.name)
        && department.equals(id.department);
  }

  @Override
  public int hashCode() {
    return 31 * department.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return department + "/" + name;
  }
}
