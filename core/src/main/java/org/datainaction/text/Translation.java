package org.datainaction.text;

/**
 * A text as found for a reader.
 *
 * @param text the text
 * @param language BCP 47 tag of the language it is really in, which may differ from the one asked
 */
public record Translation(String text, String language) {}
