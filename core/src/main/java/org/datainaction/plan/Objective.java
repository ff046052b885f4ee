package org.datainaction.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.text.LocalizedText;

/**
 * An objective under a goal.
 *
 * @param number as printed, for example "2.2"
 * @param title for residents
 * @param initiatives in the order of the plan
 */
public record Objective(String number, LocalizedText title, List<Initiative> initiatives) {
  public Objective {
    initiatives = ImmutableList.copyOf(initiatives);
  }
}
