/** The scripts in {@code bin}, run where everything they call is made of paper. */
@NullMarked
package org.datainaction.scripts;

import org.jspecify.annotations.NullMarked;
