package org.datainaction.plan;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * A status and the day on which it was set.
 *
 * @param on the day
 * @param status the word, from the vocabulary of that day
 * @param note why, empty if nothing was said
 */
public record StatusChange(LocalDate on, StatusVocabulary.Word status, LocalizedText note) {}
