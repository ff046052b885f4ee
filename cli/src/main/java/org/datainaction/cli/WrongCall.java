package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A call that no command understands. */
final class WrongCall extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> wrong;
  private final String hint;

  /**
   * Says why.
   *
   * @param wrong everything that is wrong, at least one thing
   * @param hint what to do about it
   */
  WrongCall(List<String> wrong, String hint) {
    super(String.join("; ", wrong));
    this.wrong = ImmutableList.copyOf(wrong);
    this.hint = hint;
  }

  ImmutableList<String> wrong() {
    return wrong;
  }

  String hint() {
    return hint;
  }
}
