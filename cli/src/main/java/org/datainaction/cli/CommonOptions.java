package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.Installed;
import org.datainaction.workspace.Workspace;

/** What a call gives for the options that every command has. */
final class CommonOptions {
  static final Option<Path> ADAPTER_PATH =
      Option.of(
              "--adapter-path",
              "JAR",
              Path::of,
              "More adapters: jar files, or a folder of classes. May be given repeatedly.")
          .repeatable();

  static final Option<Boolean> DEBUG =
      Option.flag("--debug", "If something fails, show where in the program (a stack trace).");

  static final Option<Boolean> QUIET =
      Option.flag(
          "--quiet", "Print only what is wrong; of a build, only what makes its exit code 1.");

  private static final Option<Boolean> JSON =
      Option.flag("--json", "Print JSON for scripts, one object a line (docs/formats.md).");

  static final ImmutableList<Option<?>> ALL = ImmutableList.of(ADAPTER_PATH, DEBUG, QUIET, JSON);

  private final Call call;

  CommonOptions(Call call) {
    this.call = call;
  }

  boolean debug() {
    return call.has(DEBUG);
  }

  boolean quiet() {
    return call.has(QUIET);
  }

  boolean json() {
    return call.has(JSON);
  }

  /** Where providers are looked for: the program's own class path, then the given jars. */
  ClassLoader loader() {
    List<URL> urls = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : adapterPath()) {
      if (!Files.isReadable(path)) {
        problems.add(
            refused(
                ProblemCode.FILE_MISSING,
                "there is no readable file '" + path + "'",
                "a jar file"));
      } else if (!Files.isDirectory(path) && !isJar(path)) {
        problems.add(
            refused(
                ProblemCode.CALL_INVALID,
                "'" + path + "' is no jar",
                "a jar file, or a folder of classes"));
      } else {
        urls.add(url(path));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    ClassLoader own = CommonOptions.class.getClassLoader();
    // Open until the process ends: adapters load their classes when they are first used.
    return urls.isEmpty() ? own : new URLClassLoader(urls.toArray(new URL[0]), own);
  }

  /** Everything that is at hand, and which of the given jars offer nothing. */
  Installed installed(ClassLoader loader) {
    Installed found = Installed.of(loader);
    return new Installed(
        found.adapters().with(ServiceNames.missingIn(adapterPath())), found.formats());
  }

  /** Opens a workspace with everything that is at hand. */
  Workspace open(Path folder) {
    return Workspace.open(folder, installed(loader()));
  }

  /** The line that tells a long reading, and what is wrong with what was read. */
  ReadingProgress progress(Surroundings around) {
    return new ReadingProgress(around, quiet() || json());
  }

  private List<Path> adapterPath() {
    return call.all(ADAPTER_PATH);
  }

  private static boolean isJar(Path path) {
    try (JarFile jar = new JarFile(path.toFile())) {
      return jar.size() > 0;
    } catch (IOException notAJar) {
      return false;
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Problem refused(ProblemCode code, String what, String expected) {
    return Problem.error(code, Place.field("", "--adapter-path"), what, expected);
  }
}
