/** Single parts of the program against plain use of a library, measured by JMH. */
@NullMarked
package org.datainaction.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
