package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {
  private static final long MB = 1_000_000;

  private final StringWriter err = new StringWriter();
  private long now;

  @Test
  void onATerminalALineTellsBytesRowsLeftOutAndTheTimeLeft() {
    ReadingProgress progress = progress(true, false);
    progress.begin("data/cad.csv", 1000 * MB);
    progress.rows(1_000_000, 120);
    passSeconds(2);
    progress.advance(250 * MB);
    // A quarter took 2 seconds, so three more take 6.
    assertThat(err.toString())
        .isEqualTo("\rdata/cad.csv: 250 of 1,000 MB, 1,000,000 rows, 120 left out, 6 s left");
  }

  @Test
  void theLineIsWrittenOverAndLeavesNothingBehind() {
    ReadingProgress progress = progress(true, false);
    progress.begin("data/cad.csv", 1000 * MB);
    for (int i = 0; i < 8; i++) {
      passSeconds(1);
      progress.advance(100 * MB);
    }
    progress.close();
    assertThat(err.toString()).doesNotContain("\n").endsWith("\r");
    assertThat(screen()).isBlank();
  }

  @Test
  void theLineIsWrittenAFewTimesASecondHoweverOftenItHears() {
    ReadingProgress progress = progress(true, false);
    progress.begin("data/cad.csv", 1000 * MB);
    for (int i = 0; i < 10_000; i++) {
      now += TimeUnit.MICROSECONDS.toNanos(100);
      progress.advance(1000);
    }
    assertThat(err.toString().chars().filter(one -> one == '\r').count()).isBetween(2L, 5L);
  }

  @Test
  void whatIsReadTwiceIsNotMoreThanAll() {
    ReadingProgress progress = progress(true, false);
    progress.begin("data/cad.csv", 10 * MB);
    passSeconds(5);
    progress.advance(12 * MB);
    assertThat(err.toString()).isEqualTo("\rdata/cad.csv: 10 of 10 MB, 0 s left");
  }

  @Test
  void aLongNameDoesNotWrapTheLine() {
    ReadingProgress progress = progress(true, false);
    progress.begin("data/" + "long-".repeat(30) + ".csv", 1000 * MB);
    passSeconds(5);
    progress.advance(500 * MB);
    assertThat(screen()).hasSizeLessThan(80).endsWith(": 500 of 1,000 MB, 5 s left");
  }

  @Test
  void inAPipeThereIsOneLineForALargeExportAndNoneForASmallOne() {
    ReadingProgress progress = progress(false, false);
    for (long bytes : List.of(100 * MB, MB)) {
      progress.begin("data/cad.csv", bytes);
      passSeconds(5);
      progress.advance(bytes);
      progress.done(report(bytes));
    }
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("data/cad.csv: 1,000 rows, 7 left out\n");
  }

  @Test
  void quietSaysNothing() {
    ReadingProgress progress = progress(true, true);
    progress.begin("data/cad.csv", 100 * MB);
    passSeconds(5);
    progress.advance(50 * MB);
    progress.done(report(100 * MB));
    assertThat(err.toString()).isEmpty();
  }

  private ReadingProgress progress(boolean terminal, boolean quiet) {
    PrintWriter to = new PrintWriter(err, true);
    return new ReadingProgress(
        new Surroundings(to, to, terminal, () -> Ran.TODAY), quiet, () -> now);
  }

  private void passSeconds(int seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  /** What the line shows in the end. */
  private String screen() {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (char one : err.toString().toCharArray()) {
      if (one == '\r') {
        at = 0;
      } else {
        line.replace(at, Math.min(at + 1, line.length()), String.valueOf(one));
        at++;
      }
    }
    return line.toString();
  }

  private static ExportReport report(long bytes) {
    ExportReport.Origin origin =
        new ExportReport.Origin(LocalizedText.of("City"), "", "", Optional.empty());
    return new ExportReport(
        "data/cad.csv", bytes, "00000000", new RowCounts(1000, 993, 7, 0), origin, List.of());
  }
}
