package org.datainaction.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * What a body outside the city asks for, for example NENA: 90% of 911 calls answered in 15 seconds.
 *
 * @param title who asks for what
 * @param value in the measure's unit
 * @param direction on which side of the value it is met
 * @param since from when it applies
 */
public record Standard(
    LocalizedText title, BigDecimal value, Direction direction, LocalDate since) {}
