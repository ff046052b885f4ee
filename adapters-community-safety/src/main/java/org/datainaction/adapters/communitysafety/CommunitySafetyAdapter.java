package org.datainaction.adapters.communitysafety;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.TextBundle;

/**
 * Community Safety: calls for people in crisis, what residents answer in the city's survey, and
 * views of its data pages. Immutable.
 */
public final class CommunitySafetyAdapter implements DepartmentAdapter {
  static final DepartmentId COMMUNITY_SAFETY = DepartmentId.of("community-safety");

  private final TextBundle words = TextBundle.of(CommunitySafetyAdapter.class, "words");
  private final CrisisCalls crisisCalls = new CrisisCalls(words);
  private final ResidentSurvey survey = new ResidentSurvey(words);

  @Override
  public Department department() {
    return new Department(COMMUNITY_SAFETY, words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(crisisCalls.dataset(), survey.dataset(), WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    return ImmutableList.<Measure>builder()
        .add(
            WebAnalytics.dataPageViews(
                    COMMUNITY_SAFETY,
                    words.text("data-page-views.title"),
                    words.text("data-page-views.meaning"))
                .build())
        .add(crisisCalls.measure())
        .addAll(survey.measures())
        .build();
  }
}
