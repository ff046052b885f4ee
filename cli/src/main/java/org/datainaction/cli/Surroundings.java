package org.datainaction.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What the command finds around it, so that tests can give it something else.
 *
 * @param out for what was asked for
 * @param err for progress and problems
 * @param terminal whether a person is watching
 * @param today tells the day that it is; asked only for calls without a day, because finding the
 *     zone takes time
 */
record Surroundings(
    PrintWriter out, PrintWriter err, boolean terminal, Supplier<LocalDate> today) {}
