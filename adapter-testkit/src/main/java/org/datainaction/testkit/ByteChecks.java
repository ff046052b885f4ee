package org.datainaction.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.table.SourceFile;

/** What must hold whatever bytes stand in a file. */
record ByteChecks(Subject subject, Faults faults) {
  private static final int ROUNDS = 150;
  private static final int MOST_BYTES = 600;

  /** A file is read or refused; nothing is ever thrown. What is thrown often is told once. */
  void neverThrow(long seed) {
    Set<String> told = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      long own = seed + round;
      Random random = new Random(own);
      int file = random.nextInt(subject.tables().size());
      CsvTable table = subject.tables().get(file);
      byte[] bytes =
          switch (round % 3) {
            case 0 -> anything(random);
            case 1 -> damaged(table.text().getBytes(StandardCharsets.UTF_8), random);
            default -> underTheHeader(table, random);
          };
      try {
        subject.runWith(file, SourceFile.of(table.name(), bytes));
      } catch (RuntimeException | Error thrown) {
        if (!told.add(kind(thrown))) {
          continue;
        }
        faults.add(
            "%s: the bytes of seed %s made the library throw %s"
                .formatted(subject, own, trace(thrown)),
            "to see it again, override seed() to return "
                + own
                + "; what a row holds may make it rejected, and never throw");
      }
    }
  }

  /** What is thrown, and where. */
  private static String kind(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .findFirst()
        .map(place -> thrown.getClass().getName() + " at " + place)
        .orElse(thrown.getClass().getName());
  }

  private static byte[] anything(Random random) {
    byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] copy = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length + 1));
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] underTheHeader(CsvTable table, Random random) {
    String letters = "0123456789-/:., \"\n;%AMPMQWTFYé\u0000";
    StringBuilder text = new StringBuilder(table.withRows(List.of()).text());
    for (int i = random.nextInt(MOST_BYTES); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().lines().limit(8).reduce((a, b) -> a + "\n      " + b).orElse("");
  }
}
