package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.text.Message;

/** What can be said about whether a measure changed. Every verdict says why. */
public sealed interface Verdict
    permits Verdict.Improved,
        Verdict.Worsened,
        Verdict.Changed,
        Verdict.NoClearChange,
        Verdict.TooEarly,
        Verdict.NotShowable,
        Verdict.CannotCompare {

  /** The stable code, for files, for example {@code cannot-compare}. */
  String code();

  /** Why, in the order of weight; never empty. */
  List<Message> reasons();

  /** Whether it tells a change that matters. */
  default boolean tellsChange() {
    return this instanceof Improved || this instanceof Worsened || this instanceof Changed;
  }

  /** The measure moved to its better side. */
  record Improved(List<Message> reasons) implements Verdict {
    public Improved {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "improved";
    }
  }

  /** The measure moved to its worse side. */
  record Worsened(List<Message> reasons) implements Verdict {
    public Worsened {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "worsened";
    }
  }

  /** The measure moved, and neither side is better. */
  record Changed(List<Message> reasons) implements Verdict {
    public Changed {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "changed";
    }
  }

  /** A change worth acting on would have shown, and none did; or it is smaller than matters. */
  record NoClearChange(List<Message> reasons) implements Verdict {
    public NoClearChange {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "no-clear-change";
    }
  }

  /** A later look can show a change worth acting on; the evidence says which. */
  record TooEarly(List<Message> reasons) implements Verdict {
    public TooEarly {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "too-early";
    }
  }

  /** No look, now or later, can show a change worth acting on: waiting will not help. */
  record NotShowable(List<Message> reasons) implements Verdict {
    public NotShowable {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "not-showable";
    }
  }

  /** Before and after cannot be compared. */
  record CannotCompare(List<Message> reasons) implements Verdict {
    public CannotCompare {
      reasons = given(reasons);
    }

    @Override
    public String code() {
      return "cannot-compare";
    }
  }

  private static List<Message> given(List<Message> reasons) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a verdict needs a reason");
    }
    return ImmutableList.copyOf(reasons);
  }
}
