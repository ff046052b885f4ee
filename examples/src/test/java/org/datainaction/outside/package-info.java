/** Tests that use what an outsider wrote and built: the jar of {@code adapter-nis}. */
@NullMarked
package org.datainaction.outside;

import org.jspecify.annotations.NullMarked;
