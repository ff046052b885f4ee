/**
 * Workspaces over real exports, built through the public API and rendered as CSV, against figures
 * that were computed independently. Skipped where the exports are not at hand.
 */
@NullMarked
package org.datainaction.truth;

import org.jspecify.annotations.NullMarked;
