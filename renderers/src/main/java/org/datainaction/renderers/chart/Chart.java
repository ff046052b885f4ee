package org.datainaction.renderers.chart;

/**
 * One picture in several sizes; all say the same. The first three are for pages: they hold classes
 * and no style, and ids that begin with the prefix asked for.
 *
 * @param wide an {@code svg} element, 720 wide
 * @param small 460 wide, for several beside each other
 * @param narrow 328 wide, for phones
 * @param standalone a whole SVG file with its own style
 */
public record Chart(String wide, String small, String narrow, String standalone) {}
