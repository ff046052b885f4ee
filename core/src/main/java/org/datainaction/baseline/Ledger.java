package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.datainaction.id.MeasureId;

/**
 * Every baseline that was ever frozen, in the order of freezing. Baselines are appended, never
 * changed; the last one of a measure is in force and the earlier ones stay visible.
 *
 * @param entries in the order of freezing
 */
public record Ledger(List<FrozenBaseline> entries) {
  /** Nothing was frozen yet. */
  public static final Ledger EMPTY = new Ledger(List.of());

  public Ledger {
    entries = ImmutableList.copyOf(entries);
  }

  /** All baselines of a measure, the earliest first. */
  public List<FrozenBaseline> list(MeasureId measure) {
    return entries.stream().filter(entry -> entry.measure().equals(measure)).toList();
  }

  /** The baseline in force, if any was frozen. */
  public Optional<FrozenBaseline> findInForce(MeasureId measure) {
    List<FrozenBaseline> all = list(measure);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** This ledger with one more entry. */
  public Ledger with(FrozenBaseline entry) {
    return new Ledger(ImmutableList.<FrozenBaseline>builder().addAll(entries).add(entry).build());
  }
}
