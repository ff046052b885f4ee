package org.datainaction.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;

/**
 * What {@link Scan} saves of itself at a mark, as it is found again.
 *
 * @param counted what was counted until the mark
 * @param before of the exports before the last one, what was read
 * @param mark in the last export
 */
record ScanState(Part counted, Map<String, ReadOutcome> before, ReadMark mark) {

  /** Writes it, the same bytes for the same rows. */
  static void save(
      Part.Definition definition,
      List<String> files,
      Map<String, ReadOutcome> before,
      Part counted,
      ReadMark mark,
      OutputStream to,
      long mostBytes,
      int threads)
      throws IOException {
    StateOutput out = new StateOutput(to, new StateOutput.Room(mostBytes));
    out.text(ScanKey.of(definition));
    out.all(files, out::text);
    OutcomeState.save(out, mark);
    out.all(
        before.entrySet(),
        outcome -> {
          out.text(outcome.getKey());
          OutcomeState.save(out, outcome.getValue());
        });
    counted.save(out, threads);
    out.flush();
  }

  /**
   * Reads it.
   *
   * @param files none yet; the exports begin in it that were read, or none if this throws
   * @throws IOException if it was saved by a scan of another definition, or is damaged
   */
  static ScanState restore(Part.Definition definition, FileOrder files, InputStream from)
      throws IOException {
    StateInput in = new StateInput(from);
    try {
      if (!in.text().equals(ScanKey.of(definition))) {
        throw new IOException("it was saved by a scan of another definition");
      }
      in.all(in::text).forEach(files::begin);
      if (files.names().isEmpty()) {
        throw StateInput.damaged("no export");
      }
      ReadMark mark = OutcomeState.mark(in);
      Map<String, ReadOutcome> before = new LinkedHashMap<>();
      for (long left = in.positive(); left > 0; left--) {
        before.put(in.text(), OutcomeState.outcome(in));
      }
      Part counted = new Part(definition, files);
      counted.restore(in);
      return new ScanState(counted, before, mark);
    } catch (IOException | RuntimeException damaged) {
      files.clear();
      throw new IOException("what was saved cannot be taken up: " + damaged.getMessage(), damaged);
    }
  }
}
