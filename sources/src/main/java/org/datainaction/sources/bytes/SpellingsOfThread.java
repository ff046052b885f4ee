package org.datainaction.sources.bytes;

import java.util.HashMap;
import java.util.Map;

/** The spellings of a thread's columns of text. Not safe for use by several threads. */
final class SpellingsOfThread {
  private final int shares;
  private final Map<Integer, Spellings> bySlot = new HashMap<>();

  /**
   * None yet.
   *
   * @param shares among how many columns and threads the memory is divided
   */
  SpellingsOfThread(int shares) {
    this.shares = shares;
  }

  /** Those of a column that is read. */
  Spellings of(int slot) {
    return bySlot.computeIfAbsent(slot, fresh -> new Spellings(shares));
  }
}
