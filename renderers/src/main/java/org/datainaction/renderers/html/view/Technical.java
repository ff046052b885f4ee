package org.datainaction.renderers.html.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.datainaction.baseline.forecast.WorkingScale.Kind;

/** Numbers for statisticians, alike in every language. */
public final class Technical {
  private static final int DECIMALS = 3;
  private static final int DECIMALS_OF_PERCENT = 1;
  private static final double SMALLEST = 0.0001;

  private Technical() {}

  /** A change with its sign: in percent, of shares in points, of differences in their unit. */
  public static String change(Kind kind, BigDecimal change) {
    BigDecimal rounded =
        kind == Kind.DIFFERENCE
            ? change.setScale(DECIMALS, RoundingMode.HALF_EVEN)
            : change.movePointRight(2).setScale(DECIMALS_OF_PERCENT, RoundingMode.HALF_EVEN);
    String unit = kind == Kind.DIFFERENCE || kind == Kind.SHARE ? "" : "%";
    return (rounded.signum() > 0 ? "+" : "")
        + rounded.toPlainString().replace('-', '\u2212')
        + unit;
  }

  /** A probability; very small ones are bounded. */
  public static String probability(double p) {
    return p < SMALLEST ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }
}
