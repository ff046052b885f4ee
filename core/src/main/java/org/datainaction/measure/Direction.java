package org.datainaction.measure;

import java.util.Locale;

/** Which way is better. */
public enum Direction {
  /** More is better. */
  HIGHER_IS_BETTER,
  /** Less is better. */
  LOWER_IS_BETTER,
  /** Neither way is better as such. */
  NEITHER;

  /** As written in files, for example {@code higher-is-better}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
