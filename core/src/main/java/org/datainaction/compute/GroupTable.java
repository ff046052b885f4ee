package org.datainaction.compute;

import java.util.Arrays;

/** Finds groups by what they are made of where tables by value would be nearly empty. */
final class GroupTable {
  private int[] groups = new int[0];
  private int size;

  boolean holdsAny() {
    return size > 0;
  }

  /** The number of the group; negative if it is not here. */
  int find(int whole, int code, Groups.Divided of) {
    if (size == 0) {
      return -1;
    }
    int place = start(whole, code);
    while (groups[place] != 0) {
      int group = groups[place] - 1;
      if (of.wholeOf(group) == whole && of.codeOf(group) == code) {
        return group;
      }
      place = (place + 1) & (groups.length - 1);
    }
    return -1;
  }

  /** Adds a group that is not here. */
  void add(int group, Groups.Divided of) {
    if (2 * size >= groups.length) {
      int[] before = groups;
      groups = new int[Math.max(64, 2 * before.length)];
      Arrays.stream(before).filter(known -> known != 0).forEach(known -> put(known - 1, of));
    }
    put(group, of);
    size++;
  }

  private void put(int group, Groups.Divided of) {
    int place = start(of.wholeOf(group), of.codeOf(group));
    while (groups[place] != 0) {
      place = (place + 1) & (groups.length - 1);
    }
    groups[place] = group + 1;
  }

  private int start(int whole, int code) {
    long mixed = (((long) whole << Integer.SIZE) | code) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> Integer.SIZE) & (groups.length - 1);
  }
}
