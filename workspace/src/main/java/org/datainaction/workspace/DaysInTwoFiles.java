package org.datainaction.workspace;

import org.datainaction.compute.ReportedTwice;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/**
 * Days that two exports of a dataset report, as when a month was exported again. Which of the two
 * is meant nobody can know, and both together would be twice what happened.
 *
 * @param bound whose exports
 * @param twice the first such days
 */
record DaysInTwoFiles(BoundDataset bound, ReportedTwice twice) {
  /** Why there are no figures. */
  Message why() {
    return Message.of(
        "awaited.reported-twice",
        new Argument.Day(twice.days().first()),
        new Argument.Day(twice.days().last()),
        new Argument.Verbatim(twice.file()),
        new Argument.Verbatim(twice.other()));
  }

  /** The same for the people who keep the workspace. */
  Problem problem() {
    return Problem.error(
        ProblemCode.COUNTING_REPEATED,
        Place.file(twice.other()),
        "%s to %s are also reported by '%s', so '%s' is not shown"
            .formatted(
                twice.days().first(), twice.days().last(), twice.file(), bound.dataset().id()),
        "for each day one export; take one of the two out of the folder");
  }
}
