package org.datainaction.renderers.chart;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines, not yet placed.
 *
 * @param lines never empty
 */
record Block(List<String> lines, Font font) {
  private static final Splitter WORDS =
      Splitter.onPattern("[ \t\r\n]+").omitEmptyStrings().trimResults();

  Block {
    lines = ImmutableList.copyOf(lines);
  }

  /** Breaks between words, and within a word that is too wide for a line by itself. */
  static Block of(String text, Font font, double mostWidth) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : WORDS.split(text)) {
      String longer = line.isEmpty() ? word : line + ' ' + word;
      if (font.widthOf(longer) <= mostWidth) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = breakUp(word, font, mostWidth, lines);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line);
    }
    return new Block(lines, font);
  }

  /** Adds full lines of a word and returns what is left of it. */
  private static String breakUp(String word, Font font, double mostWidth, List<String> lines) {
    String rest = word;
    while (font.widthOf(rest) > mostWidth) {
      int end = rest.offsetByCodePoints(0, 1);
      while (end < rest.length()
          && font.widthOf(rest.substring(0, rest.offsetByCodePoints(end, 1))) <= mostWidth) {
        end = rest.offsetByCodePoints(end, 1);
      }
      if (end == rest.length()) {
        break;
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  double width() {
    return lines.stream().mapToDouble(font::widthOf).max().orElse(0);
  }

  double widestWord() {
    return lines.stream().flatMap(WORDS::splitToStream).mapToDouble(font::widthOf).max().orElse(0);
  }

  double height() {
    return lines.size() * font.lineHeight();
  }

  /** The lines with the block's upper edge at this height. */
  List<Text> at(Text.Anchor anchor, double x, double top) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double baseline = top + i * font.lineHeight() + font.ascent();
      texts.add(new Text(lines.get(i), font, anchor, x, baseline));
    }
    return texts;
  }
}
