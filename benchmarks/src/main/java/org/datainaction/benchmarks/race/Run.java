package org.datainaction.benchmarks.race;

/**
 * What one run took.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of processors, in the program and in the system; not a number if not known
 * @param peak most memory resident at one time, in MB of 1,000,000 bytes; likewise
 */
record Run(double wall, double cpu, double peak) {}
