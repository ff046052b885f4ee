package org.datainaction.baseline;

import java.math.BigDecimal;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.time.Period;

/**
 * What one scheduled look found, in the measure's own unit.
 *
 * @param upTo the last period it looked at
 * @param look in the method's terms, on the working scale
 * @param observed the average since the start
 * @param expected what it would be, had the baseline carried on
 * @param low the end of the range of the expected average, below; 99.2% of what chance brings
 * @param high the end of it above
 * @param change by how much the average is off: a part of what was expected, or for shares and
 *     differences in the unit itself
 * @param changeLow the end of the interval of the change, below
 * @param changeHigh the end of it above
 * @param detectableRise what rise would have been told by now with a chance of 80%, as {@code
 *     change}
 * @param detectableFall what fall, above 0
 */
public record Check(
    Period upTo,
    Look look,
    BigDecimal observed,
    BigDecimal expected,
    BigDecimal low,
    BigDecimal high,
    BigDecimal change,
    BigDecimal changeLow,
    BigDecimal changeHigh,
    BigDecimal detectableRise,
    BigDecimal detectableFall) {}
