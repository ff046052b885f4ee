package org.datainaction.workspace;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.datainaction.baseline.Target;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.text.LocalizedText;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;

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

  private TargetForm() {}

  static Target read(Texts text, References references, KeyReader keys) {
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
    return new Target(measure, low, high, direction, setOn, by, words);
  }
}
