package org.datainaction.workspace.checkpoint;

/** A checkpoint is of no use; the message says why, as the end of a sentence. */
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  /** For this reason. */
  public Unusable(String reason) {
    super(reason);
  }

  /** The reason. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
