/**
 * Says what core has to say: turns messages, figures and dates into sentences of a language. Start
 * with {@link org.datainaction.renderers.words.Words}. The sentences are in {@code
 * words_en.properties} and {@code words_es.properties}, in ICU message syntax: {@code {0}} is an
 * argument as text, {@code {n0}} the number of a figure or of items (for plurals), {@code
 * {month0}}, {@code {shortMonth0}}, {@code {shortDay0}} and {@code {year0}} parts of a date, {@code
 * {has0}} is {@code yes} where an argument says anything.
 */
@NullMarked
package org.datainaction.renderers.words;

import org.jspecify.annotations.NullMarked;
