/** The department of the race: its dataset, the five measures of the job, and more of them. */
@NullMarked
package org.datainaction.benchmarks.adapter;

import org.jspecify.annotations.NullMarked;
