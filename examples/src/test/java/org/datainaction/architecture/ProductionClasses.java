package org.datainaction.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Every production class of the project, imported once. */
final class ProductionClasses {
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ProductionClasses::isNotOfTests)
          .importLocations(locations());

  private ProductionClasses() {}

  /**
   * What is on the class path, and the benchmarks, which are not: their adapter would be found by
   * every program of these tests.
   */
  private static Set<Location> locations() {
    Set<Location> locations = new HashSet<>(Locations.ofPackage("org.datainaction"));
    Path benchmarks = DocumentationTest.ROOT.resolve("benchmarks/target/classes");
    locations.add(Location.of(benchmarks));
    return locations;
  }

  private static boolean isNotOfTests(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }
}
