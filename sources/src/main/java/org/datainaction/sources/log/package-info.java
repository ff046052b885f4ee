/**
 * Logs of web servers: {@code access-log}. The way of the bytes, one file a step: {@code ByteLines}
 * (bytes to lines), {@code LogLines} (which form a line has), the forms {@code NcsaForm}, {@code
 * W3cForm} and {@code JsonForm} (a line to a {@code LogEntry}), {@code LogRows} (an entry to a
 * row), then {@link org.datainaction.sources.row.RowTableReader}.
 */
@NullMarked
package org.datainaction.sources.log;

import org.jspecify.annotations.NullMarked;
