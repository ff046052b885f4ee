package org.datainaction.baseline;

import java.util.Locale;

/** How a target stands. */
public enum TargetStatus {
  /** Due, and met. */
  MET,
  /** Due, and met by a sample whose interval reaches to the other side of the target. */
  MET_WITHIN_MARGIN,
  /** Due, and missed. */
  MISSED,
  /** Due, and missed by a sample whose interval reaches to the other side of the target. */
  MISSED_WITHIN_MARGIN,
  /** Not yet due, and met already or at least where a straight path to it would be. */
  AHEAD_OF_PATH,
  /** Not yet due, and behind where a straight path to it would be. */
  BEHIND_PATH,
  /** There is no figure by which it could be judged. */
  CANNOT_SAY;

  /** As written in files, for example {@code missed-within-margin}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
