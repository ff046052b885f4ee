package org.datainaction.workspace;

/**
 * What a build does with what an earlier build kept of its exports, and how sure it must be that
 * they are the same. Whatever is chosen, the figures are those of a full reading, as long as the
 * exports are what the proof says.
 */
public enum CheckpointUse {
  /** Reads everything, and keeps nothing. */
  NONE,
  /**
   * Reads only what was added, once a checksum over everything that was read before (CRC32C) proves
   * it unchanged; keeps what the next build needs.
   */
  PROVED,
  /**
   * The same, where of a large export samples are compared, 64 blocks of 64 KB spread evenly: for
   * exports to which rows are only ever added. An edit between the samples is not noticed, and the
   * figures stay as they were before it.
   */
  TRUSTED,
  /** Reads everything, and keeps what the next build needs. */
  FULL;

  boolean keeps() {
    return this != NONE;
  }

  boolean takesUp() {
    return this == PROVED || this == TRUSTED;
  }
}
