package org.datainaction.plan;

import java.time.LocalDate;
import org.datainaction.text.LocalizedText;

/** Whether somebody answers for what is published. */
public sealed interface Approval permits Approval.Draft, Approval.Approved {
  /** Nobody has approved it yet. */
  record Draft() implements Approval {}

  /**
   * Approved.
   *
   * @param by by whom
   * @param on when
   */
  record Approved(LocalizedText by, LocalDate on) implements Approval {}
}
