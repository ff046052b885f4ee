package org.datainaction.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.datainaction.id.MeasureId;
import org.datainaction.text.LocalizedText;

/**
 * An initiative of the plan, with everything the city says about it.
 *
 * @param number as printed, for example "2.23"
 * @param title for residents
 * @param summary what it wants, a few sentences
 * @param why why it matters
 * @param statuses every status it had, the earliest first
 * @param launch when its new thing came into effect, if it did or will
 * @param measures what it watches, in the order to show; none for an initiative without measures
 * @param expectations what was expected beforehand
 * @param activities what is done for it, in the order to show
 * @param team who works on it
 * @param notes what the analyst says
 * @param corrections what was put right
 * @param approval who answers for the page
 */
public record Initiative(
    String number,
    LocalizedText title,
    LocalizedText summary,
    LocalizedText why,
    List<StatusChange> statuses,
    Optional<Launch> launch,
    List<MeasureId> measures,
    List<Expectation> expectations,
    List<Activity> activities,
    List<Department> team,
    List<AnalystNote> notes,
    List<Correction> corrections,
    Approval approval) {
  public Initiative {
    statuses = ImmutableList.copyOf(statuses);
    measures = ImmutableList.copyOf(measures);
    expectations = ImmutableList.copyOf(expectations);
    activities = ImmutableList.copyOf(activities);
    team = ImmutableList.copyOf(team);
    notes = ImmutableList.copyOf(notes);
    corrections = ImmutableList.copyOf(corrections);
  }

  /** The status in force: the last one set, if any was. */
  public Optional<StatusChange> status() {
    return statuses.isEmpty() ? Optional.empty() : Optional.of(statuses.get(statuses.size() - 1));
  }
}
