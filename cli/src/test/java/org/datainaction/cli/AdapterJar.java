package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes a jar with an adapter that is not on the program's class path, as an outsider would. */
final class AdapterJar {
  private static final String SOURCE =
      """
      package outside;

      import java.util.List;
      import org.datainaction.dataset.Dataset;
      import org.datainaction.id.DepartmentId;
      import org.datainaction.measure.Measure;
      import org.datainaction.measure.WebAnalytics;
      import org.datainaction.plan.Department;
      import org.datainaction.spi.DepartmentAdapter;
      import org.datainaction.text.LocalizedText;

      public final class %1$s implements DepartmentAdapter {
        public %1$s() {
          %3$s
        }
        @Override public Department department() {
          return new Department(DepartmentId.of("%2$s"), LocalizedText.of("Department %2$s"));
        }
        @Override public List<Dataset> datasets() {
          return List.of(WebAnalytics.DATASET);
        }
        @Override public List<Measure> measures() {
          %4$s
          return List.of(WebAnalytics.dataPageViews(
              DepartmentId.of("%2$s"), LocalizedText.of("Views"), LocalizedText.of("")).build());
        }
      }
      """;

  private AdapterJar() {}

  /** An adapter of a department that counts the views of its data pages. */
  static Path write(Path jar, String className, String department) throws IOException {
    return write(jar, className, department, "", "");
  }

  /**
   * The same, with statements of its own.
   *
   * @param constructing run by its constructor
   * @param measuring run when it is asked for its measures
   */
  static Path write(
      Path jar, String className, String department, String constructing, String measuring)
      throws IOException {
    return write(
        jar,
        "org.datainaction.spi.DepartmentAdapter",
        className,
        new Source(SOURCE.formatted(className, department, constructing, measuring)));
  }

  /**
   * A provider of any kind.
   *
   * @param service the interface that it implements
   * @param className of a class in package {@code outside}
   * @param java its source
   */
  static Path write(Path jar, String service, String className, Source java) throws IOException {
    Path work = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "compile");
    Path source = work.resolve(className + ".java");
    Files.writeString(source, java.text());
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", work.toString(), source.toString());
    assertThat(result).as("the test's own adapter compiles").isZero();

    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "4.2");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Path compiled : classes(work)) {
        put(out, work.relativize(compiled).toString(), Files.readAllBytes(compiled));
      }
      put(
          out,
          "META-INF/services/" + service,
          ("outside." + className).getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name.replace('\\', '/')));
    out.write(content);
    out.closeEntry();
  }

  /** Java of one class. */
  record Source(String text) {}
}
