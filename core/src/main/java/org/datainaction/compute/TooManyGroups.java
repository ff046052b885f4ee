package org.datainaction.compute;

import java.util.List;
import org.datainaction.id.FieldId;

/** A breakdown has more groups than a scan keeps in memory. Told as a problem by {@link Scan}. */
final class TooManyGroups extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldId> by;
  private final int most;

  TooManyGroups(List<FieldId> by, int most) {
    super("more than " + most + " groups by " + by);
    this.by = by;
    this.most = most;
  }

  List<FieldId> by() {
    return by;
  }

  int most() {
    return most;
  }
}
