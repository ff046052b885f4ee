package org.datainaction.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.datainaction.examples.DashboardServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits that a compiler does not keep. */
class HabitsTest {
  private static final String CLI = "org.datainaction.cli..";
  private static final String EXAMPLES = "org.datainaction.examples..";
  private static final String RACE = "org.datainaction.benchmarks.race..";
  private static final String SIMULATION = "org.datainaction.benchmarks.simulate..";

  /** A text with {@code .formatted(} behind it, also where a line or a bracket ends between. */
  private static final Pattern FORMATTED =
      Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"\\s*\\)?\\s*\\.formatted\\(");

  private static final Pattern CONVERSION = Pattern.compile("%[-#+ 0,(\\d.$]*([a-zA-Z%])");

  @Test
  void onlyTheCommandWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLI, EXAMPLES, RACE, SIMULATION)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ProductionClasses.ALL);
  }

  /** The same figures must give the same verdict on every machine and Java. */
  @Test
  void verdictsAreComputedTheSameEverywhere() {
    DescribedPredicate<AccessTarget.CodeUnitCallTarget> varies =
        new DescribedPredicate<>("what differs from one machine or Java to another") {
          @Override
          public boolean test(AccessTarget.CodeUnitCallTarget target) {
            String owner = target.getOwner().getName();
            String name = target.getName();
            return owner.equals(Math.class.getName())
                || owner.equals(Random.class.getName())
                || (owner.equals(DoubleStream.class.getName())
                    && List.of("sum", "average", "summaryStatistics").contains(name))
                || name.equals("parallel")
                || name.equals("parallelStream");
          }
        };
    noClasses()
        .that()
        .resideInAPackage("org.datainaction.baseline..")
        .should()
        .callCodeUnitWhere(JavaCall.Predicates.target(varies))
        .check(ProductionClasses.ALL);
  }

  @Test
  void onlyProgramsThatRunByThemselvesKnowWhatDayItIs() {
    DescribedPredicate<AccessTarget.CodeUnitCallTarget> clock =
        new DescribedPredicate<>("a clock") {
          @Override
          public boolean test(AccessTarget.CodeUnitCallTarget target) {
            String owner = target.getOwner().getName();
            return (owner.startsWith("java.time.")
                    && (target.getName().equals("now") || target.getName().startsWith("system")))
                || (owner.equals("java.lang.System")
                    && target.getName().equals("currentTimeMillis"));
          }
        };

    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .and()
        .doNotBelongToAnyOf(DashboardServer.class)
        .should()
        .callMethodWhere(JavaCall.Predicates.target(clock))
        .check(ProductionClasses.ALL);
  }

  @Test
  void librariesReadNoEnvironmentAndNoSystemProperties() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLI, EXAMPLES)
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                DescribedPredicate.and(
                    HasName.Predicates.nameMatching("getenv|getProperty|getProperties"),
                    HasOwner.Predicates.With.owner(HasName.Predicates.name("java.lang.System")))))
        .check(ProductionClasses.ALL);
  }

  @Test
  void datesAreThoseOfJavaTime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .check(ProductionClasses.ALL);
  }

  @Test
  void noTextDependsOnTheLanguageOfTheMachine() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(PrintWriter.class, "format", String.class, Object[].class)
        .check(ProductionClasses.ALL);
  }

  /** {@code "%d".formatted(6)} is "٦" on a machine that speaks Egyptian Arabic; "%s" is not. */
  @Test
  void formattedIsGivenOnlyTexts() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> all = Files.walk(DocumentationTest.ROOT)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (file.toString().contains("/src/main/")) {
          sources.add(Files.readString(file));
        }
      }
    }

    assertThat(sources).hasSizeGreaterThan(200);
    assertThat(
            sources.stream()
                .flatMap(source -> FORMATTED.matcher(source).results())
                .map(found -> found.group(1))
                .filter(
                    literal ->
                        CONVERSION
                            .matcher(literal)
                            .results()
                            .anyMatch(conversion -> !"snX%".contains(conversion.group(1)))))
        .isEmpty();
  }

  @Test
  void nothingStaticChanges() {
    List<String> changing =
        ProductionClasses.ALL.stream()
            .filter(owner -> !owner.isEnum())
            .flatMap(owner -> owner.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
            .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
            .map(JavaField::getFullName)
            .toList();

    assertThat(changing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"police", "fire", "ecc", "communitysafety"})
  void anAdapterHasOnePublicType(String department) {
    Stream<JavaClass> types =
        ProductionClasses.ALL
            .that(resideInAPackage("org.datainaction.adapters." + department))
            .stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));

    assertThat(types).hasSize(1);
  }

  @Test
  void everyPackageSaysWhatLivesThere() {
    List<String> silent =
        ProductionClasses.ALL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.contains("templates"))
            .distinct()
            .filter(name -> !ProductionClasses.ALL.contain(name + ".package-info"))
            .toList();

    assertThat(silent).isEmpty();
  }
}
