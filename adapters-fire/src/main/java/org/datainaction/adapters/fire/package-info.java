/** What a fire department can show: declarations, with their words beside them in each language. */
@NullMarked
package org.datainaction.adapters.fire;

import org.jspecify.annotations.NullMarked;
