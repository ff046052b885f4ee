package org.datainaction.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Renderer;
import org.datainaction.spi.SourceFormat;

/** Whether the jars that somebody put beside the program name anything that can be used. */
final class ServiceNames {
  private static final String FOLDER = "META-INF/services/";
  private static final List<Class<?>> KINDS =
      List.of(DepartmentAdapter.class, SourceFormat.class, Renderer.class);

  private ServiceNames() {}

  /** A problem for each jar or folder that names no provider, for it would be passed over. */
  static List<Problem> missingIn(List<Path> jars) {
    return jars.stream()
        .distinct()
        .filter(jar -> !namesAny(jar))
        .map(
            jar ->
                Problem.error(
                    ProblemCode.PROVIDER_BROKEN,
                    Place.file(String.valueOf(jar.getFileName())),
                    "it names no adapter, so nothing of it is used",
                    "the name of its class in the file '%s%s'; a jar that an adapter only needs is"
                            .formatted(FOLDER, DepartmentAdapter.class.getName())
                        + " named in the Class-Path of that adapter's manifest"))
        .toList();
  }

  private static boolean namesAny(Path jar) {
    for (Class<?> kind : KINDS) {
      try {
        if (read(jar, FOLDER + kind.getName())
            .lines()
            .anyMatch(line -> !line.replaceFirst("#.*", "").isBlank())) {
          return true;
        }
      } catch (IOException unreadable) {
        // Whoever loads the providers meets the same and tells it.
        return true;
      }
    }
    return false;
  }

  private static String read(Path jar, String name) throws IOException {
    if (Files.isDirectory(jar)) {
      Path file = jar.resolve(name);
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    }
    try (JarFile open = new JarFile(jar.toFile())) {
      ZipEntry entry = open.getEntry(name);
      if (entry == null) {
        return "";
      }
      try (InputStream bytes = open.getInputStream(entry)) {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
