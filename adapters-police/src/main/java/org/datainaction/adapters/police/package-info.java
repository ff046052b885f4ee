/**
 * What a police department can show: declarations, with their words beside them in each language.
 */
@NullMarked
package org.datainaction.adapters.police;

import org.jspecify.annotations.NullMarked;
