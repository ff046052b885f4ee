package org.datainaction.benchmarks.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bytes of the export. It is defined by its generator; these checksums are those of the
 * generator by which the race was first run, so that figures can be compared with the ones
 * published for it.
 */
class CadExportTest {
  private static final long ROWS = 10_000;
  private static final long SEED = 42;
  private static final long BYTES = 2_647_503;
  private static final String CRC = "6e894ea0";
  private static final String CRC_WITH_10_000_MORE = "faa0aa39";

  @TempDir private Path folder;

  @Test
  void tenThousandRowsAreTheBytesThatDefineTheExport() throws IOException {
    byte[] bytes = bytes(new CadExport(ROWS, SEED));
    assertThat(bytes).hasSize((int) BYTES);
    assertThat(crc(bytes)).isEqualTo(CRC);
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    assertThat(crc(bytes(new CadExport(1_000, 7)))).isEqualTo("025d24bc");
  }

  @Test
  void rowsAreAddedBehindThoseThatAreThere() throws IOException {
    CadExport export = new CadExport(ROWS, SEED);
    Path file = folder.resolve("cad.csv");
    export.create(file);
    export.append(file, 10_000);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(crc(bytes)).isEqualTo(CRC_WITH_10_000_MORE);
    String added = new String(bytes, (int) BYTES, 12, StandardCharsets.US_ASCII);
    assertThat(added).isEqualTo("CAD000010000");
  }

  private static byte[] bytes(CadExport export) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    export.write(bytes);
    return bytes.toByteArray();
  }

  private static String crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length);
    return Long.toHexString(0x1_0000_0000L | crc.getValue()).substring(1);
  }
}
