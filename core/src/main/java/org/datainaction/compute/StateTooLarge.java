package org.datainaction.compute;

import java.io.IOException;

/** What a scan would save of itself is more than whoever keeps it has room for. */
public final class StateTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  StateTooLarge(long most) {
    super("what was counted takes more than " + most + " bytes");
  }
}
