package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datainaction.renderers.words.Said;

/**
 * A text broken into lines, not yet placed.
 *
 * @param lines never empty
 */
record Block(List<Said> lines, Font font) {
  private static final Pattern WORD = Pattern.compile("[^ ]+");

  Block {
    lines = ImmutableList.copyOf(lines);
  }

  /** Breaks between words, and within a word that is too wide for a line by itself. */
  static Block of(Said said, Font font, double mostWidth) {
    Said text = said.inOneLine();
    String all = text.text();
    List<Said> lines = new ArrayList<>();
    int from = 0;
    int to = 0;
    Matcher word = WORD.matcher(all);
    while (word.find()) {
      boolean first = from == to;
      if (first) {
        from = word.start();
      }
      if (font.widthOf(all.substring(from, word.end())) > mostWidth) {
        if (!first) {
          lines.add(text.part(from, to));
        }
        from = breakUp(text, word.start(), word.end(), font, mostWidth, lines);
      }
      to = word.end();
    }
    if (to > from || lines.isEmpty()) {
      lines.add(text.part(from, to));
    }
    return new Block(lines, font);
  }

  /** Adds full lines of a word and returns where the rest of it starts. */
  private static int breakUp(
      Said text, int from, int to, Font font, double mostWidth, List<Said> lines) {
    String all = text.text();
    int rest = from;
    while (font.widthOf(all.substring(rest, to)) > mostWidth) {
      int end = all.offsetByCodePoints(rest, 1);
      while (end < to
          && font.widthOf(all.substring(rest, all.offsetByCodePoints(end, 1))) <= mostWidth) {
        end = all.offsetByCodePoints(end, 1);
      }
      if (end == to) {
        break;
      }
      lines.add(text.part(rest, end));
      rest = end;
    }
    return rest;
  }

  double width() {
    return lines.stream().map(Said::text).mapToDouble(font::widthOf).max().orElse(0);
  }

  double widestWord() {
    return lines.stream()
        .flatMap(line -> WORD.matcher(line.text()).results())
        .map(MatchResult::group)
        .mapToDouble(font::widthOf)
        .max()
        .orElse(0);
  }

  /** Everything it says. */
  String words() {
    return Said.joined(lines).text();
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
