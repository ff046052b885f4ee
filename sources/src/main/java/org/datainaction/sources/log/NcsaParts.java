package org.datainaction.sources.log;

import java.util.Optional;

/** The parts of a line behind its time, one after another; a single blank stands between two. */
final class NcsaParts {
  private final String line;
  private int at;

  NcsaParts(String line, int start) {
    this.line = line;
    this.at = start;
  }

  boolean atEnd() {
    return at >= line.length();
  }

  /** The next part, which stands in quotes, without them; empty if it does not. */
  Optional<String> quoted() {
    if (atEnd() || line.charAt(at) != '"') {
      return Optional.empty();
    }
    for (int i = at + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '"') {
        String text = line.substring(at + 1, i);
        boolean ends = i + 1 == line.length();
        boolean goesOn = !ends && line.charAt(i + 1) == ' ';
        at = i + (ends ? 1 : 2);
        return ends || goesOn ? Optional.of(text) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The next part up to a blank or the end; empty text at the end. */
  String word() {
    int blank = line.indexOf(' ', at);
    int end = blank < 0 ? line.length() : blank;
    String word = atEnd() ? "" : line.substring(at, end);
    at = blank < 0 ? line.length() : blank + 1;
    return word;
  }
}
