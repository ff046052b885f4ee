package org.datainaction.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.datainaction.compute.ReportedTally.Refusal;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation.Part;
import org.datainaction.series.Figures;
import org.datainaction.table.Rejection.Reason;

/**
 * Says whether a published figure can be taken: there is no other for its cell, a share lies
 * between 0 and 1, its parts can be what they are called, and the figure is what its numerator and
 * denominator give.
 *
 * @param share whether figures are shares
 */
record ReportedCheck(boolean share) {
  /** A rate may be for every so many: 1, 10, 100 and so on up to a million. */
  private static final int LARGEST_POWER_OF_TEN = 6;

  /**
   * Why what a figure was made of cannot be so, if it cannot: nothing of it lies below 0, and cases
   * are counted in whole numbers.
   *
   * @param field where the part stands
   */
  Optional<Refusal> refuse(Part part, BigDecimal value, FieldId field) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (value.signum() >= 0 && (part != Part.N || whole)) {
      return Optional.empty();
    }
    String expected = part == Part.N ? "a whole number, 0 or more" : "a number, 0 or more";
    return Optional.of(
        new Refusal(
            Reason.VALUE_INVALID, field, value.stripTrailingZeros().toPlainString(), expected));
  }

  /**
   * Why the figure is not taken, if it is not.
   *
   * @param before the figure that its cell holds already, if any
   * @param field where the figure stands
   */
  Optional<Refusal> refuse(Figures figures, Optional<Figures> before, FieldId field) {
    BigDecimal value = figures.value();
    String found = value.toPlainString();
    if (before.isPresent()) {
      String both = found + " beside " + before.get().value().toPlainString();
      return Optional.of(new Refusal(Reason.REPORTED_TWICE, field, both, "one figure a period"));
    }
    if (share && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
      return Optional.of(
          new Refusal(Reason.VALUE_INVALID, field, found, "a share from 0 to 1, like 0.86"));
    }
    if (disagrees(figures)) {
      String parts =
          figures.numerator().orElseThrow().toPlainString()
              + " of "
              + figures.denominator().orElseThrow().toPlainString();
      return Optional.of(
          new Refusal(Reason.FIGURE_DISAGREES, field, found, "what its parts give: " + parts));
    }
    return Optional.empty();
  }

  private boolean disagrees(Figures figures) {
    Optional<BigDecimal> above = figures.numerator();
    Optional<BigDecimal> below = figures.denominator();
    if (above.isEmpty() || below.isEmpty()) {
      return false;
    }
    if (below.get().signum() == 0) {
      return true;
    }
    BigDecimal quotient = above.get().divide(below.get(), MathContext.DECIMAL128);
    for (int power = 0; power <= (share ? 0 : LARGEST_POWER_OF_TEN); power++) {
      if (isRounded(figures.value(), quotient.scaleByPowerOfTen(power))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the one is the other, rounded in whichever way to the digits that it shows. */
  private static boolean isRounded(BigDecimal shown, BigDecimal exact) {
    int decimals = Math.max(0, shown.stripTrailingZeros().scale());
    BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(decimals);
    return shown.subtract(exact).abs().compareTo(lastDigit) < 0;
  }
}
