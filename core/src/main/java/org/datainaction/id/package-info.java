/**
 * Names of things that other packages refer to without knowing them: departments, datasets,
 * measures, fields; and how parts of a definition are written for its digest. What an id stands for
 * lives in the package of the same word.
 */
@NullMarked
package org.datainaction.id;

import org.jspecify.annotations.NullMarked;
