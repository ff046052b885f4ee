/**
 * The three doors for outsiders (a department's adapter, a source format, a renderer) and the
 * registry that finds them. Nothing else.
 */
@NullMarked
package org.datainaction.spi;

import org.jspecify.annotations.NullMarked;
