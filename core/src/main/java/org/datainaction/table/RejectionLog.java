package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were left out: counted exactly, kept as examples up to a bound.
 *
 * @param counts by reason and column, {@code reason} or {@code reason: column}
 * @param examples the first ones, at most {@value #MOST_EXAMPLES}, and the first of every kind
 */
public record RejectionLog(Map<Kind, Long> counts, List<Rejection> examples) {
  /** How many examples are kept. */
  public static final int MOST_EXAMPLES = 100;

  /** Nothing was left out. */
  public static final RejectionLog NONE = new RejectionLog(Map.of(), List.of());

  public RejectionLog {
    counts = ImmutableSortedMap.copyOf(counts);
    examples = ImmutableList.copyOf(examples);
  }

  /** How many rows were left out in all. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Both together, in this order. */
  public RejectionLog plus(RejectionLog other) {
    Builder builder = new Builder();
    builder.add(this);
    builder.add(other);
    return builder.build();
  }

  /**
   * A kind of rejection.
   *
   * @param reason why
   * @param column header of the cell at fault; empty if the row as a whole is
   */
  public record Kind(Rejection.Reason reason, String column) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int byReason = reason.compareTo(other.reason);
      return byReason != 0 ? byReason : column.compareTo(other.column);
    }

    // Written out: what a record brings along is linked anew in each run.
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Kind other && reason == other.reason && column.equals(other.column);
    }

    @Override
    public int hashCode() {
      return 31 * reason.hashCode() + column.hashCode();
    }
  }

  /** Collects rejections while a table is read. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<Kind, Long> counts = new TreeMap<>();
    private final List<Rejection> examples = new ArrayList<>();
    private final Set<Kind> kept = new HashSet<>();

    /** Counts one, and keeps it while there is room or if it is the first of its kind. */
    public void add(Rejection rejection) {
      counts.merge(kindOf(rejection), 1L, Long::sum);
      keep(rejection);
    }

    /** Adds all of another log. */
    public void add(RejectionLog log) {
      log.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum));
      log.examples().forEach(this::keep);
    }

    private void keep(Rejection rejection) {
      if (kept.add(kindOf(rejection)) || examples.size() < MOST_EXAMPLES) {
        examples.add(rejection);
      }
    }

    private static Kind kindOf(Rejection rejection) {
      return new Kind(rejection.reason(), rejection.column());
    }

    /** What was collected so far. */
    public RejectionLog build() {
      return new RejectionLog(counts, examples);
    }
  }
}
