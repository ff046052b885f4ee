/**
 * The one immutable thing that renderers see: everything a page, a file or a host application may
 * say.
 */
@NullMarked
package org.datainaction.dashboard;

import org.jspecify.annotations.NullMarked;
