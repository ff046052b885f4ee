package org.datainaction.workspace;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Target;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.problem.Place;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.LocalizedText;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a target. It is a {@code value} with the side that is {@code better}, or a lower end
 * ({@code at-least}), an upper end ({@code at-most}), or both.
 */
final class TargetForm {
  /** Which way is better. */
  static final Form.WithStandIn<Direction> BETTER =
      Forms.choice(
          ImmutableMap.of(
              "higher", Direction.HIGHER_IS_BETTER,
              "lower", Direction.LOWER_IS_BETTER,
              "neither", Direction.NEITHER),
          Direction.NEITHER);

  private final Texts text;
  private final References references;
  private final Map<String, Place> seen = new HashMap<>();

  TargetForm(Texts text, References references) {
    this.text = text;
    this.references = references;
  }

  Target read(KeyReader keys) {
    int errorsBefore = keys.problems().errors();
    MeasureId measure = keys.required("measure", references.measure());
    Optional<BigDecimal> value = keys.optional("value", Forms.NUMBER);
    Optional<BigDecimal> atLeast = keys.optional("at-least", Forms.NUMBER);
    Optional<BigDecimal> atMost = keys.optional("at-most", Forms.NUMBER);
    Optional<Direction> better = keys.optional("better", BETTER);
    LocalDate setOn = keys.required("set-on", Forms.DATE);
    LocalDate by = keys.required("by", Forms.DATE);
    LocalizedText words = keys.optional("words", text).orElse(text.standIn());
    if (keys.problems().errors() == errorsBefore
        && (value.isPresent() == (atLeast.isPresent() || atMost.isPresent())
            || value.isPresent() != better.isPresent())) {
      throw new IllegalArgumentException(
          "a target is either 'value' with 'better', or 'at-least', 'at-most' or both");
    }
    Direction direction =
        better.orElse(
            atMost.isEmpty()
                ? Direction.HIGHER_IS_BETTER
                : atLeast.isEmpty() ? Direction.LOWER_IS_BETTER : Direction.NEITHER);
    BigDecimal low = value.or(() -> atLeast).or(() -> atMost).orElse(BigDecimal.ZERO);
    BigDecimal high = value.or(() -> atMost).or(() -> atLeast).orElse(low);
    if (keys.problems().errors() == errorsBefore) {
      checkEnds(low, high, keys);
      checkDays(setOn, by, keys);
      checkOnce(measure, setOn, by, keys);
    }
    return new Target(measure, low, high, direction, setOn, by, words);
  }

  private static void checkEnds(BigDecimal low, BigDecimal high, KeyReader keys) {
    if (low.compareTo(high) > 0) {
      keys.problems()
          .error(
              ProblemCode.VALUE_INVALID,
              keys.placeOf("at-most"),
              "a target from %s to %s".formatted(low.toPlainString(), high.toPlainString()),
              "an upper end that is not below the lower one");
    }
  }

  private static void checkDays(LocalDate setOn, LocalDate by, KeyReader keys) {
    if (by.isBefore(setOn)) {
      keys.problems()
          .error(
              ProblemCode.VALUE_INVALID,
              keys.placeOf("by"),
              "a target that is due on %s and was set on %s".formatted(by, setOn),
              "a day that is not before 'set-on'");
    }
  }

  /** Of two that are set on one day and due on one day nobody could say which is in force. */
  private void checkOnce(MeasureId measure, LocalDate setOn, LocalDate by, KeyReader keys) {
    Place place = keys.placeOf("set-on");
    @Nullable Place before = seen.putIfAbsent(measure + " " + setOn + " " + by, place);
    if (before != null) {
      keys.problems()
          .error(
              ProblemCode.ID_DUPLICATE,
              place,
              "another target of '%s' is set on %s and due on %s in line %s"
                  .formatted(measure, setOn, by, before.line()),
              "targets of a measure that are set on one day to be due on different days");
    }
  }
}
