package org.datainaction.adapters.communitysafety;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.TextBundle;

/**
 * The community safety department, which sends unarmed teams: views of its data pages. Immutable.
 */
public final class CommunitySafetyAdapter implements DepartmentAdapter {
  private static final DepartmentId COMMUNITY_SAFETY = DepartmentId.of("community-safety");

  private final TextBundle words = TextBundle.of(CommunitySafetyAdapter.class, "words");

  @Override
  public Department department() {
    return new Department(COMMUNITY_SAFETY, words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        WebAnalytics.dataPageViews(
                COMMUNITY_SAFETY,
                words.text("data-page-views.title"),
                words.text("data-page-views.meaning"))
            .build());
  }
}
