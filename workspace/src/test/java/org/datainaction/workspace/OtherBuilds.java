package org.datainaction.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.datainaction.spi.Registry;

/** Another program that builds the same workspace and keeps what it counted. */
final class OtherBuilds {
  private OtherBuilds() {}

  /**
   * A call of it.
   *
   * @param how {@code once}, then it prints the dashboard; or {@code again} and again, with rows
   *     added to the export each time, until it is killed
   * @param before what a shell does first, in the same process
   */
  static ProcessBuilder command(Path workspace, String how, String before) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            before + " && exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            OtherBuilds.class.getName(),
            workspace.toString(),
            how);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    if (arguments[1].equals("once")) {
      System.out.println(build(folder));
      return;
    }
    Random random = new Random();
    while (true) {
      Files.write(
          folder.resolve("data/2025.csv"), Dispatches.rows(random, 300), StandardOpenOption.APPEND);
      build(folder);
    }
  }

  private static String build(Path folder) {
    Installed installed =
        // The same format as that of the test, since another's checkpoints are of no use.
        new Installed(
            Registry.adapters(List.of(Dispatches.adapter())),
            Registry.formats(List.of(new WatchedCsv())));
    return Workspace.open(folder, installed)
        .withThreads(2)
        .withCheckpoints(CheckpointUse.PROVED, CheckpointedBuilds.WORTH_BYTES)
        .build(
            CheckpointedBuilds.AS_OF,
            new Progress() {
              @Override
              public void remark(String line) {
                System.out.println(line);
              }
            })
        .toString();
  }
}
