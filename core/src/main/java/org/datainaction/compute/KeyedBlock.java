package org.datainaction.compute;

import java.util.Map;

/**
 * Some things in the order in which they began, or rows in that of the files. A view: valid until
 * its taker returns.
 *
 * @param rows one row a thing, with the columns that are remembered
 * @param origin where the first row of each stands, or the one that counts
 * @param rowsByFile how many rows each was made from, by the file in which they stand
 */
record KeyedBlock(Rows rows, EventAssembly.RowOrigin origin, RowsByFile rowsByFile) {

  interface RowsByFile {
    Map<String, Long> of(int row);
  }

  interface Taker {
    void take(KeyedBlock block);
  }
}
