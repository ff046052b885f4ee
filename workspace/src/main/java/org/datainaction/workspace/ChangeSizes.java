package org.datainaction.workspace;

import java.math.BigDecimal;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.problem.ProblemCode;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;

/**
 * Which changes of a measure matter, where the city says so.
 *
 * @param worthActingOn the smallest that is worth acting on
 * @param negligible smaller ones are told as none
 */
record ChangeSizes(Optional<BigDecimal> worthActingOn, Optional<BigDecimal> negligible) {
  /** Both keys, neither of which need be there. */
  static ChangeSizes read(KeyReader keys) {
    Optional<BigDecimal> worthActingOn =
        size("worth-acting-on", keys.optional("worth-acting-on", Forms.NUMBER), keys);
    Optional<BigDecimal> negligible =
        size("negligible", keys.optional("negligible", Forms.NUMBER), keys);
    if (worthActingOn.isPresent()
        && negligible.filter(one -> one.compareTo(worthActingOn.get()) > 0).isPresent()) {
      keys.problems()
          .error(
              ProblemCode.VALUE_INVALID,
              keys.placeOf("negligible"),
              "a change may be negligible and worth acting on at once",
              "less than 'worth-acting-on'");
    }
    return new ChangeSizes(worthActingOn, negligible);
  }

  private static Optional<BigDecimal> size(String key, Optional<BigDecimal> size, KeyReader keys) {
    boolean fits =
        size.isEmpty() || (size.get().signum() > 0 && size.get().compareTo(BigDecimal.ONE) < 0);
    if (!fits) {
      keys.problems()
          .error(
              ProblemCode.VALUE_INVALID,
              keys.placeOf(key),
              "a change of " + size.get().toPlainString(),
              "a part above 0% and below 100%, like 20%; of shares the points, like 5%");
    }
    return size.filter(any -> fits);
  }

  /** Says it to a measure; what is not said stays. */
  Measure.Builder to(Measure.Builder builder) {
    worthActingOn.ifPresent(builder::worthActingOn);
    negligible.ifPresent(builder::negligible);
    return builder;
  }
}
