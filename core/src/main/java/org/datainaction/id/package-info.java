/**
 * Names of things that other packages refer to without knowing them: departments, datasets,
 * measures, fields. Only ids live here; what an id stands for lives in the package of the same
 * word.
 */
@NullMarked
package org.datainaction.id;

import org.jspecify.annotations.NullMarked;
