package org.datainaction.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Every production class of the project, imported once. */
final class ProductionClasses {
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ProductionClasses::isNotOfTests)
          .importPackages("org.datainaction");

  private ProductionClasses() {}

  private static boolean isNotOfTests(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }
}
