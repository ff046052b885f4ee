/**
 * An opened export as typed column batches, and the rows that were left out. The contract between
 * formats (which parse) and computation (which counts). No file format lives here.
 */
@NullMarked
package org.datainaction.table;

import org.jspecify.annotations.NullMarked;
