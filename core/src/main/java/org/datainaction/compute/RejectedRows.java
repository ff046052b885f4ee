package org.datainaction.compute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;

/**
 * Rows that a scan leaves out, by export. Which are kept as examples follows from where they stand,
 * not from when they were told. Not safe for use by several threads.
 */
final class RejectedRows {
  private final FileOrder files;
  private final Map<String, OfFile> byFile = new LinkedHashMap<>();

  RejectedRows(FileOrder files) {
    this.files = files;
  }

  /**
   * Counts rows of an export.
   *
   * @param rejection why, where the thing they belong to stands
   */
  void add(String file, long rows, Rejection rejection) {
    OfFile log = byFile.computeIfAbsent(file, fresh -> new OfFile());
    log.counts.merge(kindOf(rejection), rows, Long::sum);
    for (long row = 0; row < Math.min(rows, RejectionLog.MOST_EXAMPLES); row++) {
      log.keep(new Example(files.placeOf(rejection.file()), rejection));
    }
  }

  private static RejectionLog.Kind kindOf(Rejection rejection) {
    return new RejectionLog.Kind(rejection.reason(), rejection.column());
  }

  /** Adds those that another one knows. */
  void merge(RejectedRows other) {
    other.byFile.forEach(
        (file, more) -> {
          OfFile log = byFile.computeIfAbsent(file, fresh -> new OfFile());
          more.counts.forEach((kind, rows) -> log.counts.merge(kind, rows, Long::sum));
          more.sorted().forEach(log::keep);
        });
  }

  /** What was left out of each export. */
  Map<String, RejectionLog> logs() {
    Map<String, RejectionLog> logs = new LinkedHashMap<>();
    byFile.forEach((file, log) -> logs.put(file, log.build()));
    return logs;
  }

  void save(StateOutput out) throws IOException {
    Map<String, RejectionLog> logs = new TreeMap<>(logs());
    out.all(
        logs.entrySet(),
        log -> {
          out.text(log.getKey());
          OutcomeState.save(out, log.getValue());
        });
  }

  void restore(StateInput in) throws IOException {
    for (long left = in.positive(); left > 0; left--) {
      OfFile log = byFile.computeIfAbsent(in.text(), fresh -> new OfFile());
      RejectionLog saved = OutcomeState.log(in);
      log.counts.putAll(saved.counts());
      saved.examples().forEach(one -> log.keep(new Example(files.placeOf(one.file()), one)));
    }
  }

  private record Example(int file, Rejection rejection) {
    private static final Comparator<Example> BY_PLACE =
        (a, b) -> {
          int byFile = Integer.compare(a.file, b.file);
          return byFile != 0 ? byFile : Long.compare(a.rejection.line(), b.rejection.line());
        };
  }

  private static final class OfFile {
    private final Map<RejectionLog.Kind, Long> counts = new TreeMap<>();
    private List<Example> examples = new ArrayList<>();
    private int sorted;

    /** Keeps some more than are wanted, so that sorting them is rare. */
    void keep(Example example) {
      examples.add(example);
      if (examples.size() >= sorted + 4 * RejectionLog.MOST_EXAMPLES) {
        examples = sorted();
        sorted = examples.size();
      }
    }

    /** The first ones and the first of every kind, by place; what is told of one row in order. */
    List<Example> sorted() {
      List<Example> all = new ArrayList<>(examples);
      all.sort(Example.BY_PLACE);
      Set<RejectionLog.Kind> kinds = new HashSet<>();
      List<Example> first = new ArrayList<>();
      for (Example example : all) {
        if (kinds.add(kindOf(example.rejection())) || first.size() < RejectionLog.MOST_EXAMPLES) {
          first.add(example);
        }
      }
      return first;
    }

    RejectionLog build() {
      return new RejectionLog(counts, sorted().stream().map(Example::rejection).toList());
    }
  }
}
