/**
 * Tables as text: {@code csv} and Google Analytics' {@code ga4-csv}. The way of the bytes, one file
 * a step: {@code TextDecoding} (bytes to characters), {@code HeaderSearch} (where the table starts
 * and what separates its cells), {@code RowGuard} and {@code FastCsvRows} (characters to rows),
 * then {@link org.datainaction.sources.row.RowTableReader}. {@code CsvTable} puts them together. A
 * special kind of CSV adds a {@code Layer} over the rows and shares all the rest.
 */
@NullMarked
package org.datainaction.sources.csv;

import org.jspecify.annotations.NullMarked;
