package org.datainaction.compute;

/**
 * How a scan reads. Changes no figure. Made from {@link #USUAL}; the canonical constructor may gain
 * components.
 *
 * @param everyColumn whether every column that the dataset declares is read, so that bad cells are
 *     found also where no measure needs them; it takes longer
 * @param memory how much is remembered of rows that have a key, where a dataset has one
 */
public record ScanOptions(boolean everyColumn, KeyMemory memory) {
  /** Reads what is needed. */
  public static final ScanOptions USUAL = new ScanOptions(false, KeyMemory.DEFAULT);

  /** The same, but every column is read. */
  public ScanOptions withEveryColumn() {
    return new ScanOptions(true, memory);
  }

  /** The same with so much memory for rows that have a key. */
  public ScanOptions withMemory(KeyMemory other) {
    return new ScanOptions(everyColumn, other);
  }
}
