package org.datainaction.sources.bytes;

import java.io.IOException;
import java.io.InputStream;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.table.SourceException;

/**
 * The text of an export as UTF-8, from its first character on.
 *
 * @param file the export's name
 * @param stream its bytes, behind a byte order mark
 * @param offset how many bytes of the file stand before them
 * @param head CRC-32C of those
 * @param tally counts the bytes of the file, also those of the head
 * @param asInFile whether the bytes are those of the file; otherwise it has another encoding
 * @param fault what to do about bytes that are no UTF-8
 */
public record TextBytes(
    String file,
    InputStream stream,
    int offset,
    int head,
    TalliedStream tally,
    boolean asInFile,
    OnFault fault) {
  /** Stands in text for bytes that are no character: U+FFFF, which no text contains. */
  public static final char UNDECODABLE = '\uFFFF';

  /** What is done about bytes that are no characters. */
  @FunctionalInterface
  public interface OnFault {
    /** Whatever they are, the row is rejected in which they are. */
    OnFault REJECT_ROW = at -> {};

    /**
     * Hears of the first of them.
     *
     * @param at how many bytes of the file stand before it
     * @throws SourceException if it refuses the file
     * @throws IOException if the file cannot be read once more
     */
    void at(long at) throws SourceException, IOException;
  }
}
