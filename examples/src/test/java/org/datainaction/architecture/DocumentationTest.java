package org.datainaction.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README and docs name only what exists, and what core offers is a list that somebody approved. */
class DocumentationTest {
  static final Path ROOT = root();
  private static final List<Path> FILES = files();
  private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern PATH =
      Pattern.compile(
          "\\.?[a-z][A-Za-z0-9_.-]*(/[A-Za-z0-9_.*-]+)+/?|[A-Za-z-]+\\.(md|xml|ya?ml|txt)");
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z][A-Za-z]+(\\.[A-Z][A-Za-z]+)*");

  /** At least four words: what is called so is a test. */
  private static final Pattern TEST = Pattern.compile("[a-z]+([A-Z][a-z]+){3,}");

  /** Names in code style that look like types and are not ours. */
  private static final Set<String> FOREIGN =
      Set.of(
          "ServiceLoader",
          "AtomicReference",
          "NoSuchElementException",
          "ServletContextListener",
          "OutputStream",
          "FastCSV",
          "BigDecimal",
          "ResourceBundle",
          "Period,Value");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
          Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(ROOT::resolve),
          docs.filter(path -> path.toString().endsWith(".md")).sorted().toList().stream())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPathThatADocumentNamesExists(Path document) throws IOException {
    String text = withoutCodeBlocks(Files.readString(document));
    List<String> missing =
        Stream.concat(matches(CODE, text).filter(DocumentationTest::isPath), links(text))
            .filter(path -> !exists(document, path))
            .distinct()
            .toList();

    assertThat(missing).as("paths named in %s", ROOT.relativize(document)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTypeThatADocumentNamesExists(Path document) throws IOException {
    Set<String> known =
        ProductionClasses.ALL.stream()
            .flatMap(type -> Stream.of(type.getSimpleName(), nestedName(type)))
            .collect(Collectors.toSet());
    Set<String> testTypes;
    try (Stream<Path> files = Files.walk(ROOT)) {
      testTypes =
          files
              .map(path -> path.getFileName() == null ? "" : path.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    List<String> missing =
        matches(CODE, withoutCodeBlocks(Files.readString(document)))
            .map(name -> name.replaceAll("\\(.*", "").replaceAll("\\.[a-z].*", ""))
            .filter(name -> TYPE.matcher(name).matches())
            .filter(name -> !known.contains(name) && !testTypes.contains(name))
            .filter(name -> !FOREIGN.contains(name))
            .distinct()
            .toList();

    assertThat(missing).as("types named in %s", ROOT.relativize(document)).isEmpty();
  }

  @Test
  void everyTestThatIsSaidToNoticeSomethingExists() throws IOException {
    String sources = "";
    try (Stream<Path> files = Files.walk(ROOT)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      sources = all.toString();
    }
    String tests = sources;
    List<String> named =
        matches(CODE, withoutCodeBlocks(Files.readString(ROOT.resolve("CONTRIBUTING.md"))))
            .filter(name -> TEST.matcher(name).matches())
            .toList();

    assertThat(named).contains("isFoundByServiceLoader");
    assertThat(named).allMatch(name -> tests.contains("void " + name + "("));
  }

  @Test
  void thePublicTypesOfCoreAreTheApprovedOnes() throws IOException {
    List<String> approved =
        Files.readAllLines(ROOT.resolve("core/api.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    List<String> found =
        ProductionClasses.ALL.stream()
            .filter(DocumentationTest::isOfCore)
            .filter(DocumentationTest::isVisible)
            .map(JavaClass::getName)
            .filter(name -> !name.endsWith("package-info"))
            .sorted()
            .toList();

    assertThat(found)
        .as("public types of core; a new one is added to core/api.txt on purpose")
        .isEqualTo(approved);
  }

  private static boolean isOfCore(JavaClass type) {
    return type.getSource()
        .map(source -> source.getUri().toString())
        .filter(uri -> uri.contains("/core/target/") || uri.contains("data-in-action-core"))
        .isPresent();
  }

  private static boolean isVisible(JavaClass type) {
    JavaClass outer = type;
    while (true) {
      if (!outer.getModifiers().contains(JavaModifier.PUBLIC)) {
        return false;
      }
      if (outer.getEnclosingClass().isEmpty()) {
        return true;
      }
      outer = outer.getEnclosingClass().get();
    }
  }

  private static String nestedName(JavaClass type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static boolean isPath(String code) {
    return PATH.matcher(code).matches()
        && !code.startsWith("org.")
        && !code.contains("://")
        && !isId(code);
  }

  /** Ids of measures and datasets look like paths; their first word is no folder of the project. */
  private static boolean isId(String code) {
    return code.matches("[a-z-]+/[a-z0-9-]+")
        && !Files.exists(ROOT.resolve(code.substring(0, code.indexOf('/'))));
  }

  private static Stream<String> links(String text) {
    return matches(LINK, text).filter(link -> !link.contains("://") && !link.startsWith("mailto:"));
  }

  /** From the root, from the document's folder, or as the end of some file's path. */
  private static boolean exists(Path document, String path) {
    String plain = path.replaceAll("\\*.*$", "");
    Path folder = document.toAbsolutePath().getParent();
    return plain.contains("target/")
        || Files.exists(ROOT.resolve(plain))
        || (folder != null && Files.exists(folder.resolve(plain)))
        || FILES.stream().anyMatch(file -> file.endsWith(Path.of(plain)));
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(result -> result.group(1)).toList().stream();
  }

  private static String withoutCodeBlocks(String markdown) {
    return markdown.replaceAll("(?s)```.*?```", "");
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve(".mvn"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no folder with .mvn above the working directory");
    }
    return here;
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.map(ROOT::relativize).filter(path -> !path.toString().contains("target")).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
