/**
 * What a frozen baseline says of the time after it, in plain numbers: the working scale, the
 * forecast averaged over a fixed grid, and the looks at which it is judged. Knows nothing of
 * measures, series or words. Everything is computed in a fixed order with {@code StrictMath} or
 * Commons Math, so the same input gives the same bits on every machine.
 *
 * <p>The model: a level, a slope, a season, noise that persists and known sampling noise. None of
 * them is estimated; the forecast is averaged over a grid of their sizes, each weighted by how well
 * it explains the baseline (restricted likelihood), so the uncertainty about them is in it.
 */
@NullMarked
package org.datainaction.baseline.forecast;

import org.jspecify.annotations.NullMarked;
