package org.datainaction.scripts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A repository that holds only the scripts and a program that counts as built, and a {@code PATH}
 * with nothing but a few tools of the system and what a test puts there.
 */
final class Stage {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "cp",
          "mkdir",
          "readlink",
          "sed",
          "find",
          "head",
          "cat",
          "id",
          "mktemp",
          "rm",
          "mv",
          "awk",
          "date");
  private static final String REPORT = "quarterly-report.sh";
  private static final List<Path> TOOL_FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

  private final Path root;
  private final Path tools;

  /** Sets it up below a folder. */
  Stage(Path folder) throws IOException {
    root = folder.resolve("the repository");
    tools = Files.createDirectories(folder.resolve("tools"));
    Path scripts = Files.createDirectories(root.resolve("bin"));
    try (Stream<Path> real = Files.list(repository().resolve("bin"))) {
      for (Path script : real.toList()) {
        Files.copy(script, scripts.resolve(script.getFileName().toString()));
      }
    }
    Path example = Files.createDirectories(root.resolve("examples"));
    Files.copy(repository().resolve("examples").resolve(REPORT), example.resolve(REPORT));
    Path program = Files.createDirectories(root.resolve("cli/target/data-in-action/lib"));
    Files.createFile(program.resolveSibling(".built"));
    for (String tool : TOOLS) {
      Path real =
          TOOL_FOLDERS.stream().map(f -> f.resolve(tool)).filter(Files::exists).findFirst().get();
      // Not a link: what clears the temporary folder would warn of each.
      script(tools.resolve(tool), "exec " + real + " \"$@\"");
    }
  }

  /** The top of the real repository. */
  static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve(".mvn"))) {
      here = here.getParent();
    }
    return here;
  }

  Path root() {
    return root;
  }

  /** Puts a Java there that tells its arguments, one a line; with a compiler if it is a JDK. */
  Stage java(String version, boolean jdk) throws IOException {
    script(
        tools.resolve("java"),
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit; fi",
        "for argument in \"$@\"; do echo \"$argument\"; done");
    if (jdk) {
      script(tools.resolve("javac"), "exit 1");
    }
    return this;
  }

  /**
   * Puts a Java there that tells its arguments, and writes whatever record of a start it is told
   * to.
   */
  Stage recordingJava(String version) throws IOException {
    Path city = Files.createDirectories(root.resolve("examples/durham-2.23"));
    Files.createDirectories(city.resolve("data/fire"));
    Files.writeString(city.resolve("sources.yaml"), "version: 1\n\nexports:\n");
    script(
        tools.resolve("java"),
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit; fi",
        "for argument in \"$@\"; do echo \"$argument\"",
        "  case $argument in -Xshare:dump) dump=yes;; esac",
        "  case $argument in",
        "    -XX:DumpLoadedClassList=*) echo new >\"${argument#*=}\";;",
        "    -XX:SharedArchiveFile=*) if [ -n \"${dump:-}\" ]; then echo new >\"${argument#*=}\"; fi;;",
        "  esac",
        "done");
    return this;
  }

  /** Puts a Java there that runs the real command, with what this test runs with. */
  Stage runningJava() throws IOException {
    script(
        tools.resolve("java"),
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.9\"' >&2; exit; fi",
        "while [ \"$1\" != org.datainaction.cli.Main ]; do shift; done",
        "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' \"$@\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    return this;
  }

  /** Puts a Maven wrapper there that tells its arguments, one a line. */
  Stage maven() throws IOException {
    script(
        root.resolve("mvnw"),
        "if [ \"$1\" = -v ]; then exit; fi",
        "for argument in \"$@\"; do echo \"$argument\"; done");
    return this;
  }

  /** Puts a program there that does nothing. */
  Stage tool(String name) throws IOException {
    script(tools.resolve(name), "exit 0");
    return this;
  }

  /** Forgets that the program is built. */
  Stage unbuilt() throws IOException {
    Files.delete(root.resolve("cli/target/data-in-action/.built"));
    return this;
  }

  /** Runs a script of {@code bin} from another folder. */
  Said run(Path from, String script, String... arguments) throws Exception {
    return run(from, root.resolve("bin").resolve(script), arguments);
  }

  /** Runs the example script that reports quarters from another folder. */
  Said report(Path from, String... arguments) throws Exception {
    return run(from, root.resolve("examples").resolve(REPORT), arguments);
  }

  private Said run(Path from, Path script, String... arguments) throws Exception {
    List<String> call = new ArrayList<>();
    call.add(script.toString());
    call.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(call).directory(from.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", tools.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = read(process.getInputStream());
    String err = read(process.getErrorStream());
    return new Said(process.waitFor(), out, err);
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.write(file, Stream.concat(Stream.of("#!/bin/sh"), Stream.of(lines)).toList());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String read(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * What a script said.
   *
   * @param exit its exit code
   * @param out standard output
   * @param err standard error
   */
  record Said(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }
}
