/**
 * Small cells are withheld here, before anything leaves the core: what comes after sees protected
 * series only.
 */
@NullMarked
package org.datainaction.disclosure;

import org.jspecify.annotations.NullMarked;
