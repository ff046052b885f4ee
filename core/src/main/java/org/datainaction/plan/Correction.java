package org.datainaction.plan;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * Something that was published wrong and put right.
 *
 * @param on when it was put right
 * @param words what was wrong and what is right
 */
public record Correction(LocalDate on, LocalizedText words) {}
