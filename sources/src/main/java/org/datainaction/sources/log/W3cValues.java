package org.datainaction.sources.log;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a line: between tabs if it has any, else between blanks, where quotes around a
 * value may hold blanks and doubled quotes.
 */
final class W3cValues {
  private static final Splitter TABS = Splitter.on('\t');

  private final String line;
  private final List<String> values = new ArrayList<>();
  private boolean quotesClose = true;
  private int at;

  private W3cValues(String line) {
    this.line = line;
  }

  static List<String> of(String line) {
    return line.indexOf('\t') >= 0 ? TABS.splitToList(line) : new W3cValues(line).split();
  }

  private List<String> split() {
    skipBlanks();
    while (at < line.length()) {
      int closing = line.charAt(at) == '"' && quotesClose ? closingQuote() : -1;
      if (closing > 0) {
        values.add(line.substring(at + 1, closing).replace("\"\"", "\""));
        at = closing + 1;
      } else {
        int blank = line.indexOf(' ', at);
        int end = blank < 0 ? line.length() : blank;
        values.add(line.substring(at, end));
        at = end;
      }
      skipBlanks();
    }
    return values;
  }

  /** The quote that ends the value; -1 if none does, and then later ones are just characters. */
  private int closingQuote() {
    for (int i = line.indexOf('"', at + 1); i >= 0; i = line.indexOf('"', i + 1)) {
      if (i + 1 == line.length() || line.charAt(i + 1) == ' ') {
        return i;
      }
      if (line.charAt(i + 1) == '"') {
        i++;
      }
    }
    quotesClose = false;
    return -1;
  }

  private void skipBlanks() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }
}
