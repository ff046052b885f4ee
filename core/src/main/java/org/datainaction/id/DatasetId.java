package org.datainaction.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a dataset, for example {@code fire/calls}. The owner is a department, or {@code web}
 * for what every department has.
 *
 * @param owner kebab-case
 * @param name kebab-case, unique for its owner
 */
public record DatasetId(String owner, String name) implements Comparable<DatasetId> {
  public DatasetId {
    Names.check("dataset", owner);
    Names.check("dataset", name);
  }

  /**
   * Reads {@code owner/name}.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static DatasetId of(String path) {
    String[] parts = Names.split("dataset", path);
    return new DatasetId(parts[0], parts[1]);
  }

  @Override
  public int compareTo(DatasetId other) {
    return toString().compareTo(other.toString());
  }

  // Written out: ids are keys everywhere, and what a record brings is linked anew in each run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatasetId id && name.equals(id.name) && owner.equals(id.owner);
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
