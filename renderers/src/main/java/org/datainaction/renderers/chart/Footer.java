package org.datainaction.renderers.chart;

import java.util.List;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.words.Said;
import org.datainaction.renderers.words.Words;

/** What stands under a picture: notes, and that the figures are made up. */
final class Footer {
  private Footer() {}

  /** Writes below this height and returns the lower edge of the picture. */
  static double write(
      Canvas canvas,
      List<Said> notes,
      MeasureReport report,
      Words words,
      double above,
      double width) {
    double y = above + 4;
    for (Said note : notes) {
      y = line(canvas, note, Font.NOTE, y, width);
    }
    if (report.synthetic()) {
      y = line(canvas, words.say("demo.picture"), Font.DEMO, y + 2, width);
    }
    return y + 2;
  }

  private static double line(Canvas canvas, Said text, Font font, double top, double width) {
    Block block = Block.of(text, font, width - 4);
    canvas.write(block.at(Text.Anchor.START, 2, top));
    return top + block.height();
  }
}
