/**
 * Makes the synthetic exports of the workspace {@code durham-2.23}: {@link
 * org.datainaction.examples.durham.DurhamExportGenerator} writes the same bytes each time.
 */
@NullMarked
package org.datainaction.examples.durham;

import org.jspecify.annotations.NullMarked;
