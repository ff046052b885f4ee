package org.datainaction.benchmarks.race;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.benchmarks.race.CityFolder.Job;
import org.datainaction.benchmarks.race.Contestants.Answer;

/**
 * Both sides at the job in turn, on one export.
 *
 * @param rows of the export
 * @param ours the program, whole processes
 * @param peer DuckDB, its query alone
 * @param floor reading the bytes at all
 * @param equal whether every run of both sides gave the same lines
 */
record Heat(long rows, Runs ours, Runs peer, Runs floor, boolean equal) {
  static final int PEER_THREADS = 2;

  /**
   * Runs it. Which side begins changes from round to round, and the export is read once before each
   * run, so that it lies in the system's cache.
   *
   * @param told gets each round, and what differs
   */
  static Heat run(Contestants both, Path work, Path export, long rows, int rounds, PrintStream told)
      throws IOException, InterruptedException {
    List<Run> ours = new ArrayList<>();
    List<Run> peer = new ArrayList<>();
    List<Run> floor = new ArrayList<>();
    boolean equal = true;
    for (int round = 0; round < rounds; round++) {
      Answer first = null;
      for (int turn = 0; turn < 2; turn++) {
        floor.add(Exports.read(export));
        Answer answer;
        if ((round + turn) % 2 == 0) {
          // A new folder, so that nothing is left of the last round.
          CityFolder city = CityFolder.write(work.resolve("city"), Job.FIVE, export);
          answer = both.ours(city, "", both.threads(PEER_THREADS), true);
          ours.add(answer.took());
        } else {
          answer = both.peer(export, PEER_THREADS);
          peer.add(answer.took());
        }
        if (first != null) {
          equal &= Differences.none(first.lines(), answer.lines(), told);
        }
        first = answer;
      }
      told.println(
          "  %s rows, round %s: %s s, DuckDB %s s"
              .formatted(
                  Table.count(rows),
                  Integer.toString(round + 1),
                  Table.number(ours.get(round).wall()),
                  Table.number(peer.get(round).wall())));
    }
    return new Heat(rows, new Runs(ours), new Runs(peer), new Runs(floor), equal);
  }

  /** How many times as fast as the peer, by the clock. */
  double wallRatio() {
    return peer.wall() / ours.wall();
  }

  /** How many times less processor time than the peer. */
  double cpuRatio() {
    return peer.cpu() / ours.cpu();
  }
}
