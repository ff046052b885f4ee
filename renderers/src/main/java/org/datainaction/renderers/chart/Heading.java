package org.datainaction.renderers.chart;

import org.datainaction.renderers.words.Said;

/**
 * What stands above a picture.
 *
 * @param title the measure's; written in a file of its own, where no page says it
 * @param caption what the figures are
 */
record Heading(Said title, Said caption) {
  private static final double EDGE = 2;

  /** Writes both and returns the lower edge. */
  double write(Canvas canvas, double width) {
    double y = write(canvas, Block.of(title, Font.TITLE, width - 2 * EDGE), EDGE) + 2;
    return write(canvas, Block.of(caption, Font.CAPTION, width - 2 * EDGE), y) + 4;
  }

  /** Writes the caption alone and returns the lower edge. */
  double writeCaption(Canvas canvas, double width) {
    return write(canvas, Block.of(caption, Font.CAPTION, width - 2 * EDGE), EDGE) + 4;
  }

  private static double write(Canvas canvas, Block block, double top) {
    canvas.write(block.at(Text.Anchor.START, EDGE, top));
    return top + block.height();
  }
}
