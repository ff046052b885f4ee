package org.datainaction.renderers.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.datainaction.renderers.words.Said;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/** Writes why there is no figure, in the gap itself. */
final class GapLabels {
  private final Subject subject;
  private final Plot plot;
  private final Box room;
  private final List<Said> notes;

  /**
   * With what they may use.
   *
   * @param room in which labels may stand
   * @param notes takes what has no room
   */
  GapLabels(Subject subject, Plot plot, Box room, List<Said> notes) {
    this.subject = subject;
    this.plot = plot;
    this.room = room;
    this.notes = notes;
  }

  /** Slots first, then the longest; those without room are counted by reason. */
  void write(Canvas canvas) {
    Map<ObservationStatus, Integer> unsaid = new EnumMap<>(ObservationStatus.class);
    Comparator<Gap> slotsFirst = Comparator.comparing(gap -> !gap.isWithheld());
    List<Gap> gaps = new ArrayList<>(Gap.in(subject.observations()));
    gaps.sort(slotsFirst.thenComparing(gap -> -gap.periods().size()));
    for (Gap gap : gaps) {
      if (!write(gap, canvas)) {
        unsaid.merge(gap.status(), gap.periods().size(), Integer::sum);
      }
    }
    unsaid.forEach(
        (status, periods) ->
            notes.add(
                subject.say(
                    "chart.gaps",
                    Message.of(
                        "periods." + subject.measure().shownGrain().id(),
                        Argument.Figure.count(periods)),
                    Message.of("short." + status.id()))));
  }

  private boolean write(Gap gap, Canvas canvas) {
    boolean written =
        canvas.place(PlotLabels.blocks(subject.say(gap.reasonKey())), spots(gap), room);
    if (gap.isWithheld()) {
      canvas.keepClear(GapMarks.slot(gap, plot));
    }
    return written;
  }

  private List<Spot> spots(Gap gap) {
    Box slot = GapMarks.slot(gap, plot);
    double middle = (slot.left() + slot.right()) / 2;
    List<Spot> spots = new ArrayList<>();
    for (double y = plot.floor() - 8; y > plot.top(); y -= PlotLabels.STEP) {
      spots.add(new Spot(Text.Anchor.MIDDLE, middle, Spot.Align.BOTTOM, y));
      spots.add(new Spot(Text.Anchor.END, slot.right(), Spot.Align.BOTTOM, y));
      spots.add(new Spot(Text.Anchor.START, slot.left(), Spot.Align.BOTTOM, y));
    }
    return spots;
  }
}
