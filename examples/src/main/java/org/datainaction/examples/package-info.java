/** Small programs that embed the library; each says what it shows. */
@NullMarked
package org.datainaction.examples;

import org.jspecify.annotations.NullMarked;
