package org.datainaction.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract as an author's build would, and tells which of its tests fail. */
record Outcome(long succeeded, Map<String, String> failed) {
  private static final int TESTS = 20;

  static Outcome of(Class<? extends DepartmentAdapterContract> contract) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(DiscoverySelectors.selectClass(contract))
            .execute()
            .testEvents();
    Map<String, String> failed = new TreeMap<>();
    tests.failed().stream()
        .forEach(
            event ->
                failed.put(
                    event.getTestDescriptor().getDisplayName().replace("()", ""),
                    event
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .map(Throwable::toString)
                        .orElse("")));
    return new Outcome(tests.succeeded().count(), failed);
  }

  void passes() {
    assertThat(failed).isEmpty();
    assertThat(succeeded).isEqualTo(TESTS);
  }

  void failsOnly(String test, String... said) {
    assertThat(failed).containsOnlyKeys(test);
    assertThat(failed.get(test)).contains(said);
    assertThat(succeeded).isEqualTo(TESTS - 1);
  }
}
