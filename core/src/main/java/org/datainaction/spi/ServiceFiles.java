package org.datainaction.spi;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which jar names which class as a provider. ServiceLoader tells neither the jar of a class that it
 * cannot load nor that two jars name the same class.
 */
final class ServiceFiles {
  private static final String FOLDER = "META-INF/services/";

  private final Map<String, List<String>> jarsByClass;

  private ServiceFiles(Map<String, List<String>> jarsByClass) {
    this.jarsByClass = jarsByClass;
  }

  /** What is named for one kind of provider; nothing of a file that cannot be read. */
  static ServiceFiles of(Class<?> kind, ClassLoader loader) {
    Map<String, List<String>> jarsByClass = new LinkedHashMap<>();
    for (URL file : files(kind, loader)) {
      for (String className : classNames(file)) {
        jarsByClass.computeIfAbsent(className, fresh -> new ArrayList<>()).add(jar(file));
      }
    }
    return new ServiceFiles(jarsByClass);
  }

  /** The classes that several jars name, each with those jars in the order of the class path. */
  Map<String, List<String>> namedTwice() {
    Map<String, List<String>> twice = new LinkedHashMap<>(jarsByClass);
    twice.values().removeIf(jars -> jars.size() < 2);
    return twice;
  }

  /** The class and jar that an error is about, if it says so. */
  Optional<Map.Entry<String, String>> concernedBy(Throwable error) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      said.append(cause).append('\n');
    }
    // Errors of class loading spell a.b.C as a/b/C.
    String text = said.toString().replace('/', '.');
    return jarsByClass.entrySet().stream()
        .filter(named -> text.contains(named.getKey()))
        .map(named -> Map.entry(named.getKey(), named.getValue().get(0)))
        .findFirst();
  }

  private static List<URL> files(Class<?> kind, ClassLoader loader) {
    try {
      Map<String, URL> once = new LinkedHashMap<>();
      for (URL file : Collections.list(loader.getResources(FOLDER + kind.getName()))) {
        once.putIfAbsent(file.toString(), file);
      }
      return ImmutableList.copyOf(once.values());
    } catch (IOException unreadable) {
      // ServiceLoader meets the same and it is told there.
      return ImmutableList.of();
    }
  }

  private static List<String> classNames(URL file) {
    try {
      URLConnection connection = file.openConnection();
      // A cached jar would stay open after its class loader is closed.
      connection.setUseCaches(false);
      try (InputStream bytes = connection.getInputStream();
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
      }
    } catch (IOException unreadable) {
      return ImmutableList.of();
    }
  }

  private static String jar(URL file) {
    String path = file.getPath();
    String holder = path.substring(0, path.indexOf(FOLDER));
    return Jars.name(holder.endsWith("!/") ? holder.substring(0, holder.length() - 2) : holder);
  }
}
