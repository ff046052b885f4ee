package org.datainaction.compute;

/**
 * Days for which rows were counted in two ways, so that what happened on them would count twice.
 *
 * @param days from the first to the last such day
 * @param one a way of counting, as it stands in the data
 * @param other another one
 */
public record CountingOverlap(Coverage days, String one, String other) {}
