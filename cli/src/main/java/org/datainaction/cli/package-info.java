/**
 * The command {@code data-in-action}: options, exit codes, progress and summary around the library.
 * The only place that knows what day it is or writes to a terminal; it computes nothing.
 */
@NullMarked
package org.datainaction.cli;

import org.jspecify.annotations.NullMarked;
