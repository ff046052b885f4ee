package org.datainaction.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where exports, or what is asked of them, are not as they were, everything is read again. */
class ChangedExportsTest extends CheckpointedBuilds {
  @Test
  void anEditOfOneByteMeansThatAllIsReadAgain() throws IOException {
    write("data/2024.csv", new Random(7), LARGE);
    write("data/2025.csv", new Random(8), LARGE);
    Random random = new Random(9);
    same(CheckpointUse.PROVED);
    for (Path file : List.of(export, folder.resolve("data/2024.csv"), export)) {
      byte[] bytes = Files.readAllBytes(file);
      // A digit of a figure: nothing but the figures tells of it.
      int at = new String(bytes, UTF_8).indexOf(",as usual", random.nextInt(LARGE / 2)) - 1;
      at = new String(bytes, UTF_8).substring(0, at).getBytes(UTF_8).length;
      bytes[at] = (byte) (bytes[at] == '1' ? '2' : '1');
      Files.write(file, bytes);
      same(CheckpointUse.PROVED);
    }
    assertThat(remarks)
        .hasSize(3)
        .anyMatch(
            line ->
                line.matches(
                    "note: fire/dispatches: everything is read again:"
                        + " data/2025.csv was changed before row \\d+"))
        .contains("note: fire/dispatches: everything is read again: data/2024.csv was changed");
    assertThat(csv.resumed).isEmpty();
  }

  @Test
  void anExportThatBecameShorterIsReadAgain() throws IOException {
    write("data/2025.csv", new Random(10), 2 * LARGE);
    same(CheckpointUse.TRUSTED);
    byte[] bytes = Files.readAllBytes(export);
    for (int length : List.of(bytes.length - 1, bytes.length / 2, LARGE / 2, LARGE / 3)) {
      Files.write(export, Arrays.copyOf(bytes, length));
      same(CheckpointUse.TRUSTED);
    }
    // The last one finds no checkpoint: a small export has none.
    assertThat(remarks).hasSizeBetween(2, 3).allMatch(line -> line.contains("shorter than it was"));
    assertThat(kept).doesNotExist();
  }

  @Test
  void anExportInPlaceOfAnotherIsReadAgain() throws IOException {
    write("data/2025.csv", new Random(11), 5 * LARGE);
    same(CheckpointUse.TRUSTED);
    write("data/2025.csv", new Random(12), 6 * LARGE);
    same(CheckpointUse.TRUSTED);
    write("data/2025.csv", new Random(13), 7 * LARGE);
    same(CheckpointUse.PROVED);
    assertThat(remarks).hasSize(2).allMatch(line -> line.contains("was changed before row"));
  }

  @Test
  void exportsThatComeAndGoAreSeen() throws IOException {
    write("data/2025.csv", new Random(14), LARGE);
    same(CheckpointUse.PROVED);
    write("data/2026.csv", new Random(15), 100);
    same(CheckpointUse.PROVED);
    assertThat(remarks).isEmpty();
    write("data/2024.csv", new Random(16), 100);
    same(CheckpointUse.PROVED);
    write("data/2024.csv", new Random(16), 200);
    same(CheckpointUse.PROVED);
    Files.delete(folder.resolve("data/2024.csv"));
    same(CheckpointUse.PROVED);
    Files.delete(folder.resolve("data/2026.csv"));
    same(CheckpointUse.PROVED);
    Files.move(export, export.resolveSibling("other.csv"));
    same(CheckpointUse.PROVED);
    String again = "note: fire/dispatches: everything is read again: ";
    assertThat(remarks)
        .containsExactly(
            again + "data/2024.csv is new among the exports that were read",
            again + "data/2024.csv was changed",
            again + "data/2024.csv is no longer there",
            again + "data/2025.csv is no longer there");
  }

  @Test
  void whatIsMeasuredAndHowRowsAreUnderstoodIsPartOfIt() throws IOException {
    write("data/2025.csv", new Random(17), LARGE);
    same(CheckpointUse.PROVED);
    for (String more :
        List.of(
            ", zone: Asia/Tokyo",
            ", covers: 2024-02..2025-03",
            ", missing: {seconds: [soon]}",
            ", columns: {area: note}",
            ", years: calendar",
            ", layout: {encoding: windows-1252}",
            ", layout: {encoding: utf-8}",
            ", given: [{files: data/*.csv, values: {area: A}}]",
            "")) {
      sources(more);
      same(CheckpointUse.PROVED);
    }
    assertThat(csv.resumed).isEmpty();
    assertThat(remarks)
        .as("one that cannot be read on has no checkpoint")
        .hasSize(8)
        .allMatch(
            line -> line.endsWith("what is measured, or what sources.yaml says, was changed"));
    remarks.clear();
    adapters = List.of(Dispatches.adapter(20));
    same(CheckpointUse.PROVED);
    adapters = List.of(Dispatches.adapter(20), Adapters.of("police"));
    same(CheckpointUse.PROVED);
    assertThat(remarks).hasSize(2);
    assertThat(remarks.get(1))
        .endsWith("another version of the program, an adapter or Java kept the checkpoint");
  }

  @ParameterizedTest
  @EnumSource(names = {"PROVED", "TRUSTED"})
  void anExportThatIsReplacedWhileItIsReadIsReadAgain(CheckpointUse use) throws IOException {
    write("data/2025.csv", new Random(24), 5 * LARGE);
    same(use);
    byte[] other = Files.readAllBytes(export);
    Random random = new Random(25);
    System.arraycopy(Dispatches.rows(random, LARGE), 0, other, 100, LARGE);
    append(export, Dispatches.rows(random, LARGE));
    csv.beforeResuming =
        () -> {
          Files.write(folder.resolve("data/other"), other);
          append(folder.resolve("data/other"), Dispatches.rows(random, 2 * LARGE));
          Files.move(folder.resolve("data/other"), export, StandardCopyOption.REPLACE_EXISTING);
        };
    String figures = build(use);
    csv.beforeResuming = () -> {};
    assertThat(figures).isEqualTo(build(CheckpointUse.NONE));
    assertThat(remarks).hasSize(1);
  }

  @Test
  void anExportThatGrowsWhileItIsReadGivesWhatWasThereAtOneMoment() throws IOException {
    write("data/2025.csv", new Random(26), 2 * LARGE);
    same(CheckpointUse.PROVED);
    csv.beforeResuming = () -> append(export, Dispatches.rows(new Random(27), LARGE));
    String figures = build(CheckpointUse.PROVED);
    csv.beforeResuming = () -> {};
    assertThat(figures).isEqualTo(build(CheckpointUse.NONE));
    same(CheckpointUse.TRUSTED);
    assertThat(remarks).isEmpty();
  }
}
