/**
 * A city's folder on disk: the plan, which export feeds which dataset, the ledger of frozen
 * baselines, translations, and publishing.
 */
@NullMarked
package org.datainaction.workspace;

import org.jspecify.annotations.NullMarked;
