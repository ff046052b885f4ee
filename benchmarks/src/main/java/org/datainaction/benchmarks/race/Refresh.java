package org.datainaction.benchmarks.race;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.benchmarks.race.CityFolder.Job;
import org.datainaction.benchmarks.race.Contestants.Answer;

/**
 * Builds after a night's rows were added, against a whole run of DuckDB in the same sitting.
 *
 * @param proved with the whole prefix proved unchanged
 * @param trusted with samples of it; no runs if the program cannot
 * @param peer DuckDB over all rows
 * @param equal whether both sides gave the same lines each time
 */
record Refresh(Runs proved, Runs trusted, Runs peer, boolean equal) {
  private static final String TRUST = "--trust-prefix";
  private static final String FULL = "--full";

  /** Whether the program keeps anything from one build for the next. */
  static boolean isKnownTo(Contestants both) {
    return both.has(TRUST) || both.has(FULL);
  }

  /** Runs it, and leaves the export as it was. */
  static Refresh run(
      Contestants both, Path work, Path export, long rows, int rounds, PrintStream told)
      throws IOException, InterruptedException {
    long length = Files.size(export);
    try {
      CityFolder city = CityFolder.write(work.resolve("city-of-nights"), Job.FIVE, export);
      List<String> threads = both.threads(Heat.PEER_THREADS);
      both.ours(city, "", threads, false);
      List<String> trusting = new ArrayList<>(threads);
      trusting.add(TRUST);
      Path data = city.folder().resolve("data/cad.csv");
      List<Run> proved = new ArrayList<>();
      List<Run> trusted = new ArrayList<>();
      List<Run> peer = new ArrayList<>();
      boolean equal = true;
      long now = rows;
      for (int round = 0; round < rounds; round++) {
        now = night(data, now);
        Answer first = both.ours(city, "", threads, true);
        proved.add(first.took());
        Exports.read(data);
        Answer whole = both.peer(data, Heat.PEER_THREADS);
        peer.add(whole.took());
        equal &= Differences.none(first.lines(), whole.lines(), told);
        if (both.has(TRUST)) {
          now = night(data, now);
          trusted.add(both.ours(city, "", trusting, false).took());
        }
      }
      Exports.read(data);
      equal &=
          Differences.none(
              both.ours(city, "", threads, true).lines(),
              both.peer(data, Heat.PEER_THREADS).lines(),
              told);
      return new Refresh(new Runs(proved), new Runs(trusted), new Runs(peer), equal);
    } finally {
      // The workspace's file is the export itself, by another name.
      Exports.cut(export, length);
    }
  }

  private static long night(Path data, long rows) throws IOException {
    Exports.add(data, rows);
    Exports.read(data);
    return rows + Exports.ADDED;
  }

  /** How many times as fast as the peer's whole run, by the clock. */
  double ratio() {
    return peer.wall() / proved.wall();
  }
}
