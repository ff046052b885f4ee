package org.datainaction.cli;

import java.io.PrintWriter;
import java.time.LocalDate;

/**
 * What the command finds around it, so that tests can give it something else.
 *
 * @param out for what was asked for
 * @param err for progress and problems
 * @param terminal whether a person is watching
 * @param today the day that it is
 */
record Surroundings(PrintWriter out, PrintWriter err, boolean terminal, LocalDate today) {}
