package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableMap;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;

/**
 * How wide a text is at most, as a multiple of its size, whatever sans-serif font the reader has.
 * The widths are those of DejaVu Sans, which is wider than the other fonts that systems use.
 */
final class TextWidth {
  private static final double BOLD = 1.15;
  private static final double FULL_WIDTH = 1.05;
  private static final double UNKNOWN = 1.2;

  private static final ImmutableMap<Integer, Double> WIDTHS =
      widths(
          ImmutableMap.<String, Double>builder()
              .put("IJijl'| ,./:;\\\u00a0\u2018\u2019\u00b7", 0.35)
              .put("()[]-ft!r\u00a1", 0.45)
              .put("\"*_`\u2013", 0.5)
              .put("?csz\u00bf", 0.55)
              .put("FLkvxy", 0.6)
              .put("$0123456789EPSTabdeghnopqu{}\u201c\u201d", 0.65)
              .put("ABCKRVXYZ", 0.7)
              .put("NU", 0.75)
              .put("&DGHOQ", 0.8)
              .put("#+<=>^w~\u2212\u00b1\u00d7", 0.85)
              .put("M", 0.9)
              .put("%@Wm\u2014\u2026", 1.0)
              .buildOrThrow());

  private TextWidth() {}

  static double of(String text, boolean bold) {
    double regular =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .codePoints()
            .mapToDouble(TextWidth::of)
            .sum();
    return bold ? regular * BOLD : regular;
  }

  private static double of(int character) {
    Double known = WIDTHS.get(character);
    if (known != null) {
      return known;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isFullWidth(character) ? FULL_WIDTH : UNKNOWN;
    };
  }

  private static boolean isFullWidth(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  private static ImmutableMap<Integer, Double> widths(ImmutableMap<String, Double> byWidth) {
    ImmutableMap.Builder<Integer, Double> all = ImmutableMap.builder();
    byWidth.forEach((characters, width) -> characters.chars().forEach(c -> all.put(c, width)));
    return all.buildOrThrow();
  }
}
