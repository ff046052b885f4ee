/**
 * Periods and the fiscal calendar. A {@link org.datainaction.time.Period} is half-open local time;
 * instants and zones are the business of the table that is read.
 */
@NullMarked
package org.datainaction.time;

import org.jspecify.annotations.NullMarked;
