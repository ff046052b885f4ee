package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.datainaction.baseline.Target;
import org.datainaction.plan.Department;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Plan;

/**
 * What {@code plan.yaml} says.
 *
 * @param plan the plan itself
 * @param shown the initiative that the dashboard is about
 * @param languages in which is published, the main one first
 * @param departments in the order of the dashboard, with the city's names
 * @param targets what the shown initiative set itself, in the order of the plan
 * @param comparisons what the shown initiative's measures are compared with
 */
record CityPlan(
    Plan plan,
    Initiative shown,
    List<Locale> languages,
    List<Department> departments,
    List<Target> targets,
    List<ComparisonChoice> comparisons) {
  CityPlan {
    languages = ImmutableList.copyOf(languages);
    departments = ImmutableList.copyOf(departments);
    targets = ImmutableList.copyOf(targets);
    comparisons = ImmutableList.copyOf(comparisons);
  }
}
