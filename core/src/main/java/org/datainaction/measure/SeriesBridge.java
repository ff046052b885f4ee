package org.datainaction.measure;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/**
 * Says that figures can be compared across a day from which they were counted in another way.
 *
 * @param on the first day of the new way
 * @param evidence why they can be compared, for residents: a sentence
 */
public record SeriesBridge(LocalDate on, LocalizedText evidence) {}
