/**
 * Tables as text: {@code csv}, and Google Analytics as {@code ga4-csv} and {@code ua-csv}. The way
 * of the bytes, one file a step: {@code TextDecoding} (bytes to characters), {@code HeaderSearch}
 * (where the table starts and what separates its cells), {@code RowGuard} and {@code FastCsvRows}
 * (characters to rows), then {@link org.datainaction.sources.row.RowTableReader}. {@code CsvTable}
 * puts them together. A special kind of CSV adds a {@code Layer} over the rows and shares all the
 * rest: for web reports {@code ReportLayer}, whose {@code TableWalk} follows several tables in a
 * file, {@code TableSearch} finds the wanted one and {@code ReportRows} gives its rows.
 */
@NullMarked
package org.datainaction.sources.csv;

import org.jspecify.annotations.NullMarked;
