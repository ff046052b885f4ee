package org.datainaction.dashboard;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.plan.Department;

/**
 * A department and its measures.
 *
 * @param department who
 * @param measures in the order in which the workspace or the adapter lists them
 */
public record DepartmentReport(Department department, List<MeasureReport> measures) {
  public DepartmentReport {
    measures = ImmutableList.copyOf(measures);
  }
}
