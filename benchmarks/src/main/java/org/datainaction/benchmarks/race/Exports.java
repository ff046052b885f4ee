package org.datainaction.benchmarks.race;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.datainaction.benchmarks.export.CadExport;

/** The exports in the work folder, kept between runs. */
final class Exports {
  /** How many rows a night adds. */
  static final long ADDED = 10_000;

  private static final long SEED = 42;
  private static final int PIECE = 1 << 20;

  private final Path folder;

  Exports(Path folder) {
    this.folder = folder;
  }

  /** The export with so many rows; generated if it is not there in its whole length. */
  Path withRows(long rows) throws IOException {
    Path file = folder.resolve("cad-" + rows + ".csv");
    Path length = folder.resolve("cad-" + rows + ".length");
    if (Files.exists(file) && Files.exists(length)) {
      long whole = Long.parseLong(Files.readString(length).strip());
      if (Files.size(file) > whole) {
        // A race was broken off after rows had been added.
        cut(file, whole);
      }
      if (Files.size(file) == whole) {
        return file;
      }
    }
    Files.deleteIfExists(length);
    new CadExport(rows, SEED).create(file);
    Files.writeString(length, Files.size(file) + "\n");
    return file;
  }

  /** Adds a night's rows to an export that has grown to so many. */
  static void add(Path export, long rowsSoFar) throws IOException {
    new CadExport(rowsSoFar, SEED).append(export, ADDED);
  }

  /** Takes away what was added. */
  static void cut(Path export, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(export.toFile(), "rw")) {
      file.setLength(length);
    }
  }

  /**
   * Reads every byte once and does nothing with it: nobody can be faster. It also brings the file
   * into the system's cache, so it is done before each run that is measured.
   */
  static Run read(Path export) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    long start = System.nanoTime();
    try (FileChannel channel = FileChannel.open(export, StandardOpenOption.READ)) {
      while (channel.read(piece) >= 0) {
        piece.clear();
      }
    }
    return new Run((System.nanoTime() - start) / 1e9, Double.NaN, Double.NaN);
  }
}
