package org.datainaction.measure;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * A day from which figures cannot be compared with those before.
 *
 * @param on first day of the new way of counting
 * @param reason a short clause for chart and table, for example "new counting tool"
 */
public record SeriesBreak(LocalDate on, LocalizedText reason) {}
