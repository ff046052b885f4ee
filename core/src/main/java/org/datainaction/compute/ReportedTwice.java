package org.datainaction.compute;

/**
 * Days that two files report in the same way of counting, so that what happened on them would count
 * twice.
 *
 * @param days from the first to the last such day
 * @param file the name of an export
 * @param other the name of another one
 */
public record ReportedTwice(Coverage days, String file, String other) {}
