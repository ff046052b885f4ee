/**
 * What can be wrong, as values: a {@link org.datainaction.problem.Problem} with a stable code, a
 * place, what was found and what was expected. Nothing here decides what to do about it.
 */
@NullMarked
package org.datainaction.problem;

import org.jspecify.annotations.NullMarked;
