package org.datainaction.adapters.police;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;

/**
 * The police: calls for service, reported gunshot wounds, uses of force, and views of its data
 * pages. Immutable.
 */
public final class PoliceAdapter implements DepartmentAdapter {
  static final DepartmentId POLICE = DepartmentId.of("police");

  private final Words words = new Words();
  private final CallsForService calls = new CallsForService(words);
  private final ReportedGunshotWounds wounds = new ReportedGunshotWounds(words);
  private final UseOfForce force = new UseOfForce(words);

  @Override
  public Department department() {
    return new Department(POLICE, words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(calls.dataset(), wounds.dataset(), force.dataset(), WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    return ImmutableList.<Measure>builder()
        .add(
            WebAnalytics.dataPageViews(
                    POLICE,
                    words.text("data-page-views.title"),
                    words.text("data-page-views.meaning"))
                .build())
        .addAll(calls.measures())
        .addAll(wounds.measures())
        .addAll(force.measures())
        .build();
  }
}
