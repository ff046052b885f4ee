package org.datainaction.measure;

import org.datainaction.id.FieldId;
import org.datainaction.text.LocalizedText;

/**
 * A field by whose values a measure is also shown.
 *
 * @param field holds text
 * @param title for a heading: "By battalion"
 */
public record Breakdown(FieldId field, LocalizedText title) {}
