package org.datainaction.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;

/**
 * A city's strategic plan, as far as it concerns what is published. The canonical constructors of
 * the records in this package may gain components.
 *
 * @param city name of the city
 * @param title of the plan
 * @param calendar the city's fiscal year
 * @param vocabularies status words by plan year, the newest last
 * @param goals in the order of the plan
 * @param publisher the offices that publish it
 */
public record Plan(
    LocalizedText city,
    LocalizedText title,
    FiscalCalendar calendar,
    List<StatusVocabulary> vocabularies,
    List<Goal> goals,
    List<LocalizedText> publisher) {
  public Plan {
    vocabularies = ImmutableList.copyOf(vocabularies);
    goals = ImmutableList.copyOf(goals);
    publisher = ImmutableList.copyOf(publisher);
  }

  /** All initiatives, in the order of the plan. */
  public Stream<Initiative> initiatives() {
    return goals.stream()
        .flatMap(goal -> goal.objectives().stream())
        .flatMap(objective -> objective.initiatives().stream());
  }

  /** The initiative with this number, for example "2.23". */
  public Optional<Initiative> findInitiative(String number) {
    return initiatives().filter(initiative -> initiative.number().equals(number)).findFirst();
  }

  /** Goal and objective under which an initiative stands. */
  public Optional<Trail> findTrail(String number) {
    return goals.stream()
        .flatMap(
            goal ->
                goal.objectives().stream()
                    .filter(
                        objective ->
                            objective.initiatives().stream()
                                .anyMatch(i -> i.number().equals(number)))
                    .map(objective -> new Trail(goal, objective)))
        .findFirst();
  }

  /**
   * The way down to an initiative.
   *
   * @param goal the goal
   * @param objective the objective under it
   */
  public record Trail(Goal goal, Objective objective) {}
}
