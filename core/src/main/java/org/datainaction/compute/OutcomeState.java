package org.datainaction.compute;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.datainaction.id.FieldId;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;

/** Saves what became of the rows of exports. */
final class OutcomeState {
  private OutcomeState() {}

  static void save(StateOutput out, ReadMark mark) throws IOException {
    out.count(mark.offset());
    out.count(mark.line());
    save(out, mark.before());
  }

  static ReadMark mark(StateInput in) throws IOException {
    return new ReadMark(in.positive(), in.positive(), outcome(in));
  }

  static void save(StateOutput out, ReadOutcome outcome) throws IOException {
    out.count(outcome.rowsRead());
    out.count(outcome.ignored());
    save(out, outcome.rejections());
    saveCounts(out, outcome.invalidCells());
    out.all(outcome.invalidExamples(), example -> save(out, example));
    out.all(outcome.absentColumns().stream().map(FieldId::value).sorted().toList(), out::text);
    out.count(outcome.bytes());
    out.text(outcome.crc32c());
  }

  static ReadOutcome outcome(StateInput in) throws IOException {
    return new ReadOutcome(
        in.positive(),
        in.positive(),
        log(in),
        counts(in),
        in.all(() -> rejection(in)),
        new LinkedHashSet<>(in.all(() -> FieldId.of(in.text()))),
        in.positive(),
        in.text());
  }

  static void saveCounts(StateOutput out, Map<FieldId, Long> counts) throws IOException {
    List<FieldId> fields = counts.keySet().stream().sorted().toList();
    out.all(
        fields,
        field -> {
          out.text(field.value());
          out.count(counts.getOrDefault(field, 0L));
        });
  }

  static Map<FieldId, Long> counts(StateInput in) throws IOException {
    Map<FieldId, Long> counts = new LinkedHashMap<>();
    for (long left = in.positive(); left > 0; left--) {
      counts.put(FieldId.of(in.text()), in.positive());
    }
    return counts;
  }

  static void save(StateOutput out, RejectionLog log) throws IOException {
    out.all(
        log.counts().entrySet(),
        entry -> {
          out.constant(entry.getKey().reason());
          out.text(entry.getKey().column());
          out.count(entry.getValue());
        });
    out.all(log.examples(), example -> save(out, example));
  }

  static RejectionLog log(StateInput in) throws IOException {
    Map<RejectionLog.Kind, Long> counts = new LinkedHashMap<>();
    for (long left = in.positive(); left > 0; left--) {
      counts.put(
          new RejectionLog.Kind(in.oneOf(Rejection.Reason.values()), in.text()), in.positive());
    }
    return new RejectionLog(counts, in.all(() -> rejection(in)));
  }

  private static void save(StateOutput out, Rejection rejection) throws IOException {
    out.constant(rejection.reason());
    out.text(rejection.file());
    out.count(rejection.line());
    out.text(rejection.column());
    out.text(rejection.excerpt());
    out.text(rejection.expected());
  }

  private static Rejection rejection(StateInput in) throws IOException {
    return new Rejection(
        in.oneOf(Rejection.Reason.values()),
        in.text(),
        in.positive(),
        in.text(),
        in.text(),
        in.text());
  }
}
