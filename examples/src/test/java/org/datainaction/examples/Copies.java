package org.datainaction.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The example city to be changed by a test, and what a program prints. */
final class Copies {
  static final Path CITY = Path.of("durham-2.23");
  static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private Copies() {}

  /** The example city in another folder. */
  static Path city(Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(CITY)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(CITY.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return to;
  }

  /** Puts another text in the place of one that must be in the file. */
  static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not say " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }

  /** What a program writes to standard output. */
  static String printed(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      program.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A main method with its arguments. */
  interface Program {
    void run() throws Exception;
  }
}
