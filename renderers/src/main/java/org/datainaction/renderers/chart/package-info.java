/**
 * Draws figures as SVG with real text, readable without script and without colour. Start with
 * {@link org.datainaction.renderers.chart.Charts}. Pictures in pages hold classes only; {@code
 * palette.css} and {@code chart.css} beside this package say how they look.
 */
@NullMarked
package org.datainaction.renderers.chart;

import org.jspecify.annotations.NullMarked;
