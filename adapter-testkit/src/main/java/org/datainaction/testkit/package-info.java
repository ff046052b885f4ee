/**
 * The contract of a department's adapter, as tests. Start at {@link
 * org.datainaction.testkit.DepartmentAdapterContract}: extend it, name the adapter and give it a
 * {@link org.datainaction.testkit.Fixture} for each dataset.
 */
@NullMarked
package org.datainaction.testkit;

import org.jspecify.annotations.NullMarked;
