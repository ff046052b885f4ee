package org.datainaction.workspace;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/**
 * How many of a file's rows may be rejected. One file with too many keeps its dataset back: its
 * days would look like a fall.
 *
 * @param bound whose files
 * @param replaced by file, how many of its rejected rows were replaced by later ones as the dataset
 *     says: that is how it is corrected, and nothing is wrong with the file
 */
record RejectedShare(BoundDataset bound, ToLongFunction<String> replaced) {
  /** The files with too many rejected rows; those that are not data rows do not count. */
  List<ExportReport> exceeded(List<ExportReport> exports) {
    return exports.stream().filter(this::isExceeded).toList();
  }

  private boolean isExceeded(ExportReport export) {
    BigDecimal most =
        bound.binding().mostRejected().multiply(BigDecimal.valueOf(data(export.rows())));
    return BigDecimal.valueOf(rejected(export)).compareTo(most) > 0;
  }

  private long rejected(ExportReport export) {
    return export.rows().rejected() - replaced.applyAsLong(export.name());
  }

  /** Why there are no figures. */
  Message why(ExportReport export) {
    return Message.of(
        "awaited.too-many-rejected",
        Argument.Figure.count(rejected(export)),
        Argument.Figure.count(data(export.rows())));
  }

  /** The same for the people who keep the workspace. */
  Problem problem(ExportReport export) {
    String most =
        bound.binding().mostRejected().movePointRight(2).stripTrailingZeros().toPlainString();
    return Problem.error(
        ProblemCode.REJECTED_TOO_MANY,
        Place.file(export.name()),
        "%s of %s rows were rejected, so '%s' is not shown"
            .formatted(rejected(export), data(export.rows()), bound.dataset().id()),
        "at most %s%% (most-rejected in %s)".formatted(most, SourcesFile.NAME));
  }

  private static long data(RowCounts rows) {
    return rows.read() - rows.ignored();
  }
}
