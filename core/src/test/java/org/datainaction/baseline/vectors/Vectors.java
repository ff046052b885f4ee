package org.datainaction.baseline.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/** A file of vectors. */
record Vectors(String name, JsonNode inputs, JsonNode expected, JsonNode tolerance) {
  /** The input and the expectation of a case. */
  record Case(String id, JsonNode input, JsonNode expected) {}

  /** The cases of a file that has some; expectations stand in the same order. */
  List<Case> cases(String list) {
    List<Case> cases = new ArrayList<>();
    assertThat(inputs.path(list).size())
        .as("cases of " + name)
        .isPositive()
        .isEqualTo(expected.path(list).size());
    for (int i = 0; i < inputs.path(list).size(); i++) {
      JsonNode input = inputs.path(list).get(i);
      cases.add(
          new Case(
              input.path("id").asString(list + " " + (i + 1)), input, expected.path(list).get(i)));
    }
    return cases;
  }

  DynamicTest test(String of, Executable executable) {
    return DynamicTest.dynamicTest(of.isEmpty() ? name : name + ": " + of, executable);
  }

  /** Fails unless the figure is within the file's tolerance, absolute or relative. */
  void check(String what, double actual, JsonNode expectation) {
    check(what, actual, expectation, "abs");
  }

  /** The same with a tolerance of its own. */
  void check(String what, double actual, JsonNode expectation, String tolerated) {
    assertThat(expectation.isNumber()).as(what + " is expected").isTrue();
    double expectedValue = expectation.doubleValue();
    double absolute = tolerance.path(tolerated).asDouble(0);
    double relative = tolerance.path("rel").asDouble(0) * Math.abs(expectedValue);
    assertThat(actual)
        .as(name + ": " + what)
        .isCloseTo(expectedValue, org.assertj.core.data.Offset.offset(absolute + relative));
  }

  static int[] ints(JsonNode array) {
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).intValue();
    }
    return values;
  }

  static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).doubleValue();
    }
    return values;
  }
}
