package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Problem;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.LocalizedText.Origin;

/**
 * What an adapter declares, asked once.
 *
 * @param id of the adapter: that of its department
 * @param version of its jar; "unknown" if the jar does not say
 * @param jar file name of its jar, or of the folder that holds its classes
 * @param department whose adapter it is
 * @param datasets what it can read
 * @param measures what it can measure, in the order to show
 */
public record Declared(
    String id,
    String version,
    String jar,
    Department department,
    List<Dataset> datasets,
    List<Measure> measures) {
  public Declared {
    datasets = ImmutableList.copyOf(datasets);
    measures = ImmutableList.copyOf(measures);
  }

  /**
   * Asks every adapter. One that throws is a problem, and the others go on.
   *
   * @param problems gets what could not be used, and why
   */
  static List<Declared> by(Registry<DepartmentAdapter> adapters, List<Problem> problems) {
    List<Declared> declared = new ArrayList<>();
    for (Registry.Entry<DepartmentAdapter> entry : adapters.entries()) {
      try {
        declared.add(ask(entry));
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
        // Somebody else's code: whatever it throws must not keep the others from working.
        problems.add(Outside.of("adapter", entry).broken(broken));
      }
    }
    return declared;
  }

  private static Declared ask(Registry.Entry<DepartmentAdapter> entry) {
    DepartmentAdapter adapter = entry.provider();
    UnaryOperator<LocalizedText> named = text -> named(text, entry.id());
    return new Declared(
        entry.id(),
        entry.version(),
        entry.jar(),
        adapter.department().withTexts(named),
        adapter.datasets().stream().map(dataset -> dataset.withTexts(named)).toList(),
        adapter.measures().stream().map(measure -> measure.withTexts(named)).toList());
  }

  /** A bundle without a name of its own is called like the department. */
  private static LocalizedText named(LocalizedText text, String department) {
    return text.origin()
        .filter(origin -> origin.bundle().isEmpty())
        .map(origin -> text.from(new Origin(department, origin.key())))
        .orElse(text);
  }
}
