package org.datainaction.workspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.Identity.Combine;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.ReadOutcome;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/**
 * Exports that are there twice, byte for byte, packed or not. Their rows would count twice, unless
 * rows of one event are joined by its key: then the second file changes nothing.
 *
 * @param bound whose files
 */
record RepeatedExports(BoundDataset bound) {
  /**
   * The files that repeat an earlier one, each with that one; files without used rows do not.
   *
   * @param outcomes by file, what was read of it, unpacked
   */
  Map<ExportReport, ExportReport> of(
      List<ExportReport> exports, Map<String, ReadOutcome> outcomes) {
    Map<String, ExportReport> first = new HashMap<>();
    Map<ExportReport, ExportReport> repeated = new LinkedHashMap<>();
    for (ExportReport export : exports) {
      ReadOutcome outcome = outcomes.get(export.name());
      if (outcome != null && export.rows().used() > 0) {
        ExportReport before = first.putIfAbsent(outcome.bytes() + " " + outcome.crc32c(), export);
        if (before != null) {
          repeated.put(export, before);
        }
      }
    }
    return repeated;
  }

  /** Whether rows that are there twice make another figure than if they were there once. */
  boolean countTwice() {
    return !(bound.dataset().identity() instanceof Identity.EventKey key)
        || key.rules().containsValue(Combine.SUM);
  }

  /** Why there are no figures. */
  Message why(ExportReport export, ExportReport before) {
    return Message.of(
        "awaited.export-repeated",
        new Argument.Verbatim(export.name()),
        new Argument.Verbatim(before.name()));
  }

  /** The same for the people who keep the workspace. */
  Problem problem(ExportReport export, ExportReport before) {
    String same = "it is the same, byte for byte, as " + before.name();
    Place place = Place.file(export.name());
    return countTwice()
        ? Problem.error(
            ProblemCode.EXPORT_REPEATED,
            place,
            same
                + ", so its rows would count twice and '%s' is not shown"
                    .formatted(bound.dataset().id()),
            "each export once")
        : Problem.warning(
            ProblemCode.EXPORT_REPEATED,
            place,
            same + "; its events count once",
            "each export once");
  }
}
