package org.datainaction.renderers.chart;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels above the plot, each at the upper end of its rule like a flag on its pole. No label lies
 * on another or on a pole. Heights are above the plot's upper edge.
 *
 * @param flags in no particular order
 */
record Flags(List<Flag> flags) {
  /** Between a pole and its label, and between two labels. */
  private static final double AIR = 5;

  private static final int SIDES = 3;

  Flags {
    flags = ImmutableList.copyOf(flags);
  }

  /**
   * A label and its pole.
   *
   * @param pole x of the rule
   * @param block the label
   * @param left x of the label's left edge
   * @param low how far above the plot the label's lower edge is
   */
  record Flag(double pole, Block block, double left, double low) {
    double high() {
      return low + block.height();
    }

    double right() {
      return left + block.width();
    }

    /** Up to the top beside the label, or to the lower edge of a label that it would cut. */
    double poleHeight() {
      return left < pole && pole < right() ? low - AIR / 2 : high();
    }

    private boolean meets(Flag other) {
      boolean labels =
          left < other.right() + AIR
              && other.left < right() + AIR
              && low < other.high()
              && other.low < high();
      return labels || cuts(other) || other.cuts(this);
    }

    private boolean cuts(Flag other) {
      return pole > other.left - AIR + 1
          && pole < other.right() + AIR - 1
          && poleHeight() > other.low;
    }
  }

  /** A label that is looking for its place. */
  record Wanted(double pole, Block block) {}

  /**
   * Finds the lowest arrangement by trying all; meant for a handful of labels.
   *
   * @param width of the picture
   */
  static Flags arrange(List<Wanted> wanted, double width) {
    double lowest = wanted.stream().mapToDouble(one -> one.block().height()).max().orElse(0);
    List<List<Wanted>> orders =
        ImmutableList.copyOf(Collections2.orderedPermutations(wanted, Flags::byPole));
    int variants = (int) Math.pow(SIDES, wanted.size());
    Flags best = new Flags(List.of());
    for (int variant = 0; variant < variants; variant++) {
      for (List<Wanted> order : orders) {
        Flags flags = new Flags(stack(order, variant, width));
        boolean all = flags.flags().size() == wanted.size();
        if (all && (best.flags().isEmpty() || flags.height() < best.height())) {
          best = flags;
        }
        if (all && best.height() <= lowest) {
          return best;
        }
      }
    }
    return best;
  }

  /** The upper edge of all. */
  double height() {
    return flags.stream().mapToDouble(Flag::high).max().orElse(0);
  }

  private static List<Flag> stack(List<Wanted> order, int variant, double width) {
    List<Flag> flags = new ArrayList<>();
    int sides = variant;
    for (Wanted one : order) {
      double left = left(one, sides % SIDES, width);
      sides /= SIDES;
      List<Double> heights = new ArrayList<>(List.of(0.0));
      flags.forEach(flag -> heights.add(flag.high()));
      heights.sort(null);
      heights.stream()
          .map(low -> new Flag(one.pole(), one.block(), left, low))
          .filter(flag -> flags.stream().noneMatch(flag::meets))
          .findFirst()
          .ifPresent(flags::add);
    }
    return flags;
  }

  private static double left(Wanted one, int side, double width) {
    double wide = one.block().width();
    double wanted =
        switch (side) {
          case 0 -> one.pole() + AIR;
          case 1 -> one.pole() - AIR - wide;
          default -> one.pole() - wide / 2;
        };
    return Math.max(1, Math.min(width - wide - 1, wanted));
  }

  private static int byPole(Wanted one, Wanted other) {
    int poles = Double.compare(one.pole(), other.pole());
    return poles != 0 ? poles : one.block().words().compareTo(other.block().words());
  }
}
