package org.datainaction.renderers.chart;

import java.util.ArrayList;
import java.util.List;
import org.datainaction.renderers.markup.Element;

/**
 * A picture in the making: marks and texts, and where no further text may stand. Texts are drawn
 * above all marks. Not for more than one thread.
 */
final class Canvas {
  /** Air around a text. */
  private static final double CLEARANCE = 3;

  /** How many spots further down its list a text goes to avoid standing on a thin line. */
  private static final int DETOUR = 4;

  private final List<Element> marks = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Box> taken = new ArrayList<>();
  private final List<Segment> lines = new ArrayList<>();
  private final List<Segment> thinLines = new ArrayList<>();

  void draw(Element mark) {
    marks.add(mark);
  }

  /** No text may stand here. */
  void keepClear(Box box) {
    taken.add(box);
  }

  /** No text may stand on this line. */
  void keepClear(Segment line) {
    lines.add(line);
  }

  /** A text may stand on this line, but better elsewhere. */
  void avoid(Segment line) {
    thinLines.add(line);
  }

  /** Writes without asking whether there is room. */
  void write(List<Text> lines) {
    lines.forEach(
        text -> {
          texts.add(text);
          taken.add(text.box());
        });
  }

  /**
   * Writes one of the blocks at the best spot within the room.
   *
   * @param blocks the same words broken differently, the best first
   * @param spots the best first
   * @return whether there was room
   */
  boolean place(List<Block> blocks, List<Spot> spots, Box room) {
    for (Block block : blocks) {
      List<Text> best = List.of();
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < spots.size() && i < least; i++) {
        Spot spot = spots.get(i);
        List<Text> there = block.at(spot.anchor(), spot.x(), spot.top(block));
        if (there.stream().map(Text::box).allMatch(box -> room.contains(box) && isFree(box))) {
          int cost = i + (there.stream().map(Text::box).anyMatch(this::onThinLine) ? DETOUR : 0);
          if (cost < least) {
            least = cost;
            best = there;
          }
        }
      }
      if (!best.isEmpty()) {
        write(best);
        return true;
      }
    }
    return false;
  }

  private boolean isFree(Box box) {
    Box wanted = box.grown(CLEARANCE);
    return taken.stream().noneMatch(wanted::overlaps)
        && lines.stream().noneMatch(wanted::crossedBy);
  }

  private boolean onThinLine(Box box) {
    return thinLines.stream().anyMatch(box::crossedBy);
  }

  /** Everything, in the order in which it is drawn. */
  List<Element> elements() {
    List<Element> all = new ArrayList<>(marks);
    texts.forEach(text -> all.add(text.element()));
    return all;
  }
}
