package org.datainaction.spi;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;

/**
 * What one kind of department knows: its datasets and what can be measured from them. Found with
 * {@link java.util.ServiceLoader}; needs a public constructor without parameters. Declarations
 * only: every method returns the same values each time and reads nothing outside its jar.
 */
public interface DepartmentAdapter {
  /** The department, with a name that a city may replace. */
  Department department();

  /** Its datasets, and those of core that its measures use. */
  List<Dataset> datasets();

  /** Its measures, in the order to show; each uses one of {@link #datasets}. */
  List<Measure> measures();
}
