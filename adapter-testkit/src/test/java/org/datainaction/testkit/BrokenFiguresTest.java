package org.datainaction.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** A table of expected figures that asks for nothing is no table. */
class BrokenFiguresTest {
  @Test
  void noneInAPeriodThatTheRowsDoNotReachIsNoExpectation() {
    Outcome.of(Unreached.class)
        .failsOnly(
            "theFixtureGivesTheExpectedFigures",
            "'visits | month | 1999-10 | none'",
            "the rows do not reach that period");
  }

  static class Unreached extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          visits()
              .expecting(
                  """
                  measure | grain | period | value
                  visits | month | 2024-10 | 3
                  visits | month | 1999-10 | none
                  average-stay | month | 2024-10 | 40
                  """));
    }
  }

  @Test
  void aMeasureOfWhichOnlyNoneIsExpectedIsTold() {
    Outcome.of(NothingButNone.class)
        .failsOnly(
            "everyDatasetHasAFixtureAndEveryMeasureAnExpectedFigure",
            "no figure is expected of the measure 'parks/average-stay'",
            "with a number");
  }

  /** The only visit to the park in the south has no minutes. */
  static class NothingButNone extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.withMeasure(
          stay -> stay.breakdown(ParksAdapter.PARK, LocalizedText.of("By park", "Por parque")));
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          visits()
              .expecting(
                  """
                  measure      | grain | period  | part       | value
                  visits       | month | 2024-10 |            | 3
                  average-stay | month | 2024-10 | park=South | none
                  """));
    }
  }

  @Test
  void aFigureInTheTableOfAnotherDatasetIsTold() {
    assertThat(Outcome.of(Misplaced.class).failed().get("theFixtureGivesTheExpectedFigures"))
        .contains("'parks/data-page-views'", "is made from 'web/page-views'");
  }

  static class Misplaced extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return new WithViews();
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          visits()
              .expecting(
                  """
                  measure         | grain | period  | value
                  visits          | month | 2024-10 | 3
                  average-stay    | month | 2024-10 | 40
                  data-page-views | month | 2024-10 | 77
                  """),
          Fixture.ofPageViews("parks").expecting(""));
    }
  }

  static class WithViews extends ParksAdapter {
    @Override
    public List<Dataset> datasets() {
      return List.of(super.datasets().get(0), WebAnalytics.DATASET);
    }

    @Override
    public List<Measure> measures() {
      LocalizedText views = LocalizedText.of("Views", "Vistas");
      return List.of(
          super.measures().get(0),
          super.measures().get(1),
          WebAnalytics.dataPageViews(DepartmentId.of("parks"), views, views).build());
    }
  }
}
