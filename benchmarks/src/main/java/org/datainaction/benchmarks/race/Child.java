package org.datainaction.benchmarks.race;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that is run to its end and measured. Time by the clock is from before it is started
 * until it has ended. Processor time is what the system books to this process for children that
 * have ended, in steps of 10 ms; so only one child may run at a time. Memory is the high-water mark
 * that the system keeps ({@code VmHWM}), looked at every 20 ms, because looking takes time too:
 * what is added in the last of them is missed. Both are known on Linux only.
 *
 * @param exit code
 * @param took what it took
 * @param out standard output
 * @param err standard error
 */
record Child(int exit, Run took, String out, String err) {
  private static final Path OWN_TIMES = Path.of("/proc/self/stat");
  private static final int LOOK_EVERY_MS = 20;
  private static final double TICKS_A_SECOND = 100;

  /** Where the children's times stand behind the name of the process in {@code stat}. */
  private static final int USER_OF_CHILDREN = 13;

  /**
   * Runs a command.
   *
   * @param scratch a folder for what it says
   */
  static Child run(List<String> command, Map<String, String> environment, Path scratch)
      throws IOException, InterruptedException {
    Path out = scratch.resolve("out.txt");
    Path err = scratch.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    double before = cpuOfChildren();
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    Path status = Path.of("/proc/" + process.pid() + "/status");
    double peak = Double.NaN;
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      peak = largest(peak, status);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new Child(
        process.exitValue(),
        new Run(wall, cpuOfChildren() - before, peak),
        Files.readString(out),
        Files.readString(err));
  }

  private static double largest(double peak, Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          double now = Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
          return Double.isNaN(peak) ? now : Math.max(peak, now);
        }
      }
    } catch (IOException | UncheckedIOException gone) {
      // It has just ended, or this is no Linux.
    }
    return peak;
  }

  private static double cpuOfChildren() {
    try {
      String stat = Files.readString(OWN_TIMES);
      List<String> fields = Splitter.on(' ').splitToList(stat.substring(stat.lastIndexOf(')') + 2));
      long ticks =
          Long.parseLong(fields.get(USER_OF_CHILDREN))
              + Long.parseLong(fields.get(USER_OF_CHILDREN + 1));
      return ticks / TICKS_A_SECOND;
    } catch (IOException notLinux) {
      return Double.NaN;
    }
  }
}
