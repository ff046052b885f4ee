package org.datainaction.table;

/** Whether a cell has a value. */
public enum CellState {
  /** There is a value. */
  PRESENT(0),
  /** Empty, or one of the declared spellings of missing. */
  MISSING(1),
  /** There is text that is not a value of the declared kind. */
  INVALID(2);

  private final byte code;

  CellState(int code) {
    this.code = (byte) code;
  }

  /** How a {@link Column} holds it. */
  public byte code() {
    return code;
  }

  static CellState of(byte code) {
    return code == PRESENT.code ? PRESENT : code == MISSING.code ? MISSING : INVALID;
  }
}
