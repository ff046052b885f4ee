package org.datainaction.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may use which: allow-lists, so that a new arrow is a decision. */
class ModuleArrowsTest {
  /** The packages of core in the order in which each may use those before it. */
  private static final List<String> CORE =
      List.of(
          "id",
          "text",
          "problem",
          "time",
          "plan",
          "table",
          "dataset",
          "measure",
          "series",
          "compute",
          "disclosure",
          "baseline",
          "dashboard",
          "spi");

  private static final List<String> ALWAYS =
      List.of("java..", "org.jspecify.annotations..", "org.slf4j..", "com.google.common..");

  private static final Map<String, List<String>> OUTSIDE_CORE =
      Map.ofEntries(
          Map.entry("sources", List.of("core", "tools.jackson.core..")),
          Map.entry(
              "testkit",
              List.of("core", "sources", "de.siegmar.fastcsv..", "org.junit..", "org.assertj..")),
          Map.entry("adapters.police", List.of("core")),
          Map.entry("adapters.fire", List.of("core")),
          Map.entry("adapters.ecc", List.of("core")),
          Map.entry("adapters.communitysafety", List.of("core")),
          Map.entry(
              "renderers",
              List.of(
                  "core",
                  "tools.jackson.core..",
                  "gg.jte..",
                  "com.ibm.icu..",
                  "com.google.common..")),
          Map.entry(
              "workspace",
              List.of(
                  "core",
                  "sources",
                  "org.snakeyaml.engine..",
                  "tools.jackson.core..",
                  "com.google.common..")),
          Map.entry("cli", List.of("core", "workspace", "com.google.common..")),
          Map.entry(
              "benchmarks",
              List.of(
                  "core",
                  "sources",
                  "renderers",
                  "workspace",
                  "de.siegmar.fastcsv..",
                  "tools.jackson..",
                  "org.openjdk.jmh..",
                  "org.apache.commons.math3..",
                  "com.sun.management..",
                  "com.google.common..")),
          Map.entry(
              "examples",
              List.of(
                  "core",
                  "sources",
                  "adapters.police",
                  "adapters.fire",
                  "adapters.ecc",
                  "adapters.communitysafety",
                  "renderers",
                  "workspace",
                  "com.sun.net.httpserver..",
                  "com.google.common..")));

  static Stream<String> modulesOutsideCore() {
    return OUTSIDE_CORE.keySet().stream().sorted();
  }

  static Stream<String> packagesOfCore() {
    return CORE.stream();
  }

  @Test
  void theRulesSeeTheWholeProject() {
    assertThat(ProductionClasses.ALL).hasSizeGreaterThan(200);
    assertThat(
            ProductionClasses.ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !isKnown(name)))
        .as("packages that no rule of this class speaks of")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packagesOfCore")
  void aPackageOfCoreUsesOnlyThoseBeforeIt(String name) {
    List<String> allowed = new ArrayList<>(ALWAYS);
    allowed.add("org.apache.commons.math3..");
    CORE.subList(0, CORE.indexOf(name) + 1).forEach(before -> allowed.add(ours(before)));

    classes()
        .that()
        .resideInAPackage(ours(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(ProductionClasses.ALL);
  }

  @ParameterizedTest
  @MethodSource("modulesOutsideCore")
  void aModuleUsesOnlyWhatItMay(String module) {
    List<String> allowed = new ArrayList<>(ALWAYS);
    allowed.add(ours(module));
    for (String other : OUTSIDE_CORE.getOrDefault(module, List.of())) {
      if (other.equals("core")) {
        CORE.forEach(name -> allowed.add(ours(name)));
      } else if (OUTSIDE_CORE.containsKey(other)) {
        allowed.add(ours(other));
      } else {
        allowed.add(other);
      }
    }

    classes()
        .that()
        .resideInAPackage(ours(module))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .allowEmptyShould(module.equals("examples"))
        .check(ProductionClasses.ALL);
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    SlicesRuleDefinition.slices()
        .matching("org.datainaction.(**)")
        .should()
        .beFreeOfCycles()
        .check(ProductionClasses.ALL);
  }

  private static String ours(String name) {
    return "org.datainaction." + name + "..";
  }

  private static boolean isKnown(String packageName) {
    return Stream.concat(CORE.stream(), OUTSIDE_CORE.keySet().stream())
        .map(name -> "org.datainaction." + name)
        .anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
  }
}
