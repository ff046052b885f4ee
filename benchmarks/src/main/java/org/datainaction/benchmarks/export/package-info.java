/** The made-up dispatch export that the race reads, the same bytes for the same rows and seed. */
@NullMarked
package org.datainaction.benchmarks.export;

import org.jspecify.annotations.NullMarked;
