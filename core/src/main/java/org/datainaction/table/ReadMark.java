package org.datainaction.table;

/**
 * A place in an export between two rows, from which it can be read on when rows were added to it.
 *
 * @param offset how many bytes stand before it
 * @param line the line of the file that starts there, from 1
 * @param before what became of the rows before it; its bytes and its checksum are those before the
 *     mark
 */
public record ReadMark(long offset, long line, ReadOutcome before) {}
