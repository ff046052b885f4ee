package org.datainaction.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for each group that has a row, made with its first. Not safe for use by several
 * threads.
 */
final class PerGroup<T> {
  private final Supplier<T> fresh;
  private final List<@Nullable T> all = new ArrayList<>();

  PerGroup(Supplier<T> fresh) {
    this.fresh = fresh;
  }

  /** Makes room for groups up to this number. */
  void grow(int size) {
    while (all.size() < size) {
      all.add(null);
    }
  }

  /** That of a group for which there is room. */
  T in(int group) {
    @Nullable T known = all.get(group);
    if (known != null) {
      return known;
    }
    T made = fresh.get();
    all.set(group, made);
    return made;
  }

  /** That of a group, if it has a row. */
  @Nullable T find(int group) {
    return group < all.size() ? all.get(group) : null;
  }

  void forEach(Consumer<T> each) {
    for (@Nullable T one : all) {
      if (one != null) {
        each.accept(one);
      }
    }
  }
}
