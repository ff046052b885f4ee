package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.text.Message;

/** What can be said about whether a measure changed. Every verdict says why. */
public sealed interface Verdict permits Verdict.CannotCompare {

  /** The stable code, for files: {@code cannot-compare}. */
  String code();

  /** Why, in the order of weight; never empty. */
  List<Message> reasons();

  /**
   * Before and after cannot be compared, or nobody has judged yet.
   *
   * @param reasons why; never empty
   */
  record CannotCompare(List<Message> reasons) implements Verdict {
    public CannotCompare {
      reasons = ImmutableList.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a verdict needs a reason");
      }
    }

    @Override
    public String code() {
      return "cannot-compare";
    }
  }
}
