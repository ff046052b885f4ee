/**
 * What holds for the whole code: which module and package may use which, what is public, and that
 * README and docs name only what exists.
 */
@NullMarked
package org.datainaction.architecture;

import org.jspecify.annotations.NullMarked;
