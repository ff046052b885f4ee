package org.datainaction.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Slice;

/** The cells of one measure as its roll-up needs them: by slice and base period. */
final class MeasureTally {
  private final Measure measure;
  private final Decimals decimals;
  private final Map<Slice, List<Run>> runs = new LinkedHashMap<>();

  /**
   * Finds the cells that have rows.
   *
   * @param whole the groups of all rows; empty if these are those of any breakdown together
   * @param parts one for each breakdown
   */
  MeasureTally(
      Measure measure, Decimals decimals, Optional<MeasureCells> whole, List<MeasureCells> parts) {
    this.measure = measure;
    this.decimals = decimals;
    runs.put(Slice.whole(), new ArrayList<>());
    whole
        .or(() -> parts.stream().min(MeasureTally::compareSizes))
        .ifPresent(all -> add(Slice.whole(), Run.of(all, all.byPeriod())));
    parts.forEach(this::addParts);
  }

  private static int compareSizes(MeasureCells a, MeasureCells b) {
    return Integer.compare(a.tally().groups().size(), b.tally().groups().size());
  }

  private void addParts(MeasureCells part) {
    Groups.Divided groups = (Groups.Divided) part.tally().groups();
    int[] order = part.byValueAndPeriod();
    int from = 0;
    for (int to = 1; to <= order.length; to++) {
      int code = groups.codeOf(order[from]);
      if (to == order.length || groups.codeOf(order[to]) != code) {
        add(
            new Slice.Part(groups.by().get(0), groups.texts().text(code)),
            new Run(part, order, from, to));
        from = to;
      }
    }
  }

  private void add(Slice slice, Run run) {
    runs.computeIfAbsent(slice, fresh -> new ArrayList<>(1)).add(run);
  }

  boolean isReported() {
    return measure.calculation() instanceof Calculation.Reported;
  }

  /** What cells of this measure are added up in. */
  Accumulator fresh() {
    return measure.calculation().fold(new FreshAccumulator(decimals));
  }

  /** The slices of which there are rows, and the whole. */
  Set<Slice> slices() {
    return runs.keySet();
  }

  /** Whether a slice has rows. */
  boolean hasAny(Slice slice) {
    return runsOf(slice).stream().anyMatch(run -> run.from < run.to);
  }

  /** Whether a slice has rows in the base period with this number. */
  boolean has(Slice slice, int period) {
    return runsOf(slice).stream().anyMatch(run -> run.has(period));
  }

  /** Adds the rows of a slice and a base period. */
  void addTo(Accumulator sum, Slice slice, int period) {
    runsOf(slice).forEach(run -> run.addTo(sum, period));
  }

  /** The figure of one slice and base period. */
  Optional<Figures> figures(Slice slice, int period) {
    Accumulator one = fresh();
    addTo(one, slice, period);
    return one.figures();
  }

  private List<Run> runsOf(Slice slice) {
    return runs.getOrDefault(slice, List.of());
  }

  /** Groups ordered by period, from one place of an array to another. */
  private static final class Run {
    private final MeasureCells cells;
    private final int[] groups;
    private final int from;
    private final int to;

    Run(MeasureCells cells, int[] groups, int from, int to) {
      this.cells = cells;
      this.groups = groups;
      this.from = from;
      this.to = to;
    }

    static Run of(MeasureCells cells, int[] groups) {
      return new Run(cells, groups, 0, groups.length);
    }

    boolean has(int period) {
      int place = first(period);
      return place < to && cells.periodOf(groups[place]) == period;
    }

    void addTo(Accumulator sum, int period) {
      for (int place = first(period);
          place < to && cells.periodOf(groups[place]) == period;
          place++) {
        cells.adder().add(sum, groups[place]);
      }
    }

    private int first(int period) {
      int low = from;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (cells.periodOf(groups[middle]) < period) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
