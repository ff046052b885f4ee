/**
 * One scan over a dataset's batches feeds every measure through mergeable accumulators, cell by
 * cell (base period and breakdown value), and rolls the cells up exactly.
 */
@NullMarked
package org.datainaction.compute;

import org.jspecify.annotations.NullMarked;
