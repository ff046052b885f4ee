/**
 * Tables as text: {@code csv}, and Google Analytics as {@code ga4-csv} and {@code ua-csv}. The way
 * of the bytes, one file a step: {@code TextDecoding} (which encoding it is, and any text as
 * UTF-8), {@code HeaderSearch} (where the table starts and what separates its cells), then the byte
 * engine, {@link org.datainaction.sources.bytes.ByteTableReader}. {@code CsvTable} puts them
 * together. A special kind of CSV adds a {@code Layer} over rows as text ({@link
 * org.datainaction.sources.bytes.ByteRows}) and shares all the rest: for web reports {@code
 * ReportLayer}, whose {@code TableWalk} follows several tables in a file, {@code TableSearch} finds
 * the wanted one and {@code ReportRows} gives its rows.
 */
@NullMarked
package org.datainaction.sources.csv;

import org.jspecify.annotations.NullMarked;
