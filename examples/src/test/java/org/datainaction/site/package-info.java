/** What holds for the published site as a whole, tested on the site of the example city. */
@NullMarked
package org.datainaction.site;

import org.jspecify.annotations.NullMarked;
