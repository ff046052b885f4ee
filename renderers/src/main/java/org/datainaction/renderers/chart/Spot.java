package org.datainaction.renderers.chart;

/**
 * A place where a block of text could stand.
 *
 * @param x of its anchor
 * @param y of its edge or middle, as {@code align} says
 */
record Spot(Text.Anchor anchor, double x, Align align, double y) {

  /** Which part of the block lies at y. */
  enum Align {
    /** It hangs below y. */
    TOP,
    CENTRE,
    /** It stands on y. */
    BOTTOM
  }

  double top(Block block) {
    return switch (align) {
      case TOP -> y;
      case CENTRE -> y - block.height() / 2;
      case BOTTOM -> y - block.height();
    };
  }
}
