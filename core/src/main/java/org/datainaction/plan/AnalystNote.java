package org.datainaction.plan;

import java.time.LocalDate;
import org.datainaction.id.MeasureId;
import org.datainaction.text.LocalizedText;

/**
 * What an analyst knows about a measure in a stretch of time, for example an anomaly of the
 * reporting system.
 *
 * @param writtenOn when it was written
 * @param measure about which measure
 * @param from first day that it is about
 * @param until last day that it is about
 * @param words one or two sentences
 */
public record AnalystNote(
    LocalDate writtenOn, MeasureId measure, LocalDate from, LocalDate until, LocalizedText words) {}
