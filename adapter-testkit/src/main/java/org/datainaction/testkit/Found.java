package org.datainaction.testkit;

import java.util.Optional;
import org.datainaction.problem.Problem;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;

/** Whether a program would find the adapter. */
final class Found {
  private Found() {}

  static void check(DepartmentAdapter adapter, Faults faults) {
    String name = adapter.getClass().getName();
    ClassLoader loader =
        Optional.ofNullable(adapter.getClass().getClassLoader())
            .orElseGet(ClassLoader::getSystemClassLoader);
    Registry<DepartmentAdapter> installed = Registry.adapters(loader);
    for (Problem problem : installed.problems()) {
      if (problem.what().contains(name)) {
        faults.add(
            "ServiceLoader finds " + name + " but cannot use it: " + problem.what(),
            "it must be public, with a public constructor without parameters, and named by one jar");
        return;
      }
    }
    boolean found =
        installed.providers().stream().anyMatch(one -> one.getClass().equals(adapter.getClass()));
    if (!found) {
      faults.add(
          "ServiceLoader does not find " + name,
          "write the line '%s' into src/main/resources/META-INF/services/%s"
              .formatted(name, DepartmentAdapter.class.getName()));
    }
  }
}
