package org.datainaction.adapters.police;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.TextBundle;

/** The police: views of its data pages. Immutable. */
public final class PoliceAdapter implements DepartmentAdapter {
  private static final DepartmentId POLICE = DepartmentId.of("police");

  private final TextBundle words = TextBundle.of(PoliceAdapter.class, "words");

  @Override
  public Department department() {
    return new Department(POLICE, words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        WebAnalytics.dataPageViews(
                POLICE, words.text("data-page-views.title"), words.text("data-page-views.meaning"))
            .build());
  }
}
