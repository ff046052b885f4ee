package org.datainaction.renderers.chart;

import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.words.Words;

/** What stands above a picture that is a file of its own; on a page, the page says it. */
record Heading(MeasureReport report, Words words, String caption) {

  /** Writes and returns the lower edge. */
  double write(Canvas canvas, double width, boolean named) {
    if (!named) {
      return 2;
    }
    String title = words.say(report.measure().title()).text();
    double y = write(canvas, Block.of(title, Font.TITLE, width - 4), 2) + 2;
    return write(canvas, Block.of(caption, Font.CAPTION, width - 4), y) + 4;
  }

  private static double write(Canvas canvas, Block block, double top) {
    canvas.write(block.at(Text.Anchor.START, 2, top));
    return top + block.height();
  }
}
