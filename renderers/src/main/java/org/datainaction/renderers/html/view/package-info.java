/**
 * What the page templates read: everything ready to be said, nothing to be decided. Public only
 * because templates are compiled into a package of their own; not meant for other users.
 */
@NullMarked
package org.datainaction.renderers.html.view;

import org.jspecify.annotations.NullMarked;
