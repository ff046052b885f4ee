package org.datainaction.plan;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * What was expected beforehand, so that nobody can claim afterwards to have expected it.
 *
 * @param recordedOn when it was written down
 * @param words in the city's words
 */
public record Expectation(LocalDate recordedOn, LocalizedText words) {}
