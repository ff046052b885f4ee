/**
 * Reports as JSON: {@code analytics-usa-gov-json}. {@code ReportSurvey} reads a file once for what
 * is said around its records, {@code ReportRecords} once more for the records, and {@code JsonText}
 * is how both come to their tokens and say what is wrong with them.
 */
@NullMarked
package org.datainaction.sources.json;

import org.jspecify.annotations.NullMarked;
