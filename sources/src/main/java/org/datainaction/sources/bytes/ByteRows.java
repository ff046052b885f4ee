package org.datainaction.sources.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.SourceException;

/**
 * The rows of a text, every cell of them as text. Rows may have any number of cells; an empty line
 * is a row of one empty cell. Memory does not grow with the length of a row: of one that is too
 * long, only the beginning is kept.
 */
public final class ByteRows implements RowSource {
  /** Enough of a row to see that it is too long. */
  private static final int MOST_KEPT = RowText.LONGEST_ROW + 8;

  private final TextBytes text;
  private final Optional<InputStream> behind;
  private final char separator;
  private final RowText rowText;

  private byte[] bytes;
  private boolean ownBytes;
  private long offset;
  private int next;
  private int walked;
  private int end;
  private long line;
  private boolean afterCarriageReturn;

  private ByteRows(
      Sample sample, Optional<InputStream> behind, int start, char separator, long line) {
    this.text = sample.text();
    this.behind = behind;
    this.separator = separator;
    this.rowText = new RowText(separator);
    this.bytes = sample.bytes();
    this.offset = text.offset();
    this.next = start;
    this.end = sample.length();
    this.line = line;
  }

  static ByteRows ofSample(Sample sample, int start, char separator, long line) {
    return new ByteRows(sample, Optional.empty(), start, separator, line);
  }

  static ByteRows ofAll(Sample sample, int start, char separator, long line) {
    return new ByteRows(sample, Optional.of(sample.text().stream()), start, separator, line);
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    nextByte();
    if (!hasMore()) {
      return Optional.empty();
    }
    QuoteWalk walk = new QuoteWalk(separator, line);
    walked = next;
    do {
      walked = walk.walk(bytes, walked, end);
      if (walked == end && end - next > MOST_KEPT) {
        // The rest of the row is only walked through.
        offset += end - next - MOST_KEPT;
        end = next + MOST_KEPT;
        walked = end;
      }
    } while (walked == end && fill());
    if (walked == end && walk.isOpen()) {
      throw neverClosed(text.file(), walk);
    }
    refuseFaults(next, walked);
    RawRow row = rowText.read(bytes, next, walked, line);
    boolean ended = walked < end;
    afterCarriageReturn = ended && bytes[walked] == '\r';
    line = walk.line() + (ended ? 1 : 0);
    next = walked + (ended ? 1 : 0);
    return Optional.of(row);
  }

  private boolean hasMore() throws IOException {
    walked = next;
    return next < end || fill();
  }

  /** Reads more behind what is there; says whether there was more. Keeps what was not given out. */
  private boolean fill() throws IOException {
    if (behind.isEmpty()) {
      return false;
    }
    if (!ownBytes || end == bytes.length) {
      boolean makesRoom = next > bytes.length / 2;
      byte[] target =
          ownBytes && makesRoom ? bytes : new byte[makesRoom ? bytes.length : 2 * bytes.length];
      System.arraycopy(bytes, next, target, 0, end - next);
      bytes = target;
      ownBytes = true;
      offset += next;
      walked -= next;
      end -= next;
      next = 0;
    }
    int count = behind.get().read(bytes, end, bytes.length - end);
    end += Math.max(0, count);
    return count > 0;
  }

  private void refuseFaults(int from, int to) throws SourceException, IOException {
    int fault = Utf8.firstRefusable(bytes, from, to);
    if (fault < to && behind.isPresent()) {
      text.fault().at(offset + fault);
    }
  }

  /** The problem with quotes of which the end is not found. */
  static SourceException neverClosed(String file, QuoteWalk walk) {
    return new SourceException(
        Problem.error(
            ProblemCode.EXPORT_UNREADABLE,
            Place.at(file, walk.quoteLine(), walk.quoteCharacter()),
            "a quote is opened here and never closed",
            "a closing quote before the end of the file"));
  }

  /** Where in the sample the next row begins, if it does within it. */
  public int nextByte() throws IOException {
    if (afterCarriageReturn && hasMore() && bytes[next] == '\n') {
      next++;
    }
    afterCarriageReturn = false;
    return next;
  }

  /** On which line the next row begins. */
  public long nextLine() {
    return line;
  }

  @Override
  public void close() throws IOException {
    if (behind.isPresent()) {
      behind.get().close();
    }
  }
}
