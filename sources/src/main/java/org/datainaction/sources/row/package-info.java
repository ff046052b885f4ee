/**
 * From rows of text to typed column batches: which column is which, what a cell's text means, which
 * rows are left out. Shared by every format that can give rows of text; no file format lives here.
 * {@link org.datainaction.sources.row.RowTableReader} is the way in.
 */
@NullMarked
package org.datainaction.sources.row;

import org.jspecify.annotations.NullMarked;
