package org.datainaction.renderers.chart;

import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.words.Words;

/** What stands above a picture: what the figures are; in a file of its own also the title. */
record Heading(MeasureReport report, Words words, String caption) {

  /** Writes and returns the lower edge. */
  double write(Canvas canvas, double width, boolean named) {
    double y = 2;
    if (named) {
      String title = words.say(report.measure().title()).text();
      y = write(canvas, Block.of(title, Font.TITLE, width - 4), y) + 2;
    }
    return write(canvas, Block.of(caption, Font.CAPTION, width - 4), y) + 4;
  }

  private static double write(Canvas canvas, Block block, double top) {
    canvas.write(block.at(Text.Anchor.START, 2, top));
    return top + block.height();
  }
}
