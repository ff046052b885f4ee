package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Said;

/**
 * Vertical rules for the launch and for breaks, with their labels above the plot.
 *
 * @param rules in order of time
 * @param xs where they stand
 * @param flags the labels of those that have one there
 */
record Rules(List<Subject.Rule> rules, List<Double> xs, Flags flags) {
  private static final int MOST_FLAGS = 4;
  private static final int MOST_LINES = 3;
  private static final double WIDEST = 230;
  private static final double WIDEST_PART = 0.7;

  /** Above the plot, where the name of its highest grid line reaches. */
  private static final double LIFT = 10;

  Rules {
    rules = ImmutableList.copyOf(rules);
    xs = ImmutableList.copyOf(xs);
  }

  /**
   * Finds a place for the labels.
   *
   * @param notes takes labels that are too long or too many; that of the launch never is
   */
  static Rules of(List<Subject.Rule> rules, TimeScale time, double width, List<Said> notes) {
    double widest = Math.min(WIDEST, width * WIDEST_PART);
    List<Subject.Rule> flagged =
        rules.stream()
            .filter(rule -> rule.launch() || block(rule, widest).lines().size() <= MOST_LINES)
            .sorted((one, other) -> Boolean.compare(other.launch(), one.launch()))
            .limit(MOST_FLAGS)
            .toList();
    rules.stream()
        .filter(rule -> !flagged.contains(rule))
        .forEach(rule -> notes.addAll(rule.labels()));
    List<Flags.Wanted> wanted =
        flagged.stream().map(rule -> new Flags.Wanted(x(rule, time), block(rule, widest))).toList();
    return new Rules(
        rules, rules.stream().map(rule -> x(rule, time)).toList(), Flags.arrange(wanted, width));
  }

  double height() {
    return flags.flags().isEmpty() ? 0 : flags.height() + LIFT;
  }

  void draw(Canvas canvas, Plot plot) {
    for (int i = 0; i < rules.size(); i++) {
      Subject.Rule rule = rules.get(i);
      double x = xs.get(i);
      double top =
          plot.top()
              - flags.flags().stream()
                  .filter(flag -> flag.pole() == x)
                  .mapToDouble(flag -> flag.poleHeight() + LIFT)
                  .max()
                  .orElse(0);
      String kind = rule.launch() ? "launch" : "break";
      String path = Shapes.vertical(x, top, plot.floor());
      canvas.draw(Element.of("path").with("class", kind).with("d", path));
      canvas.keepClear(Segment.vertical(x, top, plot.floor()));
      if (rule.launch() && rule.seriesBreak()) {
        String beside = Shapes.vertical(x + 3, plot.top(), plot.floor());
        canvas.draw(Element.of("path").with("class", "break").with("d", beside));
        canvas.keepClear(Segment.vertical(x + 3, plot.top(), plot.floor()));
      }
    }
    flags
        .flags()
        .forEach(
            flag ->
                canvas.write(
                    flag.block().at(anchor(flag), anchorX(flag), plot.top() - LIFT - flag.high())));
  }

  /** On the side of the pole, so that a narrower font leaves no gap there. */
  private static Text.Anchor anchor(Flags.Flag flag) {
    if (flag.right() <= flag.pole()) {
      return Text.Anchor.END;
    }
    return flag.left() >= flag.pole() ? Text.Anchor.START : Text.Anchor.MIDDLE;
  }

  private static double anchorX(Flags.Flag flag) {
    return switch (anchor(flag)) {
      case START -> flag.left();
      case MIDDLE -> (flag.left() + flag.right()) / 2;
      case END -> flag.right();
    };
  }

  private static Block block(Subject.Rule rule, double widest) {
    Font font = rule.launch() ? Font.STRONG : Font.NOTE;
    List<Said> lines =
        rule.labels().stream()
            .flatMap(label -> Block.of(label, font, widest).lines().stream())
            .toList();
    return new Block(lines, font);
  }

  private static double x(Subject.Rule rule, TimeScale time) {
    return time.x(rule.on().atStartOfDay());
  }
}
