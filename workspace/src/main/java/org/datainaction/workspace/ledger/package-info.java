/**
 * The ledger of frozen baselines on disk: one line an entry, chained by digests, appended and never
 * changed. Start at {@link org.datainaction.workspace.ledger.LedgerFile}.
 */
@NullMarked
package org.datainaction.workspace.ledger;

import org.jspecify.annotations.NullMarked;
