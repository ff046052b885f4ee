/**
 * Tables as text, read straight from bytes: no text is made of a cell that is not shown, and only
 * the columns that are wanted are looked at. The way of a file, one class a step: {@code
 * BlockSource} (blocks that probably end between two rows), {@code RecordScanner} (where the cells
 * of their rows are), a {@code CellDecoder} for each column (cells to values, by the rules of
 * {@link org.datainaction.sources.row}), {@code BlockParser} (a block taken apart, whatever stands
 * before it), {@code RowSettler} (its rows judged and counted when its turn comes), {@code
 * BlockWorker} (one thread's way through both) and {@code BlockOrder} (what blocks must do one
 * after the other: prove where rows begin, number lines, count). {@code ByteTableReader} puts them
 * together; {@code ByteRows} gives the same rows as text, for what looks at every cell.
 */
@NullMarked
package org.datainaction.sources.bytes;

import org.jspecify.annotations.NullMarked;
