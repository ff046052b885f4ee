package org.datainaction.workspace;

import org.datainaction.compute.CountingChange;
import org.datainaction.compute.CountingOverlap;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;

/**
 * Days for which the exports of a dataset count the same things in two ways. Which of them is meant
 * nobody can know, and both together would be twice what happened.
 *
 * @param bound whose exports
 * @param overlap the first such days
 */
record CountedTwice(BoundDataset bound, CountingOverlap overlap) {
  /** Why there are no figures. */
  Message why() {
    return Message.of(
        "awaited.counted-twice",
        new Argument.Day(overlap.days().first()),
        new Argument.Day(overlap.days().last()),
        label(overlap.one()),
        label(overlap.other()));
  }

  /** The same for the people who keep the workspace. */
  Problem problem() {
    return Problem.error(
        ProblemCode.COUNTING_MIXED,
        Place.file(bound.binding().files()),
        "%s to %s are counted by %s and by %s, so '%s' is not shown"
            .formatted(
                overlap.days().first(),
                overlap.days().last(),
                inWords(overlap.one()),
                inWords(overlap.other()),
                bound.dataset().id()),
        "for each day the exports of one way of counting; take the others out of the folder, or"
            + " say with 'given' which tool counted");
  }

  private static String inWords(String way) {
    return way.equals(CountingChange.UNSAID) ? "a tool that is not named" : "'" + way + "'";
  }

  private LocalizedText label(String way) {
    return CountingChange.label(bound.dataset(), way).orElseGet(() -> LocalizedText.of(way));
  }
}
