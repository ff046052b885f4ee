package org.datainaction.benchmarks.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A synthetic export of dispatched calls (CAD): no row of it is real. Ten fiscal years from July
 * 2015 to June 2025, nearly in the order of time; one row in 10,000 makes no sense. The same number
 * of rows and the same seed give the same bytes on every machine, so the export needs no file to be
 * kept: it is defined by this generator.
 *
 * @param rows how many, under the header; at least 1
 * @param seed of all that is drawn
 */
public record CadExport(long rows, long seed) {
  private static final long FIRST = startOf(LocalDate.of(2015, 7, 1));
  private static final long END = startOf(LocalDate.of(2025, 7, 1));
  private static final long LAST_WEEK = END - 7 * 86_400;
  private static final int SPREAD = 3_600;

  /** Turns the seed into another one, so that added rows do not repeat the first ones. */
  private static final long ADDED = 0x5DEECE66DL;

  /** Writes the export, over one that is there. */
  public void create(Path file) throws IOException {
    try (OutputStream to = Files.newOutputStream(file)) {
      write(to);
    }
  }

  /** Writes the export. */
  public void write(OutputStream to) throws IOException {
    Line line = new Line();
    line.add(DispatchRow.HEADER).end(to);
    write(line, new Draws(seed), 0, rows, FIRST, to);
  }

  /**
   * Adds rows of the last week of June 2025 at the end of an export that holds {@link #rows}.
   *
   * @param more how many
   */
  public void append(Path file, long more) throws IOException {
    try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      append(to, more);
    }
  }

  /** Writes what {@link #append(Path, long)} adds. */
  public void append(OutputStream to, long more) throws IOException {
    write(new Line(), new Draws(seed ^ ADDED), rows, more, LAST_WEEK, to);
  }

  private static void write(
      Line line, Draws draws, long first, long count, long from, OutputStream to)
      throws IOException {
    DispatchRow row = new DispatchRow(draws, line);
    double step = (double) (END - from - SPREAD) / count;
    for (long i = 0; i < count; i++) {
      row.write(first + i, from + (long) (i * step) + draws.below(SPREAD));
      line.end(to);
    }
    line.flush(to);
  }

  private static long startOf(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
