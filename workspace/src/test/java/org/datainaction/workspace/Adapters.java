package org.datainaction.workspace;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.text.LocalizedText;

/** Small adapters for the tests of this package. */
final class Adapters {
  private Adapters() {}

  static Catalog catalog() {
    return Catalog.of(
        Registry.adapters(List.of(of("police"), of("fire"))),
        Registry.formats(List.<SourceFormat>of()));
  }

  /** A department that counts the views of its data pages. */
  static DepartmentAdapter of(String id) {
    DepartmentId department = DepartmentId.of(id);
    Measure views =
        WebAnalytics.dataPageViews(department, LocalizedText.of("Views"), LocalizedText.of(""))
            .build();
    return of(id, List.of(WebAnalytics.DATASET), List.of(views));
  }

  static DepartmentAdapter of(String id, List<Dataset> datasets, List<Measure> measures) {
    return new DepartmentAdapter() {
      @Override
      public Department department() {
        return new Department(DepartmentId.of(id), LocalizedText.of(id));
      }

      @Override
      public List<Dataset> datasets() {
        return datasets;
      }

      @Override
      public List<Measure> measures() {
        return measures;
      }
    };
  }
}
