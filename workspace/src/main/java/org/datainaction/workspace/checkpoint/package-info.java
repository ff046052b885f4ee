/**
 * What is kept of a reading of exports, so that the next one needs to read only what was added: the
 * state of a scan, and proof of which bytes it was made from. Start at {@link
 * org.datainaction.workspace.checkpoint.Checkpoint}.
 */
@NullMarked
package org.datainaction.workspace.checkpoint;

import org.jspecify.annotations.NullMarked;
