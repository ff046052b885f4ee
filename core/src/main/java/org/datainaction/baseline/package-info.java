/**
 * Frozen baselines, targets and verdicts. Nothing here reads rows; a verdict is made from protected
 * series and the ledger.
 */
@NullMarked
package org.datainaction.baseline;

import org.jspecify.annotations.NullMarked;
