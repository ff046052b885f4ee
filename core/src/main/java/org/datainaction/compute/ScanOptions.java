package org.datainaction.compute;

/**
 * How a scan reads. Changes no figure. Made from {@link #USUAL}; the canonical constructor may gain
 * components.
 *
 * @param everyColumn whether every column that the dataset declares is read, so that bad cells are
 *     found also where no measure needs them; it takes longer
 */
public record ScanOptions(boolean everyColumn) {
  /** Reads what is needed. */
  public static final ScanOptions USUAL = new ScanOptions(false);

  /** The same, but every column is read. */
  public ScanOptions withEveryColumn() {
    return new ScanOptions(true);
  }
}
