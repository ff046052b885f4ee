package org.datainaction.dataset;

import org.datainaction.id.FieldId;
import org.datainaction.text.LocalizedText;

/**
 * A field that the export does not hold but that follows from its fields, row by row (or event by
 * event, after the rows of an event were combined).
 *
 * @param id unique in the dataset, also among its columns
 * @param title what it is called in a sentence, for example "time to first arrival"
 * @param expression how it follows
 */
public record DerivedField(FieldId id, LocalizedText title, Expression expression) {}
