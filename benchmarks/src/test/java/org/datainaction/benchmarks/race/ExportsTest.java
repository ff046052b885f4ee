package org.datainaction.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  private static final long ROWS = 50;

  @TempDir private Path folder;
  private Exports exports;
  private byte[] whole = {};

  @BeforeEach
  void generate() throws IOException {
    exports = new Exports(folder);
    whole = Files.readAllBytes(exports.withRows(ROWS));
  }

  @Test
  void whatAnInterruptedRaceAddedIsTakenAway() throws IOException {
    Path export = exports.withRows(ROWS);
    Exports.add(export, ROWS);
    assertThat(Files.size(export)).isGreaterThan(whole.length);
    assertThat(Files.readAllBytes(exports.withRows(ROWS))).isEqualTo(whole);
  }

  @Test
  void anExportThatWasBrokenOffIsGeneratedAgain() throws IOException {
    Files.write(exports.withRows(ROWS), new byte[10], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(Files.readAllBytes(exports.withRows(ROWS))).isEqualTo(whole);
  }
}
