package org.datainaction.renderers.html.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for statisticians, alike in every language. */
public final class Technical {
  private static final int DECIMALS = 3;
  private static final double SMALLEST = 0.0001;

  private Technical() {}

  /** A change with its sign. */
  public static String change(BigDecimal change) {
    BigDecimal rounded = change.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString().replace('-', '\u2212');
  }

  /** A probability; very small ones are bounded. */
  public static String probability(double p) {
    return p < SMALLEST ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }
}
