package org.datainaction.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
  @TempDir Path folder;

  @Test
  void providersAreFoundInTheOrderOfTheirIds() throws IOException {
    try (URLClassLoader loader = classPath(Svg.class.getName(), Csv.class.getName())) {
      Registry<Renderer> found = Registry.renderers(loader);
      assertThat(found.entries()).extracting(Registry.Entry::id).containsExactly("csv", "svg");
      assertThat(found.providers()).hasExactlyElementsOfTypes(Csv.class, Svg.class);
      assertThat(found.problems()).isEmpty();
    }
  }

  @Test
  void aProviderIsFoundByItsId() {
    Registry<Renderer> registry = Registry.renderers(List.of(new Csv(), new Svg()));
    assertThat(registry.find("svg")).containsInstanceOf(Svg.class);
    assertThat(registry.find("pdf")).isEmpty();
  }

  @Test
  void nothingOnTheClassPathIsNoProblem() throws IOException {
    try (URLClassLoader loader = classPath()) {
      assertThat(Registry.renderers(loader).entries()).isEmpty();
      assertThat(Registry.renderers(loader).problems()).isEmpty();
    }
  }

  @Test
  void whatSomebodyElseFoundWrongWithTheJarsIsToldWithTheRest() {
    Registry<Renderer> registry = Registry.renderers(List.of(new Csv(), new OtherCsv()));
    Problem silent =
        Problem.error(ProblemCode.PROVIDER_BROKEN, Place.file("silent.jar"), "it is silent", "");

    Registry<Renderer> told = registry.with(List.of(silent));

    assertThat(told.entries()).isEqualTo(registry.entries());
    assertThat(told.problems()).hasSize(2).last().isEqualTo(silent);
    assertThat(registry.problems()).hasSize(1);
  }

  @Test
  void everyEntrySaysWhereItComesFrom() {
    Registry.Entry<Renderer> entry = Registry.renderers(List.of(new Csv())).entries().get(0);
    assertThat(entry.jar()).isEqualTo("test-classes");
    assertThat(entry.version()).isEqualTo("unknown");
  }

  @Test
  void brokenProvidersAreNamedAndTheOthersGoOn() throws IOException {
    try (URLClassLoader loader =
        classPath(
            "org.example.NotThere",
            Throwing.class.getName(),
            NotARenderer.class.getName(),
            IdThrows.class.getName(),
            NoId.class.getName(),
            BlankId.class.getName(),
            Csv.class.getName())) {
      Registry<Renderer> found = Registry.renderers(loader);
      assertThat(found.providers()).hasExactlyElementsOfTypes(Csv.class);
    }
  }

  @Test
  void eachBrokenProviderHasAProblemThatNamesIt() throws IOException {
    assertThat(problemOf("org.example.NotThere")).contains("org.example.NotThere");
    assertThat(problemOf(Throwing.class.getName()))
        .startsWith("test-classes: ")
        .contains(Throwing.class.getName(), "no license");
    assertThat(problemOf(NotARenderer.class.getName())).contains("NotARenderer");
    assertThat(problemOf("no class at all")).contains("Renderer");
    assertThat(problemOf(IdThrows.class.getName())).contains("IdThrows").contains("no id today");
    assertThat(problemOf(NoId.class.getName())).contains("NoId").contains("blank id");
    assertThat(problemOf(BlankId.class.getName())).contains("BlankId").contains("blank id");
  }

  @Test
  void aDamagedServiceFileKeepsOnlyItsOwnProvidersOut() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (URLClassLoader damaged = classPath("no class at all", Svg.class.getName());
        URLClassLoader both = classPath(other, damaged, Csv.class.getName())) {
      Registry<Renderer> found = Registry.renderers(both);
      assertThat(found.providers()).hasExactlyElementsOfTypes(Csv.class);
      assertThat(found.problems()).hasSize(1);
    }
  }

  @Test
  void ofTwoWithOneIdTheFirstIsUsedAndBothAreNamed() {
    Registry<Renderer> registry = Registry.renderers(List.of(new Csv(), new OtherCsv(), new Svg()));
    assertThat(registry.providers()).hasExactlyElementsOfTypes(Csv.class, Svg.class);
    assertThat(registry.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.PROVIDER_DUPLICATE);
              assertThat(problem.line()).contains("'csv'", "OtherCsv", Csv.class.getName());
            });
  }

  @Test
  void aProviderThatTwoJarsNameIsToldWithBoth() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("the other"));
    String name = Csv.class.getName();
    try (URLClassLoader first = classPath(one, RegistryTest.class.getClassLoader(), name);
        URLClassLoader both = classPath(two, first, "# comment", name + " # twice")) {
      assertThat(Registry.renderers(both).problems())
          .singleElement()
          .extracting(Problem::line)
          .asString()
          .startsWith("the other: provider-duplicate: " + name + " is also in one");
      assertThat(Registry.renderers(first).problems()).isEmpty();
    }
  }

  @Test
  void anAdapterIsKnownByItsDepartment() {
    assertThat(Registry.adapters(List.of(new Parks())).find("parks")).isPresent();
  }

  @Test
  void aClassPathThatCannotBeReadIsToldOnceAndNotForEver() {
    ClassLoader unreadable =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("disk gone");
          }
        };
    Registry<Renderer> found = Registry.renderers(unreadable);
    assertThat(found.entries()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .extracting(Problem::line)
        .asString()
        .contains("disk gone");
  }

  private String problemOf(String className) throws IOException {
    try (URLClassLoader loader = classPath(className)) {
      List<Problem> problems = Registry.renderers(loader).problems();
      assertThat(problems).singleElement();
      assertThat(problems.get(0).code()).isEqualTo(ProblemCode.PROVIDER_BROKEN);
      return problems.get(0).line();
    }
  }

  /** A class path on which exactly these classes are named as renderers. */
  private URLClassLoader classPath(String... classNames) throws IOException {
    return classPath(folder, RegistryTest.class.getClassLoader(), classNames);
  }

  private static URLClassLoader classPath(Path root, ClassLoader parent, String... classNames)
      throws IOException {
    Path services = root.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.write(services.resolve(Renderer.class.getName()), List.of(classNames));
    return new URLClassLoader(new URL[] {root.toUri().toURL()}, parent);
  }

  private abstract static class Silent implements Renderer {
    @Override
    public void render(Dashboard dashboard, RenderRequest request, Output output) {}
  }

  public static final class Csv extends Silent {
    @Override
    public String format() {
      return "csv";
    }
  }

  public static final class OtherCsv extends Silent {
    @Override
    public String format() {
      return "csv";
    }
  }

  public static final class Svg extends Silent {
    @Override
    public String format() {
      return "svg";
    }
  }

  public static final class Throwing extends Silent {
    public Throwing() {
      throw new IllegalStateException("no license");
    }

    @Override
    public String format() {
      return "throwing";
    }
  }

  public static final class IdThrows extends Silent {
    @Override
    public String format() {
      throw new UnsupportedOperationException("no id today");
    }
  }

  public static final class NoId extends Silent {
    @Override
    @SuppressWarnings("NullAway")
    public String format() {
      return null;
    }
  }

  public static final class BlankId extends Silent {
    @Override
    public String format() {
      return " ";
    }
  }

  public static final class NotARenderer {}

  private static final class Parks implements DepartmentAdapter {
    @Override
    public Department department() {
      return new Department(DepartmentId.of("parks"), LocalizedText.of("Parks"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of();
    }

    @Override
    public List<Measure> measures() {
      return List.of();
    }
  }
}
