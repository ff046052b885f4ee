package org.datainaction.benchmarks.race;

import static org.datainaction.benchmarks.race.Table.count;
import static org.datainaction.benchmarks.race.Table.number;
import static org.datainaction.benchmarks.race.Table.whole;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.datainaction.benchmarks.race.CityFolder.Job;

/**
 * The program against DuckDB: the job at several sizes, then what the program's time and memory
 * depend on. Prints tables as they are measured, writes them to {@code performance.md} in the work
 * folder, and ends with one line for scripts.
 */
public final class Race {
  private static final List<Long> SIZES = List.of(10_000L, 100_000L, 1_000_000L, 8_000_000L);
  private static final int ROUNDS_OF_SMALL = 5;
  private static final int MOST_ROUNDS_ASIDE = 3;
  private static final String SMALL_HEAP = "64m";
  private static final String NOT_AVAILABLE = "not available";

  private final RaceOptions options;
  private final PrintStream out;
  private final Exports exports;
  private final StringBuilder page = new StringBuilder();
  private boolean equal = true;

  private Race(RaceOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.exports = new Exports(options.work());
  }

  /**
   * Runs the race.
   *
   * @param arguments as {@code bin/bench --help} tells
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RaceOptions options;
    try {
      options = RaceOptions.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      out.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    Files.createDirectories(options.work());
    System.exit(new Race(options, out).run() ? 0 : 1);
  }

  /** Whether all results were equal. */
  private boolean run() throws IOException, InterruptedException {
    Contestants first = new Contestants(options, options.javaHomes().get(0));
    Heat main = sizes(first);
    measures(first);
    threadsAndHeap(first);
    Optional<Refresh> refresh = refresh(first);
    for (Path other : options.javaHomes().subList(1, options.javaHomes().size())) {
      sizes(new Contestants(options, other));
    }
    Files.writeString(options.work().resolve("performance.md"), page);
    out.println(
        "ratio to DuckDB: wall %s, cpu %s; peak memory %s MB; refresh %s; results %s"
            .formatted(
                number(main.wallRatio()),
                number(main.cpuRatio()),
                whole(main.ours().peak()),
                refresh.map(one -> number(one.ratio()) + "x").orElse(NOT_AVAILABLE),
                equal ? "equal" : "differ"));
    return equal;
  }

  private Heat sizes(Contestants both) throws IOException, InterruptedException {
    Table ours =
        new Table(
            "The job by size: the program (whole process, cold) and DuckDB (its query, 2 threads), "
                + both.java(),
            "rows",
            "wall s",
            "best s",
            "CPU s",
            "peak MB",
            "DuckDB wall s",
            "best s",
            "CPU s",
            "peak MB",
            "times as fast, wall",
            "CPU",
            "reading the bytes s",
            "results");
    Heat heat = null;
    for (long rows : sizesToRun()) {
      Path export = exports.withRows(rows);
      boolean isMain = rows == options.rows();
      int rounds = isMain || options.quick() ? options.rounds() : ROUNDS_OF_SMALL;
      heat = Heat.run(both, options.work(), export, rows, rounds, out);
      equal &= heat.equal();
      ours.row(
          count(rows),
          number(heat.ours().wall()),
          number(heat.ours().best()),
          number(heat.ours().cpu()),
          whole(heat.ours().peak()),
          number(heat.peer().wall()),
          number(heat.peer().best()),
          number(heat.peer().cpu()),
          whole(heat.peer().peak()),
          number(heat.wallRatio()),
          number(heat.cpuRatio()),
          number(heat.floor().wall()),
          heat.equal() ? "equal" : "differ");
    }
    show(ours);
    if (heat == null) {
      throw new IllegalStateException("no size to run");
    }
    return heat;
  }

  /** Smaller ones, then the one that was asked for. */
  private long[] sizesToRun() {
    LongStream smaller = SIZES.stream().mapToLong(size -> size).filter(s -> s < options.rows());
    if (options.quick()) {
      smaller = smaller.limit(1);
    }
    return LongStream.concat(smaller, LongStream.of(options.rows())).toArray();
  }

  private void measures(Contestants both) throws IOException, InterruptedException {
    Table table =
        new Table(
            "More measures, %s rows: fifty have three breakdowns each, the others one"
                .formatted(count(options.rows())),
            "measures",
            "wall s",
            "CPU s",
            "peak MB",
            "times the five");
    Map<Job, Runs> all = new EnumMap<>(Job.class);
    for (Job job : Job.values()) {
      all.put(job, ours(both, job, "", both.threads(Heat.PEER_THREADS)));
    }
    double five = Objects.requireNonNull(all.get(Job.FIVE)).wall();
    all.forEach(
        (job, runs) ->
            table.row(
                Integer.toString(job.measures()),
                number(runs.wall()),
                number(runs.cpu()),
                whole(runs.peak()),
                number(runs.wall() / five)));
    show(table);
  }

  private void threadsAndHeap(Contestants both) throws IOException, InterruptedException {
    Table table =
        new Table(
            "Threads and memory, %s rows".formatted(count(options.rows())),
            "run",
            "wall s",
            "CPU s",
            "peak MB");
    for (int threads : new int[] {1, 2}) {
      String name = threads + (threads == 1 ? " thread" : " threads");
      List<String> option = both.threads(threads);
      if (option.isEmpty()) {
        table.row(name, NOT_AVAILABLE, "–", "–");
      } else {
        add(table, name, ours(both, Job.FIVE, "", option));
      }
    }
    try {
      add(table, "-Xmx" + SMALL_HEAP, ours(both, Job.FIVE, SMALL_HEAP, List.of()));
    } catch (IllegalStateException tooSmall) {
      table.row("-Xmx" + SMALL_HEAP, "failed", "–", "–");
      out.println(tooSmall.getMessage());
    }
    show(table);
  }

  private static void add(Table table, String name, Runs runs) {
    table.row(name, number(runs.wall()), number(runs.cpu()), whole(runs.peak()));
  }

  private Runs ours(Contestants both, Job job, String heap, List<String> further)
      throws IOException, InterruptedException {
    Path export = exports.withRows(options.rows());
    List<Run> runs = new ArrayList<>();
    for (int round = 0; round < Math.min(MOST_ROUNDS_ASIDE, options.rounds()); round++) {
      CityFolder city = CityFolder.write(options.work().resolve("city"), job, export);
      Exports.read(export);
      runs.add(both.ours(city, heap, further, false).took());
    }
    return new Runs(runs);
  }

  private Optional<Refresh> refresh(Contestants both) throws IOException, InterruptedException {
    Table table =
        new Table(
            "After %s rows were added to %s".formatted(count(Exports.ADDED), count(options.rows())),
            "run",
            "wall s",
            "CPU s",
            "peak MB",
            "times as fast as DuckDB's whole run");
    if (!Refresh.isKnownTo(both)) {
      show(table.row("refresh", NOT_AVAILABLE, "–", "–", "–"));
      return Optional.empty();
    }
    Refresh refresh =
        Refresh.run(
            both,
            options.work(),
            exports.withRows(options.rows()),
            options.rows(),
            Math.min(MOST_ROUNDS_ASIDE, options.rounds()),
            out);
    equal &= refresh.equal();
    addRefresh(table, "all bytes proved unchanged", refresh.proved(), refresh.peer());
    addRefresh(table, "samples proved unchanged", refresh.trusted(), refresh.peer());
    addRefresh(table, "DuckDB, whole", refresh.peer(), refresh.peer());
    show(table);
    return Optional.of(refresh);
  }

  private static void addRefresh(Table table, String name, Runs runs, Runs peer) {
    table.row(
        name,
        number(runs.wall()),
        number(runs.cpu()),
        whole(runs.peak()),
        number(peer.wall() / runs.wall()));
  }

  private void show(Table table) {
    out.println(table.asText());
    page.append(table.asMarkdown());
  }
}
