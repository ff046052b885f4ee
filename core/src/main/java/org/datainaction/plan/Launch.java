package org.datainaction.plan;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * The day from which the initiative's new thing is in effect.
 *
 * @param on first day
 * @param label short, for charts: "New dashboard"
 */
public record Launch(LocalDate on, LocalizedText label) {}
