package org.datainaction.compute;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts and sums of the same rows by several breakdowns: counted once, in the groups by all their
 * fields together, and told to each breakdown when somebody asks. Does so only as long as these
 * groups are few for the rows that are in them; then each breakdown counts for itself. Not safe for
 * use by several threads.
 *
 * <p>Memory: 8 bytes for each count and 16 for each sum, of {@value #MOST_GROUPS} groups and those
 * that one batch adds to them, and up to 4 MB of tables for each field but the first.
 */
final class JointTallies {
  /** What is counted of so many groups is told, and they are numbered anew. */
  static final int MOST_GROUPS = 1 << 13;

  /** By more fields at once groups are hardly ever few. */
  static final int MOST_FIELDS = 4;

  /** To tell what was counted in a group takes about as long as to count so many rows. */
  private static final int ROWS_A_GROUP = 16;

  private final List<Groups.Divided> single;
  private final List<SameRows> all;
  private Groups.Divided joint;
  private long counted;
  private boolean pays = true;

  /**
   * Takes over what tallies count that can be added up.
   *
   * @param single by one field each, at least two
   * @param all those of the same rows, one for each of the fields, in the same order
   */
  JointTallies(List<Groups.Divided> single, List<List<Tally>> all) {
    this.single = List.copyOf(single);
    this.all = all.stream().map(SameRows::new).toList();
    this.joint = numberedAnew();
  }

  private Groups.Divided numberedAnew() {
    Groups.Divided groups = single.get(0);
    for (int i = 1; i < single.size(); i++) {
      // No limit of their own: they are numbered anew before there are many.
      groups =
          new Groups.Divided(
              groups, single.get(i).field(), single.get(i).texts(), Integer.MAX_VALUE);
    }
    return groups;
  }

  void add(Rows rows) {
    if (!pays) {
      all.forEach(one -> one.addEach(rows));
      return;
    }
    int[] byRow = joint.of(rows);
    counted += rows.placed().count;
    for (SameRows one : all) {
      one.add(rows, byRow, joint.size());
    }
    if (joint.size() > MOST_GROUPS) {
      pays = counted >= (long) ROWS_A_GROUP * joint.size();
      settle();
    }
  }

  /**
   * Tells each breakdown what was counted for it.
   *
   * @throws TooManyGroups if that divides one into more groups than a scan keeps; to be called
   *     where that is told
   */
  void settle() {
    if (joint.size() == 0) {
      return;
    }
    Groups.Divided told = joint;
    joint = numberedAnew();
    counted = 0;
    try {
      List<int[]> groups = new ArrayList<>();
      for (int i = 0; i < single.size(); i++) {
        groups.add(groupsBy(i, told));
      }
      all.forEach(one -> one.settle(groups));
    } finally {
      // Also if a breakdown has too many groups: what was told is not to be told again.
      all.forEach(SameRows::begin);
    }
  }

  /** By joint group, the group by one of the fields. */
  private int[] groupsBy(int field, Groups.Divided told) {
    int[] groups = new int[told.size()];
    for (int group = 0; group < groups.length; group++) {
      Groups.Divided level = told;
      int at = group;
      for (int i = single.size() - 1; i > field; i--) {
        at = level.wholeOf(at);
        level = (Groups.Divided) level.wholes();
      }
      groups[group] =
          field == 0 ? at : single.get(field).numberOf(level.periodOf(at), level.codeOf(at));
    }
    return groups;
  }

  /** The tallies of rows that meet one condition. */
  private static final class SameRows {
    private final List<Tally> tallies;
    private final List<Tally.Kind> sumKinds;
    private final List<List<Cells>> others;
    private CountCells rows = new CountCells();
    private Map<Tally.Kind, SumCells> sums = new LinkedHashMap<>();

    SameRows(List<Tally> tallies) {
      this.tallies = ImmutableList.copyOf(tallies);
      this.sumKinds =
          tallies.get(0).cells().keySet().stream()
              .filter(kind -> tallies.stream().allMatch(tally -> tally.findSums(kind).isPresent()))
              .toList();
      this.others = tallies.stream().map(this::others).toList();
      begin();
    }

    private List<Cells> others(Tally tally) {
      Map<Tally.Kind, Cells> others = new LinkedHashMap<>(tally.cells());
      others.keySet().removeAll(sumKinds);
      return List.copyOf(others.values());
    }

    private void begin() {
      rows = new CountCells();
      sums = new LinkedHashMap<>();
      sumKinds.forEach(kind -> sums.put(kind, new SumCells(kind.fields().get(0))));
    }

    void addEach(Rows batch) {
      tallies.forEach(tally -> tally.add(batch));
    }

    void add(Rows batch, int[] byRow, int size) {
      Selection selected = tallies.get(0).filter().select(batch);
      if (selected.count == 0) {
        return;
      }
      rows.add(batch, selected, byRow, size);
      for (SumCells sum : sums.values()) {
        sum.add(batch, selected, byRow, size);
      }
      for (int i = 0; i < others.size(); i++) {
        if (!others.get(i).isEmpty()) {
          Groups groups = tallies.get(i).groups();
          int[] own = groups.of(batch);
          for (Cells other : others.get(i)) {
            other.add(batch, selected, own, groups.size());
          }
        }
      }
    }

    void settle(List<int[]> groups) {
      for (int i = 0; i < tallies.size(); i++) {
        tallies.get(i).addAll(rows, sums, groups.get(i));
      }
    }
  }
}
