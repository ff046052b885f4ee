package org.datainaction.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.text.LocalizedText;

/**
 * A goal of the plan.
 *
 * @param number as printed, for example "2"
 * @param title for residents
 * @param objectives in the order of the plan
 */
public record Goal(String number, LocalizedText title, List<Objective> objectives) {
  public Goal {
    objectives = ImmutableList.copyOf(objectives);
  }
}
