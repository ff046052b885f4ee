/**
 * The one immutable thing that renderers see: everything a page, a file or a host application may
 * say. All of its parts are immutable too, lists and maps included, and safe for use by many
 * threads; to change one is refused with {@link java.lang.UnsupportedOperationException}.
 */
@NullMarked
package org.datainaction.dashboard;

import org.jspecify.annotations.NullMarked;
