/** What every format of exports promises, and the means to test it. */
@NullMarked
package org.datainaction.sources;

import org.jspecify.annotations.NullMarked;
