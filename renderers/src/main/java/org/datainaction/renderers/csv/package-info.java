/**
 * The dashboard's figures as tidy CSV: one row for one observation, the same columns in every file.
 * Entry: {@link org.datainaction.renderers.csv.CsvRenderer}. Columns and their promise are told in
 * {@code docs/formats.md}.
 */
@NullMarked
package org.datainaction.renderers.csv;

import org.jspecify.annotations.NullMarked;
