package org.datainaction.compute;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for each group that has a row, made with its first. Not safe for use by several
 * threads.
 */
final class PerGroup<T> {
  private final Supplier<T> fresh;
  private @Nullable Object[] all = new @Nullable Object[0];

  PerGroup(Supplier<T> fresh) {
    this.fresh = fresh;
  }

  /** Makes room for groups up to this number. */
  void grow(int size) {
    if (all.length < size) {
      all = Arrays.copyOf(all, Math.max(size, 2 * all.length));
    }
  }

  /** That of a group for which there is room. */
  T in(int group) {
    @Nullable T known = at(group);
    if (known != null) {
      return known;
    }
    T made = fresh.get();
    all[group] = made;
    return made;
  }

  /** That of a group, if it has a row. */
  @Nullable T find(int group) {
    return group < all.length ? at(group) : null;
  }

  /** For how many groups there is room. */
  int size() {
    return all.length;
  }

  @SuppressWarnings("unchecked") // Nothing else is put in.
  private @Nullable T at(int group) {
    return (T) all[group];
  }
}
