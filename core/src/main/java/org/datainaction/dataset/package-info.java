/**
 * What the rows of an export mean: one {@link org.datainaction.dataset.Dataset} with its fields,
 * time, identity, zone and limits. Declarations only; nothing here reads or counts.
 */
@NullMarked
package org.datainaction.dataset;

import org.jspecify.annotations.NullMarked;
