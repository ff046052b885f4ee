package org.datainaction.sources.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.SourceFile;

/** Explains a file that is not UTF-8. Reads it once more to do so. */
final class NotUtf8 {
  /** The bytes for which Windows-1252 has no character. */
  private static final String NOT_WINDOWS_1252 = "\u0081\u008D\u008F\u0090\u009D";

  private NotUtf8() {}

  /**
   * The problem with the byte at fault.
   *
   * @param offset of the byte, from 0
   */
  static Problem problem(SourceFile file, long offset) throws IOException {
    long line = 1;
    int character = 1;
    int previous = 0;
    int fault = 0;
    boolean windows = true;
    try (InputStream bytes = new BufferedInputStream(file.open())) {
      long at = 0;
      for (int value = bytes.read(); value >= 0; value = bytes.read()) {
        if (at < offset) {
          boolean secondOfPair = value == '\n' && previous == '\r';
          boolean newline = value == '\r' || value == '\n';
          line += newline && !secondOfPair ? 1 : 0;
          character = newline ? 1 : character + (startsCharacter(value) ? 1 : 0);
        }
        fault = at == offset ? value : fault;
        windows &= NOT_WINDOWS_1252.indexOf(value) < 0;
        previous = value;
        at++;
      }
    }
    return Problem.error(
        ProblemCode.EXPORT_ENCODING,
        Place.at(file.name(), line, character),
        "the byte 0x%02X at offset %s is not UTF-8".formatted(fault, offset),
        windows
            ? TextDecoding.declaration("windows-1252")
            : "UTF-8, or the encoding declared ('encoding: …')");
  }

  /** All bytes before the one at fault are UTF-8. */
  private static boolean startsCharacter(int value) {
    return (value & 0xC0) != 0x80;
  }
}
