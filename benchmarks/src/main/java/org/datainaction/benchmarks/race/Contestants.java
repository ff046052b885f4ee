package org.datainaction.benchmarks.race;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs one side or the other as a process of its own, with one Java. */
final class Contestants {
  private static final Pattern REJECTED = Pattern.compile("\"rowsRejected\":\\s*(\\d+)");
  private static final int PUBLISHED_IN_SPITE = 1;

  private final RaceOptions options;
  private final Path javaHome;
  private final String help;

  Contestants(RaceOptions options, Path javaHome) throws IOException, InterruptedException {
    this.options = options;
    this.javaHome = javaHome;
    this.help = call(Map.of(), List.of("build", "--help")).out();
  }

  /** Whether the program has this option of {@code build}. */
  boolean has(String option) {
    return Pattern.compile("(?m)(^|[\\s,])" + Pattern.quote(option) + "\\b").matcher(help).find();
  }

  /** The options for so many threads; none if the program has no such option. */
  List<String> threads(int threads) {
    return has("--threads") ? List.of("--threads", Integer.toString(threads)) : List.of();
  }

  /** Which Java runs both sides, in words. */
  String java() throws IOException {
    Path release = javaHome.resolve("release");
    if (Files.exists(release)) {
      for (String line : Files.readAllLines(release)) {
        if (line.startsWith("JAVA_VERSION=")) {
          return "JDK " + line.substring(line.indexOf('=') + 1).replace("\"", "");
        }
      }
    }
    return "Java in " + javaHome.getFileName();
  }

  /**
   * What a side answered.
   *
   * @param lines what was counted; none if it was not asked for
   */
  record Answer(Run took, List<String> lines) {}

  /**
   * Builds a workspace to CSV files, as a whole process from a cold Java.
   *
   * @param heap a limit like {@code 64m}; empty for none
   * @param further options
   * @param lines whether the lines of the job are wanted
   */
  Answer ours(CityFolder city, String heap, List<String> further, boolean lines)
      throws IOException, InterruptedException {
    Path site = options.work().resolve("site");
    CityFolder.delete(site);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("build", city.folder().toString(), "--json", "--as-of", "2025-07-10"));
    arguments.addAll(List.of("--adapter-path", library("data-in-action-benchmarks").toString()));
    arguments.addAll(List.of("--out", site.toString()));
    if (has("--format")) {
      arguments.addAll(List.of("--format", "csv"));
    }
    arguments.addAll(further);
    Map<String, String> environment =
        heap.isEmpty() ? Map.of() : Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + heap);
    Child child = call(environment, arguments);
    Matcher rejected = REJECTED.matcher(child.out());
    if (child.exit() > PUBLISHED_IN_SPITE || !rejected.find()) {
      throw new IllegalStateException(
          "the program ended with " + child.exit() + ":\n" + child.out() + child.err());
    }
    return new Answer(
        child.took(),
        lines ? PublishedLines.of(site, Long.parseLong(rejected.group(1))) : List.of());
  }

  private Child call(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(options.root().resolve("bin/data-in-action").toString());
    command.addAll(arguments);
    Map<String, String> all = new HashMap<>(environment);
    all.put("JAVA_HOME", javaHome.toString());
    return Child.run(command, all, options.work());
  }

  /** DuckDB over the same export. */
  Answer peer(Path export, int threads) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(List.of("-cp", libraries() + "/*", Peer.class.getName()));
    command.addAll(List.of(export.toString(), Integer.toString(threads)));
    Child child = Child.run(command, Map.of(), options.work());
    List<String> said = new ArrayList<>(child.out().lines().toList());
    if (child.exit() != 0 || said.isEmpty()) {
      throw new IllegalStateException("DuckDB failed:\n" + child.out() + child.err());
    }
    List<String> took =
        Splitter.on(' ').splitToList(said.remove(said.size() - 1).substring(Peer.MARK.length()));
    return new Answer(
        new Run(
            Double.parseDouble(took.get(0)), Double.parseDouble(took.get(1)), child.took().peak()),
        said);
  }

  private Path libraries() {
    return options.root().resolve("benchmarks/target/bench/lib");
  }

  private Path library(String name) throws IOException {
    try (var files = Files.newDirectoryStream(libraries(), name + "-*.jar")) {
      return files.iterator().next();
    }
  }
}
