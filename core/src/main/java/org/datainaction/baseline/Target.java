package org.datainaction.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.text.LocalizedText;

/**
 * What the city set itself. 0 is a target like any other.
 *
 * @param measure whose
 * @param atLeast lower end, in the measure's unit; equal to {@code atMost} for a single value
 * @param atMost upper end
 * @param direction on which side of the value it is met
 * @param setOn when it was set
 * @param by until when it is to be met
 * @param words in the city's words
 */
public record Target(
    MeasureId measure,
    BigDecimal atLeast,
    BigDecimal atMost,
    Direction direction,
    LocalDate setOn,
    LocalDate by,
    LocalizedText words) {
  public Target {
    if (atLeast.compareTo(atMost) > 0) {
      throw new IllegalArgumentException("target from %s to %s".formatted(atLeast, atMost));
    }
  }
}
