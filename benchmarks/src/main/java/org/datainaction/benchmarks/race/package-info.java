/** The race: the program against DuckDB as whole processes, and what their times grow with. */
@NullMarked
package org.datainaction.benchmarks.race;

import org.jspecify.annotations.NullMarked;
