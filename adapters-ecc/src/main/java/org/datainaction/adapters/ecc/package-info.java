/** What a 911 center can show: declarations, with their words beside them in each language. */
@NullMarked
package org.datainaction.adapters.ecc;

import org.jspecify.annotations.NullMarked;
