package org.datainaction.renderers.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.datainaction.text.Unit;

/** Writes numbers as a language and country writes them. Rounds half up, once, for showing. */
final class Numbers {
  private static final BigDecimal SMALL = BigDecimal.valueOf(100);

  private final LocalizedNumberFormatter plain;
  private final LocalizedNumberFormatter percent;

  Numbers(ULocale region) {
    this.plain = NumberFormatter.withLocale(region).precision(Precision.unlimited());
    this.percent = plain.unit(MeasureUnit.PERCENT);
  }

  String write(BigDecimal value, Unit.Style style) {
    return switch (style) {
      case WHOLE -> plain.format(round(value, isAverage(value) ? 1 : 0)).toString();
      case DECIMAL -> plain(value, 2);
      case PERCENT -> percent(value.movePointRight(2));
      case SECONDS -> plain.format(whole(value)).toString();
    };
  }

  long whole(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** An average of small counts says little without its first decimal. */
  private static boolean isAverage(BigDecimal value) {
    return value.stripTrailingZeros().scale() > 0 && value.abs().compareTo(SMALL) < 0;
  }

  /** A figure given with fewer decimals is not made to look more exact than it is. */
  private String plain(BigDecimal value, int most) {
    return plain
        .precision(Precision.fixedFraction(decimals(value, most)))
        .format(round(value, most))
        .toString();
  }

  private String percent(BigDecimal hundreds) {
    return percent
        .precision(Precision.fixedFraction(decimals(hundreds, 1)))
        .format(round(hundreds, 1))
        .toString();
  }

  private static int decimals(BigDecimal value, int most) {
    return Math.max(0, Math.min(most, value.stripTrailingZeros().scale()));
  }

  private static BigDecimal round(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }
}
