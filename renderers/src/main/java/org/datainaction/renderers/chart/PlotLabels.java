package org.datainaction.renderers.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.datainaction.renderers.words.Said;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/** Writes labels beside what they name, the most important first; what has no room is a note. */
final class PlotLabels {
  /** From a point to its figure. */
  static final double BESIDE = 9;

  private static final double ABOVE = 4;

  /** From one try to the next. */
  static final double STEP = 14;

  /** How much wider than the average line a broken text may be. */
  private static final double SLACK = 1.25;

  private static final Set<ObservationStatus> HOLLOW =
      EnumSet.of(
          ObservationStatus.PARTIAL,
          ObservationStatus.PROVISIONAL,
          ObservationStatus.ESTIMATED,
          ObservationStatus.LOW_RELIABILITY);

  private final Subject subject;
  private final Plot plot;
  private final Box room;
  private final List<Said> notes;

  PlotLabels(Subject subject, Plot plot, double width, List<Said> notes) {
    this.subject = subject;
    this.plot = plot;
    this.room = new Box(1, Math.max(1, plot.top() - Font.END.size()), width - 1, plot.floor() - 1);
    this.notes = notes;
  }

  void write(Canvas canvas) {
    subject.last().ifPresent(last -> lastFigure(last, canvas));
    new GapLabels(subject, plot, room, notes).write(canvas);
    bands(canvas);
    levels(canvas);
    limits(canvas);
    signals(canvas);
    hollow(canvas);
    standIn(canvas);
  }

  private void lastFigure(Observation.Known last, Canvas canvas) {
    double x = plot.x(last.period());
    double y = plot.y(last.value().value());
    String number = subject.number(last.value().value());
    List<Spot> spots = new ArrayList<>();
    for (double far : new double[] {0, -6, 6, -12, 12}) {
      spots.add(new Spot(Text.Anchor.START, x + BESIDE, Spot.Align.CENTRE, y + far));
    }
    for (double far = 0; far <= 3 * STEP; far += STEP / 2) {
      spots.add(new Spot(Text.Anchor.MIDDLE, x, Spot.Align.BOTTOM, y - BESIDE - far));
      spots.add(new Spot(Text.Anchor.MIDDLE, x, Spot.Align.TOP, y + BESIDE + far));
      spots.add(new Spot(Text.Anchor.END, x + ABOVE, Spot.Align.BOTTOM, y - BESIDE - far));
      spots.add(new Spot(Text.Anchor.END, x + ABOVE, Spot.Align.TOP, y + BESIDE + far));
    }
    if (!canvas.place(List.of(new Block(List.of(Said.of(number)), Font.END)), spots, room)) {
      notes.add(
          subject.say(
              "chart.desc.last",
              new Argument.Figure(last.value().value(), subject.measure().unit()),
              last.period().label()));
    }
  }

  private void bands(Canvas canvas) {
    subject.band().ifPresent(band -> band(canvas, band, subject.say("chart.baseline")));
    subject.expected().ifPresent(band -> band(canvas, band, subject.say("chart.expected")));
  }

  private void band(Canvas canvas, Subject.Band band, Said label) {
    Box box = References.box(band, plot);
    List<Spot> spots = new ArrayList<>();
    for (double x = box.left() + 2; x < box.right() - STEP; x += STEP) {
      spots.add(new Spot(Text.Anchor.START, x, Spot.Align.BOTTOM, box.top() - ABOVE));
      spots.add(new Spot(Text.Anchor.START, x, Spot.Align.TOP, box.bottom() + ABOVE));
      double middle = (box.top() + box.bottom()) / 2;
      if (box.height() > 2 * Font.NOTE.lineHeight()) {
        spots.add(new Spot(Text.Anchor.START, x, Spot.Align.CENTRE, middle));
      }
    }
    for (double down = STEP; down < 4 * STEP; down += STEP) {
      double x = box.left() + 2;
      spots.add(new Spot(Text.Anchor.START, x, Spot.Align.TOP, box.bottom() + ABOVE + down));
      spots.add(new Spot(Text.Anchor.START, x, Spot.Align.BOTTOM, box.top() - ABOVE - down));
    }
    placeOrNote(canvas, label, spots);
  }

  private void limits(Canvas canvas) {
    subject
        .limits()
        .ifPresent(
            limits -> {
              Segment high = References.line(limits, limits.high(), plot);
              Segment low = References.line(limits, limits.low(), plot);
              List<Spot> spots = new ArrayList<>();
              for (double x = high.x1() + 2; x < high.x2() - STEP; x += STEP) {
                spots.add(new Spot(Text.Anchor.START, x, Spot.Align.BOTTOM, high.y1() - ABOVE));
                spots.add(new Spot(Text.Anchor.START, x, Spot.Align.TOP, low.y1() + ABOVE));
                spots.add(new Spot(Text.Anchor.START, x, Spot.Align.TOP, high.y1() + ABOVE));
                spots.add(new Spot(Text.Anchor.START, x, Spot.Align.BOTTOM, low.y1() - ABOVE));
              }
              String key = limits.provisional() ? "chart.limits-provisional" : "chart.limits";
              placeOrNote(canvas, subject.say(key), spots);
            });
  }

  /** Names the last one that has room; diamonds are all of one kind. */
  private void signals(Canvas canvas) {
    List<Spot> spots = new ArrayList<>();
    List<Observation.Known> signals = subject.signals();
    for (int i = signals.size() - 1; i >= 0; i--) {
      spots.addAll(around(signals.get(i)));
    }
    if (!signals.isEmpty()) {
      placeOrNote(canvas, subject.say("chart.signal"), spots);
    }
  }

  private void levels(Canvas canvas) {
    for (Subject.Level level : subject.levels()) {
      if (level.label().isPresent() && plot.values().holds(level.value())) {
        Segment line = References.line(level, plot);
        List<Spot> spots = new ArrayList<>();
        for (double x = line.x2(); x > plot.left(); x -= STEP) {
          spots.add(new Spot(Text.Anchor.END, x, Spot.Align.BOTTOM, line.y1() - ABOVE));
          spots.add(new Spot(Text.Anchor.END, x, Spot.Align.TOP, line.y1() + ABOVE));
        }
        placeOrNote(canvas, subject.words().say(level.label().get()), spots);
      }
    }
  }

  private void standIn(Canvas canvas) {
    if (subject.measure().proxy().isEmpty()) {
      return;
    }
    List<Spot> spots = new ArrayList<>();
    for (Observation one : subject.observations()) {
      if (one instanceof Observation.Known known) {
        double x = plot.x(one.period());
        double y = plot.y(known.value().value());
        spots.add(new Spot(Text.Anchor.MIDDLE, x, Spot.Align.BOTTOM, y - BESIDE));
        spots.add(new Spot(Text.Anchor.START, x, Spot.Align.BOTTOM, y - BESIDE));
        spots.add(new Spot(Text.Anchor.MIDDLE, x, Spot.Align.TOP, y + BESIDE));
        spots.add(new Spot(Text.Anchor.START, x, Spot.Align.TOP, y + BESIDE));
      }
    }
    placeOrNote(canvas, subject.say("stand-in"), spots);
  }

  /** Says why a point is hollow, where there is room; points of one kind in a row say it once. */
  private void hollow(Canvas canvas) {
    ObservationStatus before = ObservationStatus.NORMAL;
    for (Observation.Known known : subject.known()) {
      ObservationStatus status = known.status();
      if (HOLLOW.contains(status) && status != before) {
        String number = subject.number(known.value().value());
        Said label = subject.say("hollow." + status.id());
        List<Block> blocks = new ArrayList<>(blocks(Said.of(number + ", ").and(label)));
        blocks.addAll(blocks(label));
        boolean placed = canvas.place(blocks, around(known), room);
        if (!placed && known.equals(subject.known().get(subject.known().size() - 1))) {
          notes.add(
              subject.say(
                  "chart.gaps", known.period().label(), Message.of("hollow." + status.id())));
        }
      }
      before = status;
    }
  }

  private List<Spot> around(Observation.Known known) {
    double x = plot.x(known.period());
    double y = plot.y(known.value().value());
    List<Spot> spots = new ArrayList<>();
    spots.add(new Spot(Text.Anchor.START, x + BESIDE, Spot.Align.CENTRE, y));
    for (double far = 0; far <= STEP; far += STEP / 2) {
      spots.add(new Spot(Text.Anchor.MIDDLE, x, Spot.Align.BOTTOM, y - BESIDE - far));
      spots.add(new Spot(Text.Anchor.MIDDLE, x, Spot.Align.TOP, y + BESIDE + far));
      spots.add(new Spot(Text.Anchor.END, x - BESIDE, Spot.Align.CENTRE, y - far));
      spots.add(new Spot(Text.Anchor.END, x - BESIDE, Spot.Align.CENTRE, y + far));
      spots.add(new Spot(Text.Anchor.START, x - ABOVE, Spot.Align.BOTTOM, y - BESIDE - far));
      spots.add(new Spot(Text.Anchor.START, x - ABOVE, Spot.Align.TOP, y + BESIDE + far));
      spots.add(new Spot(Text.Anchor.END, x + ABOVE, Spot.Align.BOTTOM, y - BESIDE - far));
      spots.add(new Spot(Text.Anchor.END, x + ABOVE, Spot.Align.TOP, y + BESIDE + far));
    }
    double low = Math.min(y + BESIDE, plot.floor() - ABOVE);
    for (double far = BESIDE; far <= 5 * STEP; far += STEP / 2) {
      spots.add(new Spot(Text.Anchor.END, x - far, Spot.Align.BOTTOM, low));
      spots.add(new Spot(Text.Anchor.START, x + far, Spot.Align.BOTTOM, low));
    }
    return spots;
  }

  private void placeOrNote(Canvas canvas, Said label, List<Spot> spots) {
    if (!canvas.place(blocks(label), spots, room)) {
      notes.add(label);
    }
  }

  /** On one line, or on two or three of about the same length; never broken within a word. */
  static List<Block> blocks(Said label) {
    double width = Font.NOTE.widthOf(label.text());
    double word = Block.of(label, Font.NOTE, width).widestWord();
    List<Block> blocks = new ArrayList<>();
    for (int lines = 1; lines <= 3; lines++) {
      Block block = Block.of(label, Font.NOTE, Math.max(word, width / lines * SLACK));
      if (block.lines().size() == lines) {
        blocks.add(block);
      }
    }
    return blocks;
  }
}
