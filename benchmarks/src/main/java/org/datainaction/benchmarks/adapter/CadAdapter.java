package org.datainaction.benchmarks.adapter;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.LocalizedText;

/**
 * The made-up department whose dispatches the race counts. Three datasets read the same export and
 * differ in how much is measured of it: the job with its five measures, a single measure, and fifty
 * with three breakdowns each. Immutable.
 */
public final class CadAdapter implements DepartmentAdapter {
  static final DepartmentId BENCH = DepartmentId.of("bench");

  @Override
  public Department department() {
    return new Department(BENCH, LocalizedText.of("Benchmark"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(CadDatasets.JOB, CadDatasets.SINGLE, CadDatasets.MANY);
  }

  @Override
  public List<Measure> measures() {
    return ImmutableList.<Measure>builder()
        .addAll(JobMeasures.all())
        .addAll(JobMeasures.single())
        .addAll(ManyMeasures.all())
        .build();
  }
}
