package org.datainaction.site;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The contrast of two colors as WCAG 2.2 defines it: from 1 (the same) to 21 (black and white). */
final class Contrast {
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

  private Contrast() {}

  /** Of two computed values like {@code rgb(10, 79, 102)}. */
  static double of(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    List<Double> channels =
        NUMBER.matcher(color).results().map(MatchResult::group).map(Double::valueOf).toList();
    return 0.2126 * linear(channels.get(0))
        + 0.7152 * linear(channels.get(1))
        + 0.0722 * linear(channels.get(2));
  }

  private static double linear(double channel) {
    double share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
