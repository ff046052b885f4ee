/**
 * Whether verdicts keep their promise: made-up series in which nothing changed, and some in which
 * something did, judged at all their looks.
 */
@NullMarked
package org.datainaction.benchmarks.simulate;

import org.jspecify.annotations.NullMarked;
