package org.datainaction.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datainaction.compute.Scan;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;

/** Whether what an adapter declares agrees with itself. */
final class Definitions {
  private Definitions() {}

  /** Measures read only what their dataset declares. */
  static void agree(DepartmentAdapter adapter, Faults faults) {
    List<Dataset> datasets = adapter.datasets();
    for (Measure measure : adapter.measures()) {
      Optional<Dataset> dataset =
          datasets.stream().filter(one -> one.id().equals(measure.dataset())).findFirst();
      if (dataset.isEmpty()) {
        List<String> known = datasets.stream().map(one -> one.id().toString()).toList();
        faults.add(
            "the measure '%s' uses the dataset '%s', which datasets() does not have"
                .formatted(measure.id(), measure.dataset()),
            "expected " + Nearest.hint(measure.dataset().toString(), known));
      } else {
        agree(measure, dataset.get(), faults);
      }
    }
  }

  private static void agree(Measure measure, Dataset dataset, Faults faults) {
    try {
      Scan.of(dataset, List.of(measure), FiscalCalendar.CALENDAR_YEAR);
    } catch (ProblemException contradictions) {
      for (Problem problem : contradictions.problems()) {
        faults.add("the " + problem.what(), "expected " + problem.expected());
      }
    }
  }

  /** Being asked twice, and anew, an adapter says the same. */
  static void areTheSame(DepartmentAdapter adapter, DepartmentAdapter again, Faults faults) {
    same("department()", adapter.department(), again.department(), faults);
    same("datasets()", adapter.datasets(), again.datasets(), faults);
    List<Said> first = adapter.measures().stream().map(Said::of).toList();
    List<Said> second = again.measures().stream().map(Said::of).toList();
    same("the number of measures()", first.size(), second.size(), faults);
    IntStream.range(0, Math.min(first.size(), second.size()))
        .forEach(i -> same("measures(), at place " + (i + 1), first.get(i), second.get(i), faults));
  }

  private static void same(String what, Object first, Object second, Faults faults) {
    if (!first.equals(second)) {
      faults.add(
          what + " answered " + first + " and then " + second,
          "declare fixed values only: no clock, no chance, nothing read from outside the jar");
    }
  }

  /** All that a measure says, as something that can be compared. */
  private record Said(String id, List<Object> parts, List<LocalizedText> texts) {
    static Said of(Measure measure) {
      return new Said(
          measure.id().toString(),
          List.of(
              measure.dataset(),
              measure.calculation(),
              measure.condition(),
              measure.grains(),
              measure.shownGrain(),
              measure.breakdowns(),
              measure.unit(),
              measure.direction(),
              measure.standards(),
              measure.breaks(),
              measure.proxy().flatMap(Proxy::until)),
          measure.texts().toList());
    }
  }
}
