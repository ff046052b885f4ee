package org.datainaction.baseline;

import java.util.Locale;

/**
 * Whether figures that go up and down as those of the frozen baseline did would meet a target: the
 * process, not the last point (NHS England, Making Data Count).
 */
public enum Assurance {
  /** All that lies within the process limits meets it. */
  CONSISTENTLY_MET,
  /** Within the process limits some figures meet it and some do not. */
  HIT_OR_MISS,
  /** Nothing that lies within the process limits meets it. */
  NOT_WITHOUT_CHANGE;

  /** As written in files, for example {@code hit-or-miss}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
