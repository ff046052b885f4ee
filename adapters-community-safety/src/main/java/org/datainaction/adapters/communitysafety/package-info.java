/** What a community safety department can show: declarations, with their words beside them. */
@NullMarked
package org.datainaction.adapters.communitysafety;

import org.jspecify.annotations.NullMarked;
