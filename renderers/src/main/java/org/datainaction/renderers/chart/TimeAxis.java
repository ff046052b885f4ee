package org.datainaction.renderers.chart;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.renderers.markup.Element;
import org.datainaction.time.Period;

/** Names periods under the axis: as many as fit, evenly spaced, never overlapping. */
final class TimeAxis {
  private static final double BETWEEN = 9;
  private static final double TICK = 5;
  private static final double SMALL_TICK = 3;
  private static final double CLOSEST_TICKS = 4;
  private static final double LEAST_WIDTH = 15;
  private static final List<Integer> EVERY =
      List.of(1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120, 240, 480, 960, 1920, 3840, 7680);

  private final Captions captions;
  private final TimeScale time;
  private final List<Period> periods;
  private final double width;

  TimeAxis(Captions captions, TimeScale time, List<Period> periods, double width) {
    this.captions = captions;
    this.time = time;
    this.periods = periods;
    this.width = width;
  }

  /** Draws and returns the lower edge of what it wrote. */
  double draw(Canvas canvas, double floor) {
    List<Text> best = List.of();
    List<Period> named = List.of();
    for (int every : EVERY) {
      named = named(every);
      if (named.size() > width / LEAST_WIDTH) {
        continue;
      }
      best = texts(named, floor);
      if (named.size() <= 1 || fits(best)) {
        break;
      }
    }
    canvas.write(best);
    canvas.draw(
        Element.of("path").with("class", "axis").with("d", line(floor) + ticks(named, floor)));
    return best.stream().mapToDouble(text -> text.box().bottom()).max().orElse(floor);
  }

  /** Those at whole multiples since a fixed point, so that the first quarter of a year is one. */
  private List<Period> named(int every) {
    List<Period> named =
        periods.stream().filter(period -> Math.floorMod(index(period), every) == 0).toList();
    return named.isEmpty() ? periods.subList(0, 1) : named;
  }

  private long index(Period period) {
    long months =
        period.firstDay().getYear() * 12L
            + period.firstDay().getMonthValue()
            - period.yearStart().getValue();
    return switch (period.grain()) {
      case HOUR -> ChronoUnit.HOURS.between(periods.get(0).start(), period.start());
      case DAY -> period.firstDay().toEpochDay();
      case WEEK -> Math.floorDiv(period.firstDay().toEpochDay() + 3, 7);
      case MONTH -> months;
      case QUARTER -> Math.floorDiv(months, 3);
      case HALF_YEAR -> Math.floorDiv(months, 6);
      case YEAR -> Math.floorDiv(months, 12);
      case WAVE -> periods.indexOf(period);
    };
  }

  private List<Text> texts(List<Period> named, double floor) {
    List<Text> texts = new ArrayList<>();
    String above = "";
    double first = floor + TICK + 4 + Font.TICK.ascent();
    for (Period period : named) {
      texts.add(text(captions.period(period), time.x(period), first));
      String under = captions.under(period);
      if (!under.equals(above)) {
        texts.add(text(under, time.x(period), first + Font.TICK.lineHeight()));
        above = under;
      }
    }
    return texts;
  }

  /** Centred, or moved in where it would leave the picture. */
  private Text text(String words, double x, double baseline) {
    double half = Font.TICK.widthOf(words) / 2;
    double centre = Math.max(half + 1, Math.min(width - half - 1, x));
    return new Text(words, Font.TICK, Text.Anchor.MIDDLE, centre, baseline);
  }

  private static boolean fits(List<Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      Box box = texts.get(i).box();
      Box withAir =
          new Box(box.left() - BETWEEN, box.top() + 1, box.right() + BETWEEN, box.bottom() - 1);
      for (int j = 0; j < i; j++) {
        if (withAir.overlaps(texts.get(j).box())) {
          return false;
        }
      }
    }
    return true;
  }

  private String line(double floor) {
    return "M"
        + Element.number(time.left())
        + ' '
        + Element.number(floor)
        + 'H'
        + Element.number(time.right());
  }

  private String ticks(List<Period> named, double floor) {
    boolean all = (time.right() - time.left()) / periods.size() >= CLOSEST_TICKS;
    StringBuilder path = new StringBuilder();
    for (Period period : all ? periods : named) {
      double length = named.contains(period) ? TICK : SMALL_TICK;
      path.append('M')
          .append(Element.number(time.x(period)))
          .append(' ')
          .append(Element.number(floor))
          .append('v')
          .append(Element.number(length));
    }
    return path.toString();
  }
}
